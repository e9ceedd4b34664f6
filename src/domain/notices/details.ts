import type { CivilDay } from '../calendar/types';
import { oneLine } from './clean';
import type { NoticeKind } from './line';

const INTERVALS = ['week', 'fortnight', 'month'] as const;
export type Interval = (typeof INTERVALS)[number];
const PROMISE_WAYS = ['phone', 'visit', 'email', 'message'] as const;
export type PromiseWay = (typeof PROMISE_WAYS)[number];
const SET_OFF_WAYS = ['set_off', 'assignment'] as const;
export type SetOffWay = (typeof SET_OFF_WAYS)[number];

/** One item in dispute. `amount` in minor units; null = all of it. */
export interface DisputeDetail {
  readonly amount: number | null;
  readonly reason: string;
}

/**
 * What a notice says that no ledger knows, as its writer enters it. Amounts in minor units of the notice's currency,
 * days as civil days. What is missing has not been entered.
 */
export interface NoticeDetails {
  readonly promiseGivenOn?: CivilDay;
  readonly promisedFor?: CivilDay;
  readonly promisedAmount?: number;
  /** Whom of theirs, by role or name. */
  readonly promisedBy?: string;
  readonly promiseWay?: PromiseWay;
  readonly instalmentCount?: number;
  readonly firstInstalment?: CivilDay;
  readonly interval?: Interval;
  /** Paid with the first instalment's day; 0 = equal parts from the start. */
  readonly downPayment?: number;
  /** An instalment this many days late makes the rest due at once. */
  readonly lateDays?: number;
  readonly guarantor?: string;
  /** Where disputes under the agreement are settled; '' = as the law has it. */
  readonly court?: string;
  readonly disputeRaisedOn?: CivilDay;
  /** By the 1-based sheet row of the item. */
  readonly disputes?: Readonly<Record<number, DisputeDetail>>;
  readonly answer?: string;
  readonly agreedDay?: CivilDay;
  readonly agreedAmount?: number;
  readonly receivedOn?: CivilDay;
  readonly receivedAmount?: number;
  /** Documents a receipt settled, as text. */
  readonly settled?: string;
  readonly setOffWay?: SetOffWay;
  /** What the customer holds against us: contract, invoice. */
  readonly counterclaim?: string;
  readonly counterAmount?: number;
  readonly counterDue?: CivilDay;
  readonly effectiveOn?: CivilDay;
  readonly assignee?: string;
  readonly assigneeAccount?: string;
  /** The contract of assignment: its number or date. */
  readonly assignmentDeed?: string;
}

export type DetailId = Exclude<keyof NoticeDetails, 'disputes'>;

/** A field to ask for, and what counts as an answer. */
export type DetailField = { readonly id: DetailId; readonly required: boolean } & (
  | { readonly type: 'day' | 'money' | 'count' | 'text' }
  | { readonly type: 'choice'; readonly options: readonly string[] }
);

const field = (id: DetailId, type: 'day' | 'money' | 'count' | 'text', required = true): DetailField => ({
  id,
  type,
  required,
});
const choice = (id: DetailId, options: readonly string[]): DetailField => ({
  id,
  type: 'choice',
  options,
  required: true,
});

const SET_OFF_FIELDS: Readonly<Record<SetOffWay, readonly DetailField[]>> = {
  set_off: [
    field('counterclaim', 'text'),
    field('counterAmount', 'money'),
    field('counterDue', 'day'),
    field('effectiveOn', 'day'),
  ],
  assignment: [
    field('assignee', 'text'),
    field('assigneeAccount', 'text'),
    field('assignmentDeed', 'text', false),
    field('effectiveOn', 'day'),
  ],
};

/** What to ask the writer of a notice, in the order of the letter. */
export function detailFields(kind: NoticeKind, details: NoticeDetails): readonly DetailField[] {
  switch (kind) {
    case 'promise':
      return [
        field('promiseGivenOn', 'day'),
        choice('promiseWay', PROMISE_WAYS),
        field('promisedBy', 'text', false),
        field('promisedFor', 'day'),
        field('promisedAmount', 'money'),
      ];
    case 'instalments':
      return [
        field('instalmentCount', 'count'),
        field('firstInstalment', 'day'),
        choice('interval', INTERVALS),
        field('downPayment', 'money', false),
        field('lateDays', 'count'),
        field('guarantor', 'text', false),
        field('court', 'text', false),
      ];
    case 'dispute':
      return [field('disputeRaisedOn', 'day'), field('answer', 'text', false)];
    case 'thanks':
      return [field('receivedOn', 'day'), field('receivedAmount', 'money'), field('settled', 'text', false)];
    case 'short_payment':
      return [
        field('agreedDay', 'day'),
        field('agreedAmount', 'money'),
        field('receivedOn', 'day'),
        field('receivedAmount', 'money'),
      ];
    case 'set_off':
      return [choice('setOffWay', SET_OFF_WAYS), ...SET_OFF_FIELDS[details.setOffWay ?? 'set_off']];
    default:
      return [];
  }
}

/** What a writer usually means, where nothing was entered. `day` is that of the letter, `total` that of its items. */
export function withUsualDetails(
  kind: NoticeKind,
  given: NoticeDetails,
  { day, total, firstDay }: { day: CivilDay; total: number; firstDay: CivilDay },
): NoticeDetails {
  const usual: Readonly<Partial<Record<NoticeKind, NoticeDetails>>> = {
    promise: { promiseGivenOn: day, promiseWay: 'phone', promisedAmount: total },
    instalments: { instalmentCount: 3, firstInstalment: firstDay, interval: 'month', lateDays: 5 },
    thanks: { receivedOn: day },
    short_payment: { receivedOn: day },
    set_off: { setOffWay: 'set_off', effectiveOn: day },
  };
  return { ...usual[kind], ...cleaned(given) };
}

/** Entries in one line, without marks that turn text around. */
function cleaned(details: NoticeDetails): NoticeDetails {
  const entries = Object.entries(details).flatMap(([id, value]: [string, unknown]) => {
    if (value === undefined) return [];
    return [[id, typeof value === 'string' ? oneLine(value) : value]];
  });
  return Object.fromEntries(entries) as NoticeDetails;
}
