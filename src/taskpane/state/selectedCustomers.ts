import type { Cell, Ledger } from '../../domain/ledger/types';

/** The customers whose name or code stands in one of the cells, each in every currency it has something open in. */
export function customersInCells(
  cells: readonly (readonly Cell[])[],
  ledger: Ledger,
): readonly { readonly customer: number; readonly currency: string }[] {
  const texts = new Set(cells.flatMap((row) => row.map((cell) => fold(String(cell ?? '')))));
  texts.delete('');
  const named = new Set(
    ledger.customers.flatMap(({ name, code, otherNames }, customer) =>
      [name, code, ...otherNames].some((text) => text !== '' && texts.has(fold(text))) ? [customer] : [],
    ),
  );
  const found = new Map<string, { customer: number; currency: string }>();
  for (let item = 0; item < ledger.count; item++) {
    const customer = ledger.customer[item] ?? -1;
    if (!named.has(customer)) continue;
    const currency = ledger.currencies[ledger.currency[item] ?? 0] ?? '';
    found.set(`${customer} ${currency}`, { customer, currency });
  }
  return [...found.values()];
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
