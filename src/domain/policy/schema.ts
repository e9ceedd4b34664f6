import * as v from 'valibot';
import { CALENDAR_REGIONS } from '../calendar/types';
import { LIMITATION_LAWS } from '../law/limitation';
import { STAGES, type StageKey } from '../plan/stages';
import { APPROVALS } from '../notices/kind';
import { LIMIT_RANGES } from '../risk/limits';
import type { RiskLimits } from '../risk/types';
import { MONTHLY_CONVENTIONS } from '../terms/types';
import { defaultPolicy, emptySeller } from './defaults';
import { DAY_COUNTS, INTEREST_RATES, NOTICE_LANGUAGES, type Policy, type Seller } from './types';

/** What can be wrong with a setting; the sentences are `plan.policy.<fault>`. */
export type PolicyFault =
  'number' | 'whole' | 'range' | 'ascending' | 'list' | 'text' | 'choice' | 'currency' | 'day' | 'group';

const LAST_DAY = 2_958_465; // 9999-12-31
const LONGEST_FIELD = 200;

const fault = (code: PolicyFault): PolicyFault => code;
const number = (from: number, to: number) =>
  v.pipe(
    v.number(fault('number')),
    v.finite(fault('number')),
    v.minValue(from, fault('range')),
    v.maxValue(to, fault('range')),
  );
const whole = (from: number, to: number) => v.pipe(number(from, to), v.integer(fault('whole')));
const ascending = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? value));

const day = v.pipe(
  v.number(fault('day')),
  v.integer(fault('day')),
  v.minValue(1, fault('day')),
  v.maxValue(LAST_DAY, fault('day')),
);
const days = v.array(day, fault('list'));

const edges = v.pipe(
  v.array(whole(0, 3650), fault('list')),
  v.minLength(1, fault('list')),
  v.maxLength(12, fault('list')),
  v.check((list) => ascending(list), fault('ascending')),
);

const stageEntries = Object.fromEntries(
  STAGES.map((stage) => [
    stage,
    v.optional(stage === 'pre_due' ? whole(-60, -1) : whole(1, 3650), defaultPolicy.stageFromDays[stage]),
  ]),
) as Record<StageKey, v.OptionalSchema<ReturnType<typeof whole>, number>>;

const stageFromDays = v.pipe(
  v.object(stageEntries, fault('group')),
  v.check(
    (from) => STAGES.every((stage, i) => i === 0 || from[stage] >= from[STAGES[i - 1] ?? stage]),
    fault('ascending'),
  ),
);

const limit = (part: keyof RiskLimits) =>
  v.optional(whole(...LIMIT_RANGES[part]), defaultPolicy.riskLimits[part]);
const riskLimits = v.pipe(
  v.object(
    {
      graceDay: limit('graceDay'),
      badAfter: limit('badAfter'),
      uncollected: limit('uncollected'),
      chasing: limit('chasing'),
      doubtful: limit('doubtful'),
      bad: limit('bad'),
    },
    fault('group'),
  ),
  v.check(
    ({ uncollected, chasing, doubtful, bad }) => ascending([uncollected, chasing, doubtful, bad]),
    fault('ascending'),
  ),
);

const currencyOrNone = v.pipe(v.string(fault('currency')), v.regex(/^([A-Z]{3})?$/, fault('currency')));
const share = number(0, 1);
const yesNo = v.boolean(fault('choice'));
const choice = <const T extends readonly string[]>(values: T) => v.picklist(values, fault('choice'));

const approachLimits = v.pipe(
  v.object(
    {
      soft: v.optional(share, defaultPolicy.approachLimits.soft),
      hard: v.optional(share, defaultPolicy.approachLimits.hard),
    },
    fault('group'),
  ),
  v.check(({ soft, hard }) => hard <= soft, fault('ascending')),
);

const capacity = v.object(
  {
    unit: v.optional(choice(['contacts', 'hours']), defaultPolicy.capacity.unit),
    contactsPerDay: v.optional(whole(1, 1000), defaultPolicy.capacity.contactsPerDay),
    hoursPerDay: v.optional(
      v.pipe(number(0, 24), v.gtValue(0, fault('range'))),
      defaultPolicy.capacity.hoursPerDay,
    ),
  },
  fault('group'),
);

const stagesUsed = v.object(
  {
    phone: v.optional(yesNo, defaultPolicy.stagesUsed.phone),
    stop_supply: v.optional(yesNo, defaultPolicy.stagesUsed.stop_supply),
    visit: v.optional(yesNo, defaultPolicy.stagesUsed.visit),
    executive: v.optional(yesNo, defaultPolicy.stagesUsed.executive),
  },
  fault('group'),
);

/** An object of optional entries of one kind, each falling back to the house's default. */
function group<K extends string, S extends v.GenericSchema<number> | v.GenericSchema<string>>(
  defaults: Readonly<Record<K, v.InferOutput<S>>>,
  entry: S,
) {
  const keys = Object.keys(defaults) as K[];
  const entries = Object.fromEntries(keys.map((key) => [key, v.optional(entry, defaults[key])]));
  return v.object(entries as Record<K, v.OptionalSchema<S, v.InferOutput<S>>>, fault('group'));
}

const text = v.pipe(
  v.string(fault('text')),
  v.maxLength(LONGEST_FIELD, fault('text')),
  // A line break in a seller's field would forge lines of a letter or headers of a mail.
  v.transform((value) => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()),
);

const currency = v.pipe(v.string(fault('currency')), v.regex(/^[A-Z]{3}$/, fault('currency')));
const minimumAmounts = v.record(currency, whole(0, Number.MAX_SAFE_INTEGER), fault('group'));
const exchangeRates = v.array(
  v.object(
    { currency, day, rate: v.pipe(number(0, Number.MAX_SAFE_INTEGER), v.gtValue(0, fault('range'))) },
    fault('group'),
  ),
  fault('list'),
);
const interestRates = v.array(
  v.object({ kind: choice(INTEREST_RATES), from: day, rate: number(0, 1) }, fault('group')),
  fault('list'),
);

/** Every setting is optional: what the user has not touched keeps the house's default. */
export const policySchema = v.object(
  {
    edges: v.optional(edges, [...defaultPolicy.edges]),
    credits: v.optional(
      v.picklist(['own_date', 'separate', 'oldest_first', 'set_aside'], fault('choice')),
      defaultPolicy.credits,
    ),
    riskScheme: v.optional(v.picklist(['month', 'day'], fault('choice')), defaultPolicy.riskScheme),
    riskLimits: v.optional(riskLimits, defaultPolicy.riskLimits),
    stageFromDays: v.optional(stageFromDays, defaultPolicy.stageFromDays),
    minimumAmounts: v.optional(minimumAmounts, {}),
    largeShare: v.optional(v.pipe(number(0, 1), v.gtValue(0, fault('range'))), defaultPolicy.largeShare),
    priorityWeights: v.optional(
      group(defaultPolicy.priorityWeights, number(0, 1000)),
      defaultPolicy.priorityWeights,
    ),
    stagesUsed: v.optional(stagesUsed, defaultPolicy.stagesUsed),
    approachWeights: v.optional(
      group(defaultPolicy.approachWeights, number(0, 1000)),
      defaultPolicy.approachWeights,
    ),
    approachLimits: v.optional(approachLimits, defaultPolicy.approachLimits),
    channelOrder: v.optional(choice(['by_days', 'phone_first', 'email_first']), defaultPolicy.channelOrder),
    demandOrder: v.optional(
      choice(['full_only', 'parts_by_customer', 'parts_for_all']),
      defaultPolicy.demandOrder,
    ),
    beforeHolidays: v.optional(
      choice(['finish_a_week_before', 'until_the_holiday', 'ignore']),
      defaultPolicy.beforeHolidays,
    ),
    monthEnd: v.optional(choice(['before_closing', 'until_the_end', 'ignore']), defaultPolicy.monthEnd),
    closingDays: v.optional(whole(0, 10), defaultPolicy.closingDays),
    callStyle: v.optional(choice(['friendly', 'firm']), defaultPolicy.callStyle),
    strictness: v.optional(choice(['by_customer', 'strict', 'flexible']), defaultPolicy.strictness),
    openBatches: v.optional(whole(0, 99), defaultPolicy.openBatches),
    nearLimit: v.optional(share, defaultPolicy.nearLimit),
    reviewAfterLate: v.optional(whole(1, 100), defaultPolicy.reviewAfterLate),
    promiseTolerance: v.optional(whole(0, 30), defaultPolicy.promiseTolerance),
    handOverAfter: v.optional(whole(1, 20), defaultPolicy.handOverAfter),
    announceVisits: v.optional(yesNo, defaultPolicy.announceVisits),
    dueDayContact: v.optional(yesNo, defaultPolicy.dueDayContact),
    capacity: v.optional(capacity, defaultPolicy.capacity),
    effortMinutes: v.optional(
      group(defaultPolicy.effortMinutes, whole(0, 1440)),
      defaultPolicy.effortMinutes,
    ),
    limitationLaw: v.optional(choice(LIMITATION_LAWS), defaultPolicy.limitationLaw),
    sellerSize: v.optional(choice(['small_or_medium', 'large', '']), defaultPolicy.sellerSize),
    region: v.optional(choice(CALENDAR_REGIONS), defaultPolicy.region),
    quietDays: v.optional(group(defaultPolicy.quietDays, whole(0, 250)), defaultPolicy.quietDays),
    graceDays: v.optional(group(defaultPolicy.graceDays, whole(1, 365)), defaultPolicy.graceDays),
    approvals: v.optional(group(defaultPolicy.approvals, choice(APPROVALS)), defaultPolicy.approvals),
    approvers: v.optional(group(defaultPolicy.approvers, text), defaultPolicy.approvers),
    monthlyTerm: v.optional(choice([...MONTHLY_CONVENTIONS, '']), defaultPolicy.monthlyTerm),
    dayCount: v.optional(choice(DAY_COUNTS), defaultPolicy.dayCount),
    baseCurrency: v.optional(currencyOrNone, defaultPolicy.baseCurrency),
    reportingCurrency: v.optional(currencyOrNone, defaultPolicy.reportingCurrency),
    interestRates: v.optional(interestRates, []),
    exchangeRates: v.optional(exchangeRates, []),
    holidays: v.optional(days, []),
    makeUpWorkdays: v.optional(days, []),
    noticeLanguage: v.optional(choice([...NOTICE_LANGUAGES, '']), defaultPolicy.noticeLanguage),
    seller: v.optional(group<keyof Seller, typeof text>(emptySeller, text), emptySeller),
  },
  fault('group'),
) satisfies v.GenericSchema<unknown, Policy>;
