import { recognise } from '../../../src/domain/ledger';
import type { Recognition } from '../../../src/domain/ledger/types';
import type { Row } from './sheet';

/** A sheet of one header row and 20 rows made by `cells`. */
export function look(header: readonly string[], cells: (i: number) => Row): Recognition {
  return recognise({ top: [header, ...Array.from({ length: 20 }, (_, i) => cells(i))], rowCount: 21 });
}

/** Field → header text, easier to read than column numbers. */
export function named({ mapping, headers }: Recognition): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, headers[column] ?? '']));
}
