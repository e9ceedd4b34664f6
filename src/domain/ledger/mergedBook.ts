import type { FinishedBook } from './customerBook';
import type { Customer } from './types';

/**
 * The customers with those counted together that the user says are one.
 * @param same key of a customer → key of the one that it is counted with.
 */
export function mergedBook(book: FinishedBook, same: Readonly<Record<string, string>> = {}): FinishedBook {
  const wanted = Object.entries(same);
  if (wanted.length === 0) return book;
  const places = new Map<string, number>();
  book.customers.forEach(({ key }, at) => {
    if (book.belongs[at] === at && !places.has(key)) places.set(key, at);
  });
  const into = new Map<number, number>();
  for (const [from, to] of wanted) {
    const [a, b] = [places.get(from), places.get(to)];
    if (a !== undefined && b !== undefined && endOf(into, b) !== a) into.set(a, b);
  }
  if (into.size === 0) return book;
  const customers = [...book.customers];
  for (const from of into.keys()) {
    const to = endOf(into, from);
    const [one, other] = [customers[to], customers[from]];
    if (one && other) customers[to] = together(one, other);
  }
  return { ...book, customers, belongs: book.belongs.map((owner) => endOf(into, owner)) };
}

/** Where a chain of merges ends; it has no rings. */
function endOf(into: ReadonlyMap<number, number>, from: number): number {
  let at = from;
  for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
  return at;
}

/** What is known of one, and where that says nothing, of the other. */
function together(one: Customer, other: Customer): Customer {
  const names = [...one.otherNames, other.name, ...other.otherNames].filter((name) => name !== one.name);
  return {
    ...one,
    otherNames: [...new Set(names)],
    contact: one.contact || other.contact,
    phone: one.phone || other.phone,
    email: one.email || other.email,
    address: one.address || other.address,
    salesRep: one.salesRep || other.salesRep,
  };
}
