import { NO_DAY } from '../../../src/domain/calendar/types';
import type { Message } from '../../../src/domain/message';
import { NOTICE_KINDS, composeNotice, lintNotice, noticeFacts } from '../../../src/domain/notices';
import type { Language, NoticeKind } from '../../../src/domain/notices';
import type { PastNotice } from '../../../src/domain/notices/types';
import en from '../../../src/locales/en';
import { createSpeaker } from '../../../src/locales/speaker';
import zhCN from '../../../src/locales/zh-CN';
import zhTW from '../../../src/locales/zh-TW';
import { day, weekdays } from '../plan/ledgerOf';
import { asOf, letterDay, orderFor } from './orderFor';

const customerKey = 'Harbour & Finch Ltd';
const sent = (kind: NoticeKind, on: string, payBy: string | null, number = '2026-0005'): PastNotice => ({
  customerKey,
  currency: 'GBP',
  kind,
  number,
  day: day(on),
  payBy: payBy === null ? NO_DAY : day(payBy),
});
function faults(kind: NoticeKind, past: readonly PastNotice[], change: object = {}): Message[] {
  const facts = noticeFacts({ ...orderFor('en', kind, { sent: past }), ...change });
  return lintNotice(composeNotice(facts), facts);
}
const keys = (...given: Parameters<typeof faults>): string[] => faults(...given).map(({ key }) => key);

describe('While the days of a demand run', () => {
  const running = [sent('reminder', '2026-03-28', '2026-04-10')];

  it('no harder one goes out: it says which gave until when', () => {
    for (const kind of ['warning', 'final', 'stop_supply', 'pre_litigation'] as const) {
      expect(faults(kind, running)).toEqual([
        {
          key: 'plan.lint.too_early',
          values: {
            title: { key: 'plan.notice.reminder' },
            number: '2026-0005',
            day: { day: day('2026-03-28') },
            payBy: { day: day('2026-04-10') },
          },
        },
      ]);
    }
  });

  it('the same one does not go out again', () => {
    expect(keys('reminder', running)).toEqual(['plan.lint.already_sent']);
  });

  it('what demands nothing may', () => {
    expect(keys('statement', running)).toEqual([]);
  });

  it('holds on the day to pay by and ends the day after', () => {
    expect(keys('warning', running, { letterDay: day('2026-04-10') })).toEqual(['plan.lint.too_early']);
    expect(keys('warning', running, { letterDay: day('2026-04-11') })).toEqual([]);
  });

  it('takes the day the policy gives where none is on record', () => {
    // ① gives ten days: 28 March and ten is 7 April.
    expect(keys('warning', [sent('reminder', '2026-03-28', null)])).toEqual(['plan.lint.too_early']);
    expect(keys('warning', [sent('reminder', '2026-03-28', null)], { letterDay: day('2026-04-08') })).toEqual(
      [],
    );
  });

  it('the one that runs longest counts, whichever was sent last', () => {
    const both = [...running, sent('warning', '2026-03-30', '2026-04-02', '2026-0006')];
    expect(faults('final', both)[0]?.values).toMatchObject({ number: '2026-0005' });
  });

  it('a stop of supply may go with a letter of the ladder on one day (E2), but not twice', () => {
    const today = (kind: NoticeKind): PastNotice[] => [sent(kind, '2026-04-01', '2026-04-08')];
    expect(keys('stop_supply', today('warning'))).toEqual([]);
    expect(keys('warning', today('stop_supply'))).toEqual([]);
    expect(keys('stop_supply', today('stop_supply'))).toEqual(['plan.lint.already_sent']);
  });

  it('a letter is not held against itself, nor against those to others or about older debts', () => {
    expect(keys('warning', [sent('warning', '2026-04-01', '2026-04-08', '2026-0012')])).toEqual([]);
    expect(keys('warning', [{ ...running[0]!, customerKey: 'Other' }])).toEqual([]);
    expect(keys('warning', [sent('reminder', '2026-01-05', '2026-04-10')])).toEqual([]);
  });
});

describe('The days of a letter', () => {
  // Thanks and a reminder before the due date set none; that of a promise is the customer's own.
  const setting = NOTICE_KINDS.filter((kind) => !['pre_due', 'thanks', 'promise'].includes(kind));
  it.each(setting)('in a %s come after its own', (kind) => {
    for (const [deadline, fault] of [
      [letterDay - 30, ['plan.lint.set_day']],
      [letterDay, ['plan.lint.set_day']],
      [letterDay + 1, []],
    ] as const) {
      expect(keys(kind, [], { deadline }).filter((key) => key !== 'plan.lint.evidence')).toEqual(fault);
    }
  });

  it.each(NOTICE_KINDS)('in a %s do not state what is open by a day to come', (kind) => {
    expect(keys(kind, [], { letterDay: asOf })).toEqual([]);
    const early = faults(kind, [], { letterDay: day('2026-03-11') });
    expect(early.filter(({ key }) => key.startsWith('plan.lint.'))).toEqual([
      { key: 'plan.lint.as_of', values: { asOf: { day: asOf }, day: { day: day('2026-03-11') } } },
    ]);
  });

  it('moved by the calendar still come after it', () => {
    const calendar = weekdays('2026-04-13');
    expect(keys('reminder', [], { calendar })).toEqual([]);
  });
});

it.each([
  ['en', en, /① Reminder 2026-0005 of .*28.* gives until .*10/],
  ['zh-CN', zhCN, /28日?的知会函①提醒（2026-0005）给出的付款期限为/],
  ['zh-TW', zhTW, /之催款函①提醒（2026-0005）所定付款期限為/],
] as const)('the linter says in %s what is wrong and what to do', (language: Language, texts, early) => {
  const speaker = createSpeaker(language, texts);
  const said = [
    ...faults('warning', [sent('reminder', '2026-03-28', '2026-04-10')]),
    ...faults('reminder', [sent('reminder', '2026-03-28', '2026-04-10')]),
    ...faults('warning', [], { letterDay: day('2026-03-11') }),
    ...faults('warning', [], { deadline: letterDay }),
  ].map((message) => speaker.say(message));
  expect(said).toHaveLength(4);
  expect(said[0]).toMatch(early);
  for (const sentence of said) expect(sentence).not.toMatch(/undefined|NaN|plan\.|\{|\}/);
});
