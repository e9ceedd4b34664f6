import { withoutInvisible } from '../invisible';
import { inPieces, type Steps } from '../steps';
import { cellText, isError, isErrorText } from './cells';
import { nameKey } from './normalise';
import { createSpellings } from './spellings';
import { isWholeLabel } from './structure';
import { createTextIndex, UNREAD } from './textIndex';
import type { Cell, Customer, Field } from './types';

/** What else a sheet may say about a customer. */
export type Detail = Extract<Field, 'contact' | 'phone' | 'email' | 'address' | 'salesRep'>;

interface Entry {
  readonly index: number;
  key: string;
  code: string;
  details: Partial<Record<Detail, string>> | null;
}

/** The customers of a sheet as its rows name them. */
export interface CustomerBook {
  /** The customer of a row's code and name, -1 when both are blank or errors. */
  find(code: Cell | undefined, name: Cell | undefined): number;
  /** The customers of codes that were read before; `UNREAD` where one was not, or heads a sum. @returns whether any is. */
  knownCodes(codes: readonly Cell[], count: number, known: Int32Array): boolean;
  /**
   * The same for the rows [from, to) of two columns; the customers go into `found` from `at` on.
   * @param known What `knownCodes` said of the codes.
   */
  findAll(
    codes: readonly Cell[] | undefined,
    names: readonly Cell[] | undefined,
    known: Int32Array,
    from: number,
    to: number,
    found: Int32Array,
    at: number,
  ): void;
  /** Keeps the first contact, phone, … that the sheet gives a customer. */
  addDetail(customer: number, detail: Detail, cell: Cell | undefined): void;
  name(customer: number): string;
  /** The customers so far; rows without a code join the code of their name. */
  finish(): Steps<FinishedBook>;
}

export interface FinishedBook {
  readonly customers: readonly Customer[];
  /** For each entry the customer it belongs to. */
  readonly belongs: Int32Array;
  /** Codes that differ only by zeros in front. */
  readonly nearCodes: readonly (readonly [string, string])[];
}

/**
 * Customers are told apart by code where the row has one, else by name with width, case and
 * spaces folded. `ignoreZeros` for systems that pad codes with zeros (SAP).
 */
export function createCustomerBook(ignoreZeros: boolean): CustomerBook {
  const entries: Entry[] = [];
  const byName = new Map<string, Entry>();
  const names = createSpellings();
  /** Entries whose code is the label of a sum. */
  const labels = new Set<number>();

  const add = (key: string, code: string): Entry => {
    const entry = { index: entries.length, key, code, details: null };
    entries.push(entry);
    return entry;
  };

  /** Codes that differ in case, width or, where those say nothing, zeros in front are the same. */
  const readCode = (raw: string): number => {
    const text = PLAIN.test(raw) ? raw : withoutInvisible(raw.normalize('NFKC')).trim();
    if (text === '' || isErrorText(text)) return -1;
    const plain = ignoreZeros ? text.replace(/^0+(?=.)/, '') : text;
    const folded = UPPER.test(plain) ? plain : plain.toUpperCase();
    if (folded !== raw) return readFolded(folded, plain);
    const { index } = add(raw, raw);
    if (isWholeLabel(raw)) labels.add(index);
    return index;
  };

  /** The entry of a code written in another way than `folded`; the first way it is written stays. */
  const readFolded = (folded: string, written: string): number => {
    const before = entries.length;
    const index = byCodeText.of(folded);
    const entry = entries[index];
    if (entry && index === before) entry.key = entry.code = written;
    return index;
  };

  const readName = (raw: string): number => {
    const key = nameKey(raw);
    if (key === '' || isErrorText(key)) return -1;
    let entry = byName.get(key);
    if (!entry) byName.set(key, (entry = add(key, '')));
    return entry.index;
  };

  /** The entry of a code or name as it is written; -1 where it says nothing. */
  const byCodeText = createTextIndex(readCode);
  const byNameText = createTextIndex(readName);

  const findCode = (code: Cell | undefined): number => {
    const raw = typeof code === 'string' ? code : typeof code === 'number' ? cellText(code) : '';
    return raw === '' ? -1 : byCodeText.of(raw);
  };

  /** The customer of a row, given that of its code (-1 for none); its name is counted among the spellings. */
  const findName = (ofItsCode: number, name: string): number => {
    const at = ofItsCode >= 0 || name === '' ? ofItsCode : byNameText.of(name);
    if (at >= 0) names.count(at, name);
    return at;
  };

  /** Spellings from the commonest to the rarest; the first seen wins among equals. */
  const spellings = ({ index }: Entry): readonly string[] => {
    const counted = names.of(index);
    if (counted.length === 0) return NO_NAMES;
    const rows = new Map<string, number>();
    for (const [raw, count] of counted) {
      const name = shownName(raw);
      // A subtotal's label in the name column is not the customer's name.
      if (name === '' || isWholeLabel(name)) continue;
      rows.set(name, (rows.get(name) ?? 0) + count);
    }
    return rows.size < 2 ? [...rows.keys()] : [...rows].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  };

  const toCustomer = (entry: Entry): Customer => {
    const { key, code, details } = entry;
    const known = spellings(entry);
    return {
      key,
      code,
      name: known[0] ?? code,
      otherNames: known.length > 1 ? known.slice(1) : NO_NAMES,
      contact: details?.contact ?? '',
      phone: details?.phone ?? '',
      email: details?.email ?? '',
      address: details?.address ?? '',
      salesRep: details?.salesRep ?? '',
    };
  };

  return {
    find: (code, name) => findName(findCode(code), nameText(name)),
    knownCodes: (codes, count, known) => {
      const isUnread = byCodeText.known(codes, count, known);
      if (labels.size === 0) return isUnread;
      for (let i = 0; i < count; i++) if (labels.has(known[i] as number)) known[i] = UNREAD;
      return true;
    },
    findAll: (codeCells, nameCells, known, from, to, found, at) => {
      // Two loops, because the customers of a sheet lie scattered in memory: so the processor can look ahead for several.
      const shift = at - from;
      if (codeCells) {
        found.set(known.subarray(from, to), at);
        for (let i = from; i < to; i++)
          if (found[i + shift] === UNREAD) found[i + shift] = findCode(codeCells[i]);
      } else found.fill(-1, at, to + shift);
      if (!nameCells) return;
      for (let i = from; ; i++) {
        i = names.countUntil(nameCells, i, to, found, shift);
        if (i === to) return;
        found[i + shift] = findName(found[i + shift] as number, nameText(nameCells[i]));
      }
    },
    addDetail: (customer, detail, cell) => {
      const entry = entries[customer];
      if (!entry || entry.details?.[detail] || isError(cell)) return;
      const text = cellText(cell);
      if (text !== '') entry.details = { ...entry.details, [detail]: text };
    },
    name: (customer) => {
      const entry = entries[customer];
      return entry ? (spellings(entry)[0] ?? entry.code) : '';
    },
    finish: function* () {
      const customers: Customer[] = [];
      yield* inPieces(
        entries.length,
        (from, to) => {
          for (let at = from; at < to; at++) customers.push(toCustomer(entries[at] as Entry));
        },
        ENTRIES_AT_ONCE,
      );
      const coded = entries.filter(({ code }) => code !== '');
      const belongs = joinNames(entries, coded, spellings);
      yield 0;
      return { customers, belongs, nearCodes: nearCodes(coded) };
    },
  };
}

/** Codes that look the same however they are folded. */
const PLAIN = /^[!-~]+$/;
/** The same without small letters. */
const UPPER = /^[!-`{-~]+$/;
/** A customer is more work than a row. */
const ENTRIES_AT_ONCE = 1024;

const NO_NAMES: readonly string[] = [];

function nameText(name: Cell | undefined): string {
  if (typeof name === 'string') return name;
  return name === null || name === undefined || isError(name) ? '' : cellText(name);
}

/** Chinese names have no spaces; one that slipped in between two characters is a slip of the hand. */
function shownName(raw: string): string {
  const name = withoutInvisible(raw).trim();
  return !/\s/.test(name) ? name : name.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

/** A row that has only a name belongs to the code of that name, if exactly one code has it. */
function joinNames(
  entries: readonly Entry[],
  coded: readonly Entry[],
  spellings: (entry: Entry) => readonly string[],
): Int32Array {
  const belongs = new Int32Array(entries.length).map((_, index) => index);
  if (coded.length === 0 || coded.length === entries.length) return belongs;
  const owners = new Map<string, Entry | null>();
  for (const entry of coded) {
    const keys = new Set(spellings(entry).map(nameKey));
    for (const key of keys) owners.set(key, owners.has(key) ? null : entry);
  }
  for (const entry of entries) {
    const owner = entry.code === '' ? owners.get(entry.key) : null;
    if (owner) belongs[entry.index] = owner.index;
  }
  return belongs;
}

/** Codes that differ only by zeros in front: perhaps one customer, but nobody merges them unasked. */
function nearCodes(coded: readonly Entry[]): (readonly [string, string])[] {
  if (!coded.some(({ code }) => code.startsWith('0'))) return [];
  const stripped = new Map<string, string>();
  const pairs: (readonly [string, string])[] = [];
  for (const entry of coded) {
    const bare = entry.code.replace(/^0+(?=.)/, '');
    const other = stripped.get(bare);
    if (other === undefined) stripped.set(bare, entry.code);
    else pairs.push([other, entry.code]);
  }
  return pairs;
}
