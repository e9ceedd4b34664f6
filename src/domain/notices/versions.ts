import { PART_MARKERS } from './blocks';
import type { Language, NoticeKind } from './types';
import { defaultWording, type NoticeWording, type Wording } from './wording';

/**
 * Fields that say how much, until when, for what: if one language has one of them and another has not, the two
 * letters do not demand the same.
 */
const BINDING: ReadonlySet<string> = new Set([
  'payByDate',
  'answerByDate',
  'stopDate',
  'total',
  'totalOverdue',
  'amountInWords',
  'promisedDate',
  'promisedAmount',
  'promisedInWords',
  'followUpDate',
  'instalmentCount',
  'lateDays',
  'agreedDate',
  'agreedAmount',
  'receivedDate',
  'receivedAmount',
  'difference',
  'differenceInWords',
  'totalDisputed',
  'setOffAmount',
  'setOffInWords',
  'counterAmount',
  'counterDueDate',
  'effectiveDate',
  'assignee',
  'restOurs',
  'restTheirs',
]);

export interface WordingDifference {
  readonly language: Language;
  /** What this language lacks and another has: a field or a marker. */
  readonly field: string;
}

/** Where the words of one notice differ in substance between the languages. */
export function wordingDifferences(
  kind: NoticeKind,
  wordings: Readonly<Record<Language, Wording>> = defaultWording,
): readonly WordingDifference[] {
  const used = (Object.keys(wordings) as Language[]).map((language) => ({
    language,
    has: substance(wordings[language].notices[kind]),
  }));
  const all = new Set(used.flatMap(({ has }) => [...has]));
  return used.flatMap(({ language, has }) =>
    [...all].filter((field) => !has.has(field)).map((field) => ({ language, field })),
  );
}

function substance({ body }: NoticeWording): ReadonlySet<string> {
  const fields = [...body.matchAll(/\{\{-?\s*([A-Za-z]+)/g)].map(([, name = '']) => name);
  const markers = PART_MARKERS.filter((marker) => body.includes(marker));
  return new Set([...fields.filter((name) => BINDING.has(name)), ...markers]);
}
