import { blankProfile } from '../domain/customers/profile';
import type { CellProblem, CustomerProfile } from '../domain/customers/types';
import type { Customer } from '../domain/ledger/types';
import { nextTurn } from '../domain/nextTurn';
import type { Policy } from '../domain/policy/types';
import type { Language } from '../locales/language';
import { makeSheet, NEVER, work, type Tools } from './bookWork';
import { CONTACTS, readLog, recordOfEntry } from './contactLog';
import { CUSTOMERS, readProfiles, recordOfCustomer, recordOfProfile } from './customersSheet';
import { isDate1904 } from './date1904';
import { failure } from './errors';
import { loadSheets, markedSheet, sheetOf, type OurSheet } from './marks';
import { NOTICES, openNotices } from './noticesTable';
import { PLAN_EDITS, readEdits } from './planEdits';
import { writeLists } from './policyListSheet';
import { openPolicy, readPolicy } from './policyRead';
import { ensurePolicy, writePolicy } from './policySheet';
import { SETTINGS_TABLE } from './policyTables';
import type { Book, BookSheet, ContactDraft, EnsuredSheet, WrittenSheet } from './port';
import { requireHeadings, requireRoom, sheetProblems } from './records/missing';
import { openRecords, type OpenRecords } from './records/recordTable';
import { loadVocabulary } from './records/vocabulary';
import { writeInPlace } from './records/writeInPlace';
import { appendRecords, inputOf } from './records/writeRecords';
import { run } from './run';
import { readBalances } from './snapshots';

/** Everything the user keeps in our sheets, in one reading. A sheet that is not there is empty, not an error. */
export function readBook(): Promise<Book> {
  return run('', async (context) => {
    const vocabulary = await loadVocabulary();
    const date1904 = await isDate1904(context);
    const problems: CellProblem[] = [];
    const sheets = await loadSheets(context);
    const policy = await openPolicy(context, vocabulary, sheets);
    const customers = await openRecords(context, CUSTOMERS, vocabulary, sheets);
    const contacts = await openRecords(context, CONTACTS, vocabulary, sheets);
    const plan = await openRecords(context, PLAN_EDITS, vocabulary, sheets);
    const notices = await openNotices(context, sheets);
    problems.push(
      ...(policy ? [] : sheetProblems(SETTINGS_TABLE, sheetOf(sheets, 'policy'), null)),
      ...sheetProblems(CUSTOMERS, sheetOf(sheets, 'customers'), customers),
      ...sheetProblems(CONTACTS, sheetOf(sheets, 'contacts'), contacts),
      ...sheetProblems(PLAN_EDITS, sheetOf(sheets, 'plan'), plan),
      ...sheetProblems(NOTICES, sheetOf(sheets, 'notices'), notices),
    );
    const nameOf = (mark: OurSheet) => sheetOf(sheets, mark)?.name ?? null;
    // Hundreds of rows each: the pane gets its turn in between.
    const profiles = customers ? readProfiles(customers, vocabulary, date1904, problems) : [];
    await nextTurn();
    const read = policy && readPolicy(policy, vocabulary, date1904, problems);
    await nextTurn();
    const log = contacts ? readLog(contacts, profiles, vocabulary, date1904, problems) : [];
    await nextTurn();
    return {
      policy: read,
      customers: profiles,
      log,
      edits: plan ? readEdits(plan, vocabulary, date1904, problems) : [],
      balances: await readBalances(context, vocabulary, date1904, sheets),
      problems,
      sheets: {
        policy: nameOf('policy'),
        customers: nameOf('customers'),
        contacts: nameOf('contacts'),
        plan: nameOf('plan'),
        notices: nameOf('notices'),
        snapshots: nameOf('snapshots'),
      },
    };
  });
}

/** Makes the Policy sheet with these settings unless it stands, and adds lines for settings that are new. */
export function ensurePolicySheet(policy: Policy, language: Language): Promise<EnsuredSheet> {
  return work('policy', language, async ({ context, speaker, vocabulary, date1904 }) => {
    const { sheetName, created } = await ensurePolicy(context, policy, speaker, vocabulary, date1904, NEVER);
    return { sheetName, created, added: 0 };
  });
}

/** Writes changed settings into their cells, making the sheet where there is none. */
export function savePolicy(policy: Policy, language: Language): Promise<WrittenSheet> {
  return work('policy', language, async ({ context, speaker, vocabulary, date1904 }) => {
    const { sheetName } = await ensurePolicy(context, policy, speaker, vocabulary, date1904, NEVER);
    const open = await openPolicy(context, vocabulary);
    if (open) {
      await writePolicy(context, open, policy, speaker, vocabulary);
      await writeLists({ context, speaker, vocabulary, date1904 }, open, policy);
    }
    return { sheetName, rows: open?.settings.rowCount ?? 0 };
  });
}

/** One line for each customer of the ledger that has none yet; what stands is never touched. */
export function ensureCustomers(customers: readonly Customer[], language: Language): Promise<EnsuredSheet> {
  return work('customers', language, async (tools) => {
    const open = await openRecords(tools.context, CUSTOMERS, tools.vocabulary);
    if (!open) return makeCustomers(tools, customers);
    const known = new Set(readProfiles(open, tools.vocabulary, tools.date1904, []).map(({ key }) => key));
    const fresh = customers.filter(({ key }) => !known.has(key)).map(recordOfCustomer);
    if (fresh.length > 0)
      await appendRecords(tools.context, CUSTOMERS, open, fresh, tools.speaker, tools.date1904);
    return { sheetName: open.sheetName, created: false, added: fresh.length };
  });
}

async function makeCustomers(tools: Tools, customers: readonly Customer[]): Promise<EnsuredSheet> {
  const sheetName = await makeSheet(tools, CUSTOMERS, customers.map(recordOfCustomer));
  return { sheetName, created: true, added: customers.length };
}

/** Changes fields of one customer's line in place; a customer without a line gets one. */
export function saveProfile(
  customer: Pick<CustomerProfile, 'key' | 'code' | 'name'>,
  patch: Partial<CustomerProfile>,
  language: Language,
): Promise<WrittenSheet> {
  return work('customers', language, async (tools) => {
    const open = await openRecords(tools.context, CUSTOMERS, tools.vocabulary);
    const { key, code, name } = customer;
    if (open) requireHeadings(CUSTOMERS, open);
    const standing =
      open && readProfiles(open, tools.vocabulary, tools.date1904, []).find((one) => one.key === key);
    if (open && standing) {
      await writeFields(tools, open, standing, { ...standing, ...patch }, Object.keys(patch));
      return { sheetName: open.sheetName, rows: 1 };
    }
    const record = recordOfProfile({ ...blankProfile(key, code, name), ...patch });
    if (open) {
      await appendRecords(tools.context, CUSTOMERS, open, [record], tools.speaker, tools.date1904);
      return { sheetName: open.sheetName, rows: 1 };
    }
    return { sheetName: await makeSheet(tools, CUSTOMERS, [record]), rows: 1 };
  });
}

/** A limit is written with its currency: half of the two would be another limit. */
async function writeFields(
  { context, speaker, date1904 }: Tools,
  open: OpenRecords,
  standing: CustomerProfile,
  next: CustomerProfile,
  changed: readonly string[],
): Promise<void> {
  const record = recordOfProfile(next);
  const before = recordOfProfile(standing);
  const differs = (id: string) => JSON.stringify(record[id]) !== JSON.stringify(before[id]);
  const written = CUSTOMERS.columns.filter(({ id }) => changed.includes(id) && differs(id));
  requireRoom(
    CUSTOMERS,
    open,
    written.map(({ id }) => id),
  );
  const orders = written.map(({ id, field }) => ({
    record: standing.sheetRow - 1 - open.firstRow,
    id,
    value: inputOf(field, record[id] ?? null, speaker, date1904) ?? '',
  }));
  // Whichever of the two the line is known by: one written by hand has no key.
  const known = standing.name === '' ? 'code' : 'name';
  await writeInPlace(context, open, known, orders);
}

/** Appends lines to the Contact log, making it on first use, and checks that they have arrived. */
export function appendContacts(entries: readonly ContactDraft[], language: Language): Promise<WrittenSheet> {
  return work('contacts', language, async (tools) => {
    const ids = entries.map(() => crypto.randomUUID());
    const records = entries.map((entry, i) =>
      recordOfEntry({ ...entry, sheetRow: 0 }, entry.customerCode, ids[i] ?? ''),
    );
    const open = await openRecords(tools.context, CONTACTS, tools.vocabulary);
    if (!open) return { sheetName: await makeSheet(tools, CONTACTS, records), rows: records.length };
    await appendRecords(tools.context, CONTACTS, open, records, tools.speaker, tools.date1904);
    if (open.columnOf.has('id') && (await areGone(tools, ids)))
      throw failure('unknown', { key: 'book.error.notArrived', values: { sheet: open.sheetName } });
    return { sheetName: open.sheetName, rows: records.length };
  });
}

/** Whether lines that Excel took are not there after all. Where it cannot be asked, it is believed. */
async function areGone({ context, vocabulary }: Tools, ids: readonly string[]): Promise<boolean> {
  try {
    const after = await openRecords(context, CONTACTS, vocabulary);
    const there = new Set(after?.cells.get('id')?.map(String));
    return ids.some((id) => !there.has(id));
  } catch {
    return false;
  }
}

/** Brings one of the sheets to the front, making it where there is none. Resolves to its name. */
export function showBookSheet(kind: BookSheet, policy: Policy, language: Language): Promise<string> {
  return work(kind, language, async (tools) => {
    const { context, speaker, vocabulary, date1904 } = tools;
    // A sheet with something amiss is shown too: there it is mended.
    const standing = await markedSheet(context, kind);
    const spec = kind === 'customers' ? CUSTOMERS : CONTACTS;
    const make = async () =>
      kind === 'policy'
        ? (await ensurePolicy(context, policy, speaker, vocabulary, date1904, NEVER)).sheetName
        : makeSheet(tools, spec, []);
    const name = standing?.name ?? (await make());
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.visibility = Excel.SheetVisibility.visible;
    sheet.activate();
    await context.sync();
    return name;
  });
}
