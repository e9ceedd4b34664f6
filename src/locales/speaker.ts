import { createIntl, createIntlCache } from '@formatjs/intl';
import { ymd, isoDate } from '../domain/calendar/civilDay';
import type { Message, MessageValue } from '../domain/message';
import { formatMinor } from '../domain/money/minor';
import type { Language } from './language';

export type Catalogue = Readonly<Record<string, string>>;

/** Turns the domain's messages into sentences of one language. */
export interface Speaker {
  readonly language: Language;
  /** The sentence for a message; throws on a key the catalogue lacks, so that no raw key is ever shown. */
  say(message: Message): string;
  /** Shorthand for `say({ key, values })`. */
  text(key: string, values?: Message['values']): string;
  /** A civil day as people of this language write it. */
  date(day: number): string;
  /** `CNY 1,234.50`: the ISO code, because ¥ and $ are shared by several currencies. */
  money(minor: number, currency: string): string;
}

export function createSpeaker(language: Language, messages: Catalogue): Speaker {
  const intl = createIntl(
    {
      locale: language,
      messages: { ...messages },
      onError: (error) => {
        throw error;
      },
    },
    createIntlCache(),
  );
  const speaker: Speaker = {
    language,
    say: (message) => speaker.text(message.key, message.values),
    text: (key, values) => {
      const shown: Record<string, string | number> = {};
      for (const [name, value] of Object.entries(values ?? {})) shown[name] = plain(value);
      return intl.formatMessage({ id: key }, shown);
    },
    date: (day) => formatDay(day, language),
    money: (minor, currency) => `${currency} ${formatMinor(minor, currency)}`,
  };
  const plain = (value: MessageValue): string | number => {
    if (typeof value !== 'object') return value;
    if ('day' in value) return speaker.date(value.day);
    if ('minor' in value) return speaker.money(value.minor, value.currency);
    return speaker.say(value);
  };
  return speaker;
}

function formatDay(day: number, language: Language): string {
  if (language === 'en') return isoDate(day);
  const at = ymd(day);
  return `${at.year}年${at.month}月${at.day}日`;
}
