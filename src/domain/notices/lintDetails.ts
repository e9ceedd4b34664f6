import { ymd } from '../calendar/civilDay';
import { NO_DAY, type WorkCalendar } from '../calendar/types';
import { addWorkdays } from '../calendar/workCalendar';
import type { Message } from '../message';
import { SHORT_PAYMENT_WORKDAYS } from './deadline';
import { detailFields, type DetailId } from './details';
import type { NoticeFacts } from './types';

/** What is missing or wrong in what the writer entered; empty when nothing is. */
export function detailProblems(facts: NoticeFacts, calendar?: WorkCalendar): Message[] {
  const { kind, details } = facts;
  const missing = detailFields(kind, details)
    .filter(({ id, required }) => required && (details[id] === undefined || details[id] === ''))
    .map(({ id }) => ({ key: 'notices.problem.missing', values: { field: nameOf(id) } }));
  return [...missing, ...past(facts), ...amounts(facts), ...own(facts, calendar)];
}

/** What has happened cannot lie after the letter that speaks of it. */
function past({ details, letterDay }: NoticeFacts): Message[] {
  const happened: readonly DetailId[] = ['promiseGivenOn', 'disputeRaisedOn', 'receivedOn', 'agreedDay'];
  return happened
    .filter((id) => Number(details[id] ?? NO_DAY) > letterDay)
    .map((id) => ({ key: 'notices.problem.future', values: { field: nameOf(id) } }));
}

function amounts({ details }: NoticeFacts): Message[] {
  const positive: readonly DetailId[] = ['promisedAmount', 'agreedAmount', 'receivedAmount', 'counterAmount'];
  return positive
    .filter((id) => details[id] !== undefined && !(Number(details[id]) > 0))
    .map((id) => ({ key: 'notices.problem.amount', values: { field: nameOf(id) } }));
}

function own(facts: NoticeFacts, calendar: WorkCalendar | undefined): Message[] {
  switch (facts.kind) {
    case 'promise':
      return promised(facts);
    case 'instalments':
      return inInstalments(facts, calendar);
    case 'dispute':
      return disputed(facts);
    case 'short_payment':
      return short(facts, calendar);
    case 'set_off':
      return setOff(facts);
    default:
      return [];
  }
}

function promised({ claimed, total, currency }: NoticeFacts): Message[] {
  return claimed > total
    ? [{ key: 'notices.problem.more_than_owed', values: { total: { minor: total, currency } } }]
    : [];
}

function inInstalments(
  { schedule, total, letterDay, details }: NoticeFacts,
  calendar?: WorkCalendar,
): Message[] {
  const { firstInstalment = NO_DAY, lateDays = 1 } = details;
  const sum = schedule.reduce((all, { amount }) => all + amount, 0);
  const years = [...new Set(schedule.map(({ day }) => ymd(day).year))].filter(
    (year) => calendar !== undefined && !calendar.isKnownYear(year),
  );
  return [
    ...(schedule.length === 0 || sum !== total ? [{ key: 'notices.problem.schedule' }] : []),
    ...(firstInstalment !== NO_DAY && firstInstalment <= letterDay
      ? [{ key: 'notices.problem.past', values: { field: nameOf('firstInstalment') } }]
      : []),
    ...(lateDays >= 1 ? [] : [{ key: 'notices.problem.amount', values: { field: nameOf('lateDays') } }]),
    ...years.map((year) => ({ key: 'notices.problem.year', values: { year: String(year) } })),
  ];
}

function disputed({ disputes }: NoticeFacts): Message[] {
  if (disputes.length === 0) return [{ key: 'notices.problem.no_dispute' }];
  return disputes
    .filter(({ reason }) => reason === '')
    .map(({ line }) => ({ key: 'notices.problem.reason', values: { docNo: line.docNo } }));
}

function short(facts: NoticeFacts, calendar?: WorkCalendar): Message[] {
  const { claimed, total, currency, letterDay, payBy } = facts;
  const latest = calendar ? addWorkdays(calendar, letterDay, SHORT_PAYMENT_WORKDAYS) : payBy;
  return [
    ...(claimed <= 0 ? [{ key: 'notices.problem.not_short' }] : []),
    ...(claimed > total
      ? [{ key: 'notices.problem.more_than_owed', values: { total: { minor: total, currency } } }]
      : []),
    ...(payBy > latest ? [{ key: 'notices.problem.short_days', values: { day: { day: latest } } }] : []),
  ];
}

/** Only what is due can be set off (民法典 568, 民法 334). */
function setOff({ months, details }: NoticeFacts): Message[] {
  const { setOffWay, effectiveOn = NO_DAY, counterDue = NO_DAY } = details;
  if (setOffWay === 'assignment' || effectiveOn === NO_DAY) return [];
  return months
    .flatMap(({ lines }) => lines)
    .filter(({ dueDay }) => dueDay >= effectiveOn)
    .map(({ docNo }) => ({ key: 'notices.problem.not_due', values: { docNo } }))
    .concat(
      counterDue > effectiveOn
        ? [{ key: 'notices.problem.not_due', values: { docNo: details.counterclaim ?? '' } }]
        : [],
    );
}

function nameOf(id: DetailId): Message {
  return { key: `notices.detail.${id}` };
}
