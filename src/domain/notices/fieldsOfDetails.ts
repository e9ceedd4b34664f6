import { NO_DAY, type CivilDay } from '../calendar/types';
import { longDate, longMoney } from './format';
import { fill, type Fields } from './template';
import type { NoticeFacts } from './types';
import type { Wording } from './wording';

/**
 * The fields that rest on the writer's own entries. What has not been entered stands in brackets, so that it is seen
 * in the letter and found by the check before it goes out.
 */
export function detailFields(facts: NoticeFacts, wording: Wording): Fields {
  const { details, currency, language, total, claimed, kind } = facts;
  const { placeholders } = wording;
  const date = (day: CivilDay | undefined): string =>
    day === undefined || day === NO_DAY ? placeholders.day : longDate(day, language);
  const money = (minor: number | undefined): string =>
    minor === undefined || Number.isNaN(minor) ? placeholders.amount : longMoney(minor, currency, language);
  const moneyIfAny = (minor: number): string => (minor > 0 ? money(minor) : '');
  const text = (value: string | undefined): string =>
    value === undefined || value === '' ? placeholders.text : value;
  const isAssignment = details.setOffWay === 'assignment';
  const next = nextDue(facts);
  return {
    promiseGivenDate: date(details.promiseGivenOn),
    promiseWay: wording.promiseWays[details.promiseWay ?? 'phone'],
    promisedBy: details.promisedBy ?? '',
    promisedDate: date(details.promisedFor),
    promisedAmount: money(details.promisedAmount),
    promisedInWords: kind === 'promise' ? facts.claimedInWords : '',
    promisesPart: details.promisedAmount !== undefined && details.promisedAmount < total ? 1 : 0,
    followUpDate: date(facts.followUpDay),
    instalmentCount: details.instalmentCount ?? placeholders.text,
    lateDays: details.lateDays ?? placeholders.text,
    guarantor: details.guarantor ?? '',
    court:
      details.court ||
      fill(wording.notices.instalments.defaultCourt ?? placeholders.text, { law: facts.law }),
    disputeCount: facts.disputes.length,
    disputeRaisedDate: date(details.disputeRaisedOn),
    answer: details.answer ?? '',
    receivedDate: date(details.receivedOn),
    receivedAmount: money(details.receivedAmount),
    settled: details.settled ?? '',
    remaining: moneyIfAny(total),
    dueNow: moneyIfAny(
      facts.months
        .flatMap(({ lines }) => lines)
        .reduce((sum, line) => sum + (line.dueDay < facts.asOf ? line.open : 0), 0),
    ),
    nextDueDate: next ? longDate(next.day, language) : '',
    nextDueAmount: next ? money(next.amount) : '',
    agreedDate: date(details.agreedDay),
    agreedAmount: money(details.agreedAmount),
    difference: money(kind === 'short_payment' ? claimed : NaN),
    differenceInWords: kind === 'short_payment' ? facts.claimedInWords : '',
    isAssignment: isAssignment ? 1 : 0,
    counterclaim: text(details.counterclaim),
    counterAmount: money(details.counterAmount),
    counterDueDate: date(details.counterDue),
    effectiveDate: date(details.effectiveOn),
    setOffAmount: money(kind === 'set_off' ? claimed : NaN),
    setOffInWords: kind === 'set_off' ? facts.claimedInWords : '',
    restOurs: isAssignment ? '' : moneyIfAny(total - claimed),
    restTheirs: isAssignment ? '' : moneyIfAny((details.counterAmount ?? NaN) - claimed),
    assignee: text(details.assignee),
    assigneeAccount: text(details.assigneeAccount),
    assignmentDeed: details.assignmentDeed ?? '',
  };
}

/** The first items that are not due yet, taken together by their day. */
function nextDue({ months, asOf }: NoticeFacts): { day: CivilDay; amount: number } | null {
  const coming = months
    .flatMap(({ lines }) => lines)
    .filter(({ dueDay, open }) => dueDay >= asOf && open > 0);
  const day = coming[0]?.dueDay;
  if (day === undefined) return null;
  const amount = coming.filter(({ dueDay }) => dueDay === day).reduce((sum, { open }) => sum + open, 0);
  return { day, amount };
}
