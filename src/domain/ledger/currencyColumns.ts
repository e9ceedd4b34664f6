import { currencyCode } from '../money/currency';
import type { HeaderBlock } from './headerRows';
import { foldScript } from './normalise';
import { readAmount } from './rowReader';
import type { Cell, Mapping, RowPart } from './types';

const AMOUNT =
  /余额|结余|结存|欠款|未收|未清|应收|金额|balance|outstanding|open|owing|owed|due|unpaid|amount|receivable/;
const BALANCE = /余额|结余|结存|欠款|未收|未清|balance|outstanding|open|owing|owed|due|unpaid/;
/** The same money once more, in another currency. */
const CONVERTED = /折|本位|本币|等值|equivalent|converted|local|base/;
const CURRENCY =
  /人民币|新台币|台币|美元|美金|港币|港元|欧元|日元|日币|英镑|澳元|加元|新加坡元|韩元|(?<![a-z])[a-z]{3}(?![a-z])/g;
/** From this share of rows on with an amount in each, one is likely to be the other converted. */
const BOTH_AT_MOST = 0.5;

type Body = readonly (readonly Cell[])[];

interface CurrencyColumn {
  readonly column: number;
  readonly label: string;
  readonly currency: string;
  /** The header without the currency. */
  readonly stem: string;
}

/**
 * The open amounts of a sheet that has a column for each currency (人民币余额 | 美元余额): a row holds one or more of
 * them, and each is an item by itself. Empty for every other sheet.
 */
export function currencyParts(header: HeaderBlock, body: Body, mapping: Mapping): readonly RowPart[] {
  if (mapping.currency !== undefined || mapping.amountPaid !== undefined) return [];
  const columns = header.levels.flatMap((texts, column) => currencyColumn(texts, column) ?? []);
  const stems = [...new Set(columns.map(({ stem }) => stem))].sort(
    (a, b) => Number(BALANCE.test(b)) - Number(BALANCE.test(a)),
  );
  const alike = stems
    .map((stem) => columns.filter((one) => one.stem === stem))
    .find(
      (group) => group.length > 1 && new Set(group.map(({ currency }) => currency)).size === group.length,
    );
  if (!alike || !areApart(body, alike)) return [];
  const due = mapping.dueDate ?? null;
  return alike.map(({ column, label, currency }) => ({
    label,
    amount: column,
    paid: null,
    balance: null,
    due,
    daysLate: null,
    currency,
  }));
}

function currencyColumn(texts: readonly string[], column: number): CurrencyColumn | null {
  const label = texts.join(' ').trim();
  const text = foldScript(label.normalize('NFKC')).toLowerCase();
  if (!AMOUNT.test(text) || CONVERTED.test(text)) return null;
  const named = (text.match(CURRENCY) ?? []).flatMap((name) => {
    const code = currencyCode(name);
    return code === null ? [] : [{ name, code }];
  });
  const [only] = named;
  if (!only || named.length > 1) return null;
  const stem = text.replace(only.name, '').replace(/[^\p{L}]+/gu, '');
  return { column, label, currency: only.code, stem };
}

function areApart(body: Body, columns: readonly CurrencyColumn[]): boolean {
  const held = body.map(
    (row) =>
      columns.filter(({ column }) => {
        const { state, value } = readAmount(row[column]);
        return state === 'value' && value !== 0;
      }).length,
  );
  const some = held.filter((count) => count > 0).length;
  const both = held.some((count) => count > 1);
  const isFull = ({ column }: CurrencyColumn) =>
    body.filter((row) => readAmount(row[column]).state === 'value').length === some;
  // What every row has besides is the same money once more, in the company's own currency.
  if (both && columns.some(isFull) && !columns.every(isFull)) return false;
  return held.filter((count) => count > 1).length <= some * BOTH_AT_MOST;
}
