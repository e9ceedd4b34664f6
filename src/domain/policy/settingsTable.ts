import type * as v from 'valibot';
import type { CalendarRegion } from '../calendar/types';
import { knownYears } from '../calendar/workCalendar';
import type { Message } from '../message';
import { LIMITS_OF } from '../risk/limits';
import { policySchema } from './schema';
import type { Policy } from './types';

export const SETTING_GROUPS = [
  'ageing',
  'stages',
  'priority',
  'approach',
  'approval',
  'timing',
  'capacity',
  'law',
  'reckoning',
  'seller',
] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

/** Settings that are lists of any length: each has a table of its own beside the others. */
export const LIST_SETTINGS = [
  'holidays',
  'makeUpWorkdays',
  'minimumAmounts',
  'interestRates',
  'exchangeRates',
] as const;
type ListSetting = (typeof LIST_SETTINGS)[number];

/** Where each setting stands, in this order. A setting without a place does not compile. */
const PLACES: Readonly<Record<Exclude<keyof Policy, ListSetting>, SettingGroup>> = {
  edges: 'ageing',
  credits: 'ageing',
  riskScheme: 'ageing',
  riskLimits: 'ageing',
  stageFromDays: 'stages',
  stagesUsed: 'stages',
  graceDays: 'stages',
  quietDays: 'stages',
  largeShare: 'priority',
  priorityWeights: 'priority',
  channelOrder: 'approach',
  demandOrder: 'approach',
  callStyle: 'approach',
  strictness: 'approach',
  approachWeights: 'approach',
  approachLimits: 'approach',
  announceVisits: 'approach',
  openBatches: 'approach',
  handOverAfter: 'approach',
  approvals: 'approval',
  approvers: 'approval',
  beforeHolidays: 'timing',
  monthEnd: 'timing',
  closingDays: 'timing',
  dueDayContact: 'timing',
  promiseTolerance: 'timing',
  region: 'timing',
  capacity: 'capacity',
  effortMinutes: 'capacity',
  nearLimit: 'law',
  reviewAfterLate: 'law',
  limitationLaw: 'law',
  sellerSize: 'law',
  monthlyTerm: 'reckoning',
  dayCount: 'reckoning',
  baseCurrency: 'reckoning',
  reportingCurrency: 'reckoning',
  noticeLanguage: 'seller',
  seller: 'seller',
};

/** Whose names the parts of a group of settings have. */
const PART_NAMES: Readonly<Partial<Record<keyof Policy, string>>> = {
  stageFromDays: 'plan.stage',
  stagesUsed: 'plan.stage',
  graceDays: 'plan.notice',
  quietDays: 'risk.class',
  effortMinutes: 'plan.channel',
  approvals: 'plan.notice',
  seller: 'taskpane.policy.seller',
};

/** What a setting may be; numbers are inclusive of both ends. */
export type SettingKind =
  | { readonly kind: 'number'; readonly whole: boolean; readonly from: number; readonly to: number }
  | { readonly kind: 'numbers' | 'text' | 'yes_no' | 'currency' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

/** One line of the Policy sheet: a setting that is one value. */
export interface Setting {
  /** Where it stands in `Policy`: `stageFromDays.warning`. Stable: cells and defined names are found by it. */
  readonly path: string;
  /** The first part of the path. */
  readonly setting: keyof Policy;
  readonly group: SettingGroup;
  readonly kind: SettingKind;
  /** Its name in words; `policy.setting.<setting>`, with the part's own name behind it where it is one of several. */
  readonly label: Message;
  /** What it is for, and why its default is what it is where opinions differ. */
  readonly note: Message;
}

/** Every setting that is one value, in the order of the sheet: read off the schema, so that none is forgotten. */
export const SETTINGS: readonly Setting[] = (Object.keys(PLACES) as (keyof typeof PLACES)[]).flatMap(
  (setting) => settingsOf(setting),
);

function settingsOf(setting: keyof typeof PLACES): Setting[] {
  const group = PLACES[setting];
  const schema = bare(policySchema.entries[setting]);
  const name: Message = { key: `policy.setting.${setting}` };
  const note = noteOf(setting);
  if (schema.entries === undefined)
    return [{ path: setting, setting, group, kind: kindOf(schema), label: name, note }];
  return Object.entries(schema.entries).map(([part, entry]) => ({
    path: `${setting}.${part}`,
    setting,
    group,
    kind: kindOf(bare(entry)),
    note: setting === 'riskLimits' ? limitNote(part) : note,
    label: {
      key: 'policy.part',
      values: { setting: name, part: { key: `${PART_NAMES[setting] ?? `policy.part.${setting}`}.${part}` } },
    },
  }));
}

/** Each scheme has limits of its own. */
function limitNote(part: string): Message {
  const scheme = LIMITS_OF.month.some((one) => one === part) ? 'month' : 'day';
  return { key: `policy.note.riskLimits.${scheme}` };
}

function noteOf(setting: keyof typeof PLACES): Message {
  const key = `policy.note.${setting}`;
  if (setting !== 'region') return { key };
  const years = (region: CalendarRegion): string => {
    const known = knownYears(region);
    return known ? `${known.from}–${known.to}` : '';
  };
  const values = { mainland: years('mainland'), taiwan: years('taiwan'), hongKong: years('hong_kong') };
  return { key, values };
}

/** As much of a schema of valibot's as says what a value may be. */
interface SchemaShape {
  readonly type: string;
  readonly wrapped?: SchemaShape;
  readonly entries?: Readonly<Record<string, SchemaShape>>;
  readonly options?: readonly string[];
  readonly requirement?: unknown;
  readonly pipe?: readonly SchemaShape[];
}

function bare(schema: v.GenericSchema | SchemaShape): SchemaShape {
  const shape = schema as unknown as SchemaShape;
  return shape.wrapped ? bare(shape.wrapped) : shape;
}

function kindOf(schema: SchemaShape): SettingKind {
  switch (schema.type) {
    case 'number':
      return {
        kind: 'number',
        whole: actions(schema).some(({ type }) => type === 'integer'),
        from: bound(schema, 'min_value'),
        to: bound(schema, 'max_value'),
      };
    case 'boolean':
      return { kind: 'yes_no' };
    case 'picklist':
      return { kind: 'choice', choices: schema.options ?? [] };
    case 'array':
      return { kind: 'numbers' };
    default:
      // Of the texts only a currency has to have a form.
      return { kind: actions(schema).some(({ type }) => type === 'regex') ? 'currency' : 'text' };
  }
}

function bound(schema: SchemaShape, type: 'min_value' | 'max_value'): number {
  return Number(actions(schema).find((action) => action.type === type)?.requirement);
}

/** Everything a schema asks for: a pipe may begin with a schema that has one of its own. */
function actions(schema: SchemaShape): readonly SchemaShape[] {
  return (schema.pipe ?? []).flatMap((action) =>
    action === schema ? [] : action.pipe ? actions(action) : [action],
  );
}

/** The name of one choice of a setting; `''` is the choice not to say. */
export function choiceKey({ setting }: Setting, choice: string): string {
  return `policy.choice.${setting}.${choice || 'none'}`;
}

/** The value of a setting in a policy, or in settings of unknown origin; undefined where there is none. */
export function valueAt(policy: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, part) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? Reflect.get(at, part) : undefined,
      policy,
    );
}

/** Settings by path as one object in the shape of `Policy`, to be checked. */
export function nest(values: ReadonlyMap<string, unknown>): Readonly<Record<string, unknown>> {
  const nested: Record<string, unknown> = {};
  for (const [path, value] of values) {
    const [setting = '', part] = path.split('.');
    if (part === undefined) nested[setting] = value;
    else nested[setting] = { ...(nested[setting] as object | undefined), [part]: value };
  }
  return nested;
}
