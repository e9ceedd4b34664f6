/** The columns of kept candidates that tell repeated rows; all arrays share one index. */
export interface NumberedRows {
  readonly count: number;
  readonly docNo: readonly string[];
  readonly otherNo: readonly string[];
  readonly customer: Int32Array;
  readonly currency: Uint16Array;
  readonly amount: Float64Array;
  readonly due: Int32Array;
  readonly doc: Int32Array;
}

/**
 * Finds rows that repeat an earlier one: same customer, number, dates, currency and amount. Rows with the same number
 * but another amount or date are not repeats (an invoice in instalments looks so) and only reported.
 * A hash table over typed arrays, because a million numbers in a Map would cost more than the rest of the reading.
 */
export function createDuplicateFinder(rows: NumberedRows) {
  const size = 1 << Math.max(4, Math.ceil(Math.log2(rows.count * 2 + 1)));
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(rows.count);

  return {
    /** Adds a row. Says which earlier row it repeats, or shares its number with; -1 for none. A repeat is not added. */
    add(row: number): { repeats: number; sharesNumber: number } | null {
      const docNo = rows.docNo[row] ?? '';
      if (docNo === '') return null;
      const slot = hash(docNo, rows.customer[row] ?? 0) & (size - 1);
      let shares = -1;
      for (let other = heads[slot] ?? -1; other >= 0; other = next[other] ?? -1) {
        if (rows.customer[other] !== rows.customer[row] || rows.docNo[other] !== docNo) continue;
        if (isRepeat(rows, row, other)) return { repeats: other, sharesNumber: -1 };
        shares = other;
      }
      next[row] = heads[slot] ?? -1;
      heads[slot] = row;
      return shares < 0 ? null : { repeats: -1, sharesNumber: shares };
    },
  };
}

function isRepeat(rows: NumberedRows, a: number, b: number): boolean {
  return (
    rows.amount[a] === rows.amount[b] &&
    rows.due[a] === rows.due[b] &&
    rows.doc[a] === rows.doc[b] &&
    rows.currency[a] === rows.currency[b] &&
    (rows.otherNo[a] ?? '') === (rows.otherNo[b] ?? '')
  );
}

/** FNV-1a over the characters. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value ^ (value >>> 15);
}
