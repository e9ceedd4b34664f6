import { cellText, isError } from './cells';
import { nameKey } from './normalise';
import { sumLabel } from './structure';
import type { Cell, Customer, Field } from './types';

/** What else a sheet may say about a customer. */
export type Detail = Extract<Field, 'contact' | 'phone' | 'email' | 'address' | 'salesRep'>;

interface Entry {
  readonly index: number;
  readonly key: string;
  readonly code: string;
  readonly nameKeys: Set<string>;
  readonly spellings: Map<string, number>;
  /** The spelling of the latest row and its rows not yet in `spellings`: runs of one name cost no look-up. */
  lastName: string;
  lastRows: number;
  readonly details: Record<Detail, string>;
}

/** The customers of a sheet as its rows name them. */
export interface CustomerBook {
  /** The customer of a row's code and name, -1 when both are blank or errors. */
  find(code: Cell | undefined, name: Cell | undefined): number;
  /** Keeps the first contact, phone, … that the sheet gives a customer. */
  addDetail(customer: number, detail: Detail, cell: Cell | undefined): void;
  name(customer: number): string;
  /** Customers, and for each entry the customer it belongs to: rows without a code join the code of their name. */
  finish(): {
    readonly customers: readonly Customer[];
    readonly belongs: Int32Array;
    readonly nearCodes: readonly (readonly [string, string])[];
  };
}

/**
 * Customers are told apart by code where the row has one, else by name with width, case and
 * spaces folded. `ignoreZeros` for systems that pad codes with zeros (SAP).
 */
export function createCustomerBook(ignoreZeros: boolean): CustomerBook {
  const entries: Entry[] = [];
  const byCode = new Map<string, Entry>();
  const byRawCode = new Map<string | number, Entry>();
  const byName = new Map<string, Entry>();
  const byRawName = new Map<string, Entry>();

  const add = (key: string, code: string): Entry => {
    const details = { contact: '', phone: '', email: '', address: '', salesRep: '' };
    const entry = {
      index: entries.length,
      key,
      code,
      nameKeys: new Set<string>(),
      spellings: new Map<string, number>(),
      lastName: '',
      lastRows: 0,
      details,
    };
    entries.push(entry);
    return entry;
  };

  const findCode = (raw: string | number): Entry | null => {
    const text = cellText(raw).normalize('NFKC').trim();
    if (text === '') return null;
    const plain = ignoreZeros ? text.replace(/^0+(?=.)/, '') : text;
    const key = plain.toUpperCase();
    let entry = byCode.get(key);
    if (!entry) byCode.set(key, (entry = add(plain, plain)));
    byRawCode.set(raw, entry);
    return entry;
  };

  const findName = (raw: string): Entry | null => {
    const key = nameKey(raw);
    if (key === '') return null;
    let entry = byName.get(key);
    if (!entry) byName.set(key, (entry = add(key, '')));
    byRawName.set(raw, entry);
    return entry;
  };

  return {
    find: (code, name) => {
      const rawName =
        typeof name === 'string'
          ? name
          : name === null || name === undefined || isError(name)
            ? ''
            : cellText(name);
      const hasCode = typeof code === 'string' ? code !== '' : typeof code === 'number';
      const entry =
        (hasCode ? (byRawCode.get(code as string | number) ?? findCode(code as string | number)) : null) ??
        (rawName === '' ? null : (byRawName.get(rawName) ?? findName(rawName)));
      if (!entry) return -1;
      if (rawName === entry.lastName) entry.lastRows++;
      else if (rawName !== '') noteName(entry, rawName);
      return entry.index;
    },
    addDetail: (customer, detail, cell) => {
      const entry = entries[customer];
      if (entry && entry.details[detail] === '' && !isError(cell)) entry.details[detail] = cellText(cell);
    },
    name: (customer) => {
      const entry = entries[customer];
      return entry ? commonName(entry) : '';
    },
    finish: () => {
      const belongs = joinNames(entries, byCode);
      return { customers: entries.map((entry) => toCustomer(entry)), belongs, nearCodes: nearCodes(byCode) };
    },
  };
}

function noteName(entry: Entry, rawName: string): void {
  settleRun(entry);
  entry.lastName = rawName;
  entry.lastRows = 1;
}

function settleRun(entry: Entry): void {
  const name = shownName(entry.lastName);
  // A subtotal's label in the name column is not the customer's name.
  if (name === '' || entry.lastRows === 0 || sumLabel(name)?.form === 'whole') return;
  entry.spellings.set(name, (entry.spellings.get(name) ?? 0) + entry.lastRows);
  entry.nameKeys.add(nameKey(name));
  entry.lastRows = 0;
}

/** Chinese names have no spaces; one that slipped in between two characters is a slip of the hand. */
function shownName(raw: string): string {
  return raw.trim().replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

/** Spellings from the commonest to the rarest; the first seen wins among equals. */
function spellings(entry: Entry): string[] {
  settleRun(entry);
  return [...entry.spellings].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

function commonName(entry: Entry): string {
  return spellings(entry)[0] ?? entry.code;
}

function toCustomer(entry: Entry): Customer {
  const [name = entry.code, ...otherNames] = spellings(entry);
  return { key: entry.key, code: entry.code, name, otherNames, ...entry.details };
}

/** A row that has only a name belongs to the code of that name, if exactly one code has it. */
function joinNames(entries: readonly Entry[], byCode: ReadonlyMap<string, Entry>): Int32Array {
  const belongs = Int32Array.from(entries, (entry) => entry.index);
  if (byCode.size === 0 || byCode.size === entries.length) return belongs;
  const owners = new Map<string, Entry | null>();
  for (const entry of byCode.values()) {
    settleRun(entry);
    for (const key of entry.nameKeys) owners.set(key, owners.has(key) ? null : entry);
  }
  for (const entry of entries) {
    const owner = entry.code === '' ? owners.get(entry.key) : null;
    if (owner) belongs[entry.index] = owner.index;
  }
  return belongs;
}

/** Codes that differ only by zeros in front: perhaps one customer, but nobody merges them unasked. */
function nearCodes(byCode: ReadonlyMap<string, Entry>): (readonly [string, string])[] {
  const stripped = new Map<string, string>();
  const pairs: (readonly [string, string])[] = [];
  for (const entry of byCode.values()) {
    const bare = entry.code.replace(/^0+(?=.)/, '');
    const other = stripped.get(bare);
    if (other === undefined) stripped.set(bare, entry.code);
    else pairs.push([other, entry.code]);
  }
  return pairs;
}
