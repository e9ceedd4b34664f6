import { foldScript } from './normalise';
import type { Mapping, Recognition } from './types';

const OVERDUE = /逾期|超期|过期|拖欠|past ?due|over ?due|late|arrears|dpd/;

/** The column that tells how late each row is where none tells when it is due. */
export interface AgeColumn {
  readonly field: 'daysOverdue' | 'ageBucket';
  readonly column: number;
}

/**
 * What stands for due dates in a sheet without any: days overdue (not just 账龄, which counts from the invoice), or an
 * age bucket (31-60天) a row.
 */
export function ageColumn({ mapping, headers }: Pick<Recognition, 'mapping' | 'headers'>): AgeColumn | null {
  const { dueDate, terms, daysOverdue, ageBucket } = mapping;
  const isDated = (['invoiceDate', 'docDate', 'baselineDate'] as const).some(
    (field) => mapping[field] !== undefined,
  );
  if (dueDate !== undefined || (terms !== undefined && isDated)) return null;
  const says = (column: number) => foldScript((headers[column] ?? '').normalize('NFKC')).toLowerCase();
  if (daysOverdue !== undefined && OVERDUE.test(says(daysOverdue)))
    return { field: 'daysOverdue', column: daysOverdue };
  // 账龄 counts from the invoice: where that has a date, the days of credit are all that is missing.
  if (ageBucket === undefined || (isDated && !OVERDUE.test(says(ageBucket)))) return null;
  return { field: 'ageBucket', column: ageBucket };
}

/** The mapping with that column in place of due dates. */
export function withAge(mapping: Mapping, age: AgeColumn): Mapping {
  return { ...mapping, dueDate: age.column };
}
