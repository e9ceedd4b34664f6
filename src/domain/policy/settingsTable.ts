import type * as v from 'valibot';
import type { Message } from '../message';
import { policySchema } from './schema';
import type { Policy } from './types';

export const SETTING_GROUPS = [
  'ageing',
  'stages',
  'priority',
  'approach',
  'timing',
  'capacity',
  'law',
  'seller',
] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

/** Settings that are lists of any length: each has a table of its own beside the others. */
type ListSetting = 'minimumAmounts' | 'holidays' | 'makeUpWorkdays';

/** Where each setting stands, in this order. A setting without a place does not compile. */
const PLACES: Readonly<Record<Exclude<keyof Policy, ListSetting>, SettingGroup>> = {
  edges: 'ageing',
  credits: 'ageing',
  riskScheme: 'ageing',
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
  seller: 'seller',
};

/** Whose names the parts of a group of settings have. */
const PART_NAMES: Readonly<Partial<Record<keyof Policy, string>>> = {
  stageFromDays: 'plan.stage',
  stagesUsed: 'plan.stage',
  graceDays: 'plan.notice',
  quietDays: 'risk.class',
  effortMinutes: 'plan.channel',
  seller: 'taskpane.policy.seller',
};

/** What a setting may be; numbers are inclusive of both ends. */
export type SettingKind =
  | { readonly kind: 'number'; readonly whole: boolean; readonly from: number; readonly to: number }
  | { readonly kind: 'numbers' | 'text' | 'yes_no' }
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
}

/** Every setting that is one value, in the order of the sheet: read off the schema, so that none is forgotten. */
export const SETTINGS: readonly Setting[] = (Object.keys(PLACES) as (keyof typeof PLACES)[]).flatMap(
  (setting) => settingsOf(setting),
);

function settingsOf(setting: keyof typeof PLACES): Setting[] {
  const group = PLACES[setting];
  const schema = bare(policySchema.entries[setting]);
  const name: Message = { key: `policy.setting.${setting}` };
  if (schema.entries === undefined)
    return [{ path: setting, setting, group, kind: kindOf(schema), label: name }];
  return Object.entries(schema.entries).map(([part, entry]) => ({
    path: `${setting}.${part}`,
    setting,
    group,
    kind: kindOf(bare(entry)),
    label: {
      key: 'policy.part',
      values: { setting: name, part: { key: `${PART_NAMES[setting] ?? `policy.part.${setting}`}.${part}` } },
    },
  }));
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
      return { kind: 'text' };
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
