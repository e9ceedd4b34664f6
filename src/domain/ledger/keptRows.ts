import type { TextColumn } from './numberedTexts';
import type { Customer, Ledger } from './types';

/** The columns of a ledger while they are being filled. */
export type KeptRows = {
  -readonly [K in keyof Ledger]: Ledger[K] extends TextColumn ? string[] : Ledger[K];
};

/** Columns with room for `size` rows; texts only where the sheet has that column. */
export function newKeptRows(size: number): KeptRows {
  return {
    count: 0,
    dueDay: new Int32Array(size),
    docDay: new Int32Array(size),
    open: new Float64Array(size),
    original: new Float64Array(size),
    currency: new Uint16Array(size),
    customer: new Int32Array(size),
    sheetRow: new Int32Array(size),
    flags: new Uint16Array(size),
    docNo: [],
    docType: [],
    contractNo: [],
    currencies: [],
    customers: [],
  };
}

/** The ledger of the rows filled so far. A column of texts that the sheet does not have is blank. */
export function trimKeptRows(
  kept: KeptRows,
  currencies: readonly string[],
  customers: readonly Customer[],
): Ledger {
  const end = kept.count;
  const blank = kept.docType.length === end && kept.contractNo.length === end ? [] : blanks(end);
  return {
    ...kept,
    dueDay: kept.dueDay.subarray(0, end),
    docDay: kept.docDay.subarray(0, end),
    open: kept.open.subarray(0, end),
    original: kept.original.subarray(0, end),
    currency: kept.currency.subarray(0, end),
    customer: kept.customer.subarray(0, end),
    sheetRow: kept.sheetRow.subarray(0, end),
    flags: kept.flags.subarray(0, end),
    docType: kept.docType.length === end ? kept.docType : blank,
    contractNo: kept.contractNo.length === end ? kept.contractNo : blank,
    currencies,
    customers,
  };
}

function blanks(count: number): readonly string[] {
  return Array<string>(count).fill('');
}
