import { NO_DAY, type WorkCalendar } from '../../../src/domain/calendar/types';
import { BLANK_ENTRY } from '../../../src/domain/contacts/blankEntry';
import type { ContactEntry } from '../../../src/domain/contacts/types';
import { blankProfile } from '../../../src/domain/customers/profile';
import type { CustomerProfile } from '../../../src/domain/customers/types';
import type { PastNotice } from '../../../src/domain/notices/types';
import { buildPlan, historyOf, type Plan, type PlanRow } from '../../../src/domain/plan';
import type { PlanEdit } from '../../../src/domain/plan/edits';
import type { Fall } from '../../../src/domain/plan/promises/balances';
import { logEntry, type ContactOutcome, type LoggedContact } from '../../../src/domain/plan/log/logEntry';
import type { Channel } from '../../../src/domain/plan/stages';
import { defaultPolicy, type Policy } from '../../../src/domain/policy';
import { day, ledgerOf, weekdays, type Item } from './ledgerOf';

export type Profile = Partial<CustomerProfile>;

export interface Scene {
  readonly items: readonly Item[];
  readonly asOf: string;
  readonly profile?: Profile;
  readonly policy?: Partial<Policy>;
  readonly calendar?: WorkCalendar;
  readonly log?: readonly ContactEntry[];
  readonly sent?: readonly PastNotice[];
  readonly averageLate?: number;
  readonly edits?: readonly PlanEdit[];
  readonly falls?: readonly Fall[];
}

/** What is known of customer A; every item of these scenes is A's unless it says otherwise. */
export function profileOf(profile: Profile = {}): CustomerProfile {
  return { ...blankProfile('A', '', 'A'), ...profile };
}

export function planOf(scene: Scene): Plan {
  const policy = { ...defaultPolicy, ...scene.policy };
  const calendar = scene.calendar ?? weekdays();
  const asOf = day(scene.asOf);
  return buildPlan({
    ledger: ledgerOf(scene.items),
    unapplied: [],
    asOf,
    policy,
    calendar,
    history: historyOf({
      log: scene.log ?? [],
      sent: scene.sent ?? [],
      falls: scene.falls ?? [],
      asOf,
      policy,
      calendar,
    }),
    profiles: scene.profile ? [profileOf(scene.profile)] : [],
    averageLate: scene.averageLate === undefined ? new Map() : new Map([['A', scene.averageLate]]),
    edits: scene.edits ?? [],
  });
}

/** The row of customer A. */
export function rowOf(scene: Scene): PlanRow {
  const found = planOf(scene).rows.find(({ customerKey }) => customerKey === 'A');
  if (!found) throw new Error(`A is left out: ${JSON.stringify(planOf(scene).leftOut)}`);
  return found;
}

/** Logs what came of a contact made on the scene's day, as the pane does, and gives the scene with it. */
export function log<S extends Scene>(
  scene: S,
  outcome: ContactOutcome,
  channel?: Channel,
): { readonly scene: S; readonly logged: LoggedContact } {
  const row = rowOf(scene);
  const logged = logEntry({
    row,
    day: day(scene.asOf),
    channel: channel ?? row.channel,
    person: 'Ms Lin',
    by: 'Chen',
    summary: '',
    outcome,
    log: scene.log ?? [],
    profile: scene.profile ? profileOf(scene.profile) : null,
    policy: { ...defaultPolicy, ...scene.policy },
    calendar: scene.calendar ?? weekdays(),
  });
  const entry = { ...logged.entry, sheetRow: (scene.log ?? []).length + 2 };
  return { scene: { ...scene, log: [...(scene.log ?? []), entry] }, logged };
}

/** A letter that went out. */
export function sent(kind: PastNotice['kind'], on: string, payBy?: string): PastNotice {
  return {
    customerKey: 'A',
    currency: 'CNY',
    number: `${kind}-${on}`,
    day: day(on),
    kind,
    payBy: payBy === undefined ? NO_DAY : day(payBy),
  };
}

/** An entry of the log written by hand. */
export function entry(on: string, more: Partial<ContactEntry>): ContactEntry {
  return {
    ...BLANK_ENTRY,
    day: day(on),
    customerKey: 'A',
    customerName: 'A',
    currency: 'CNY',
    channel: 'phone',
    by: '',
    result: 'note',
    summary: '',
    ...more,
  };
}

export const keysOf = (messages: readonly { readonly key: string }[]): string[] =>
  messages.map(({ key }) => key);
