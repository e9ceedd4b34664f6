import type { LedgerReading } from '../domain/ledger/types';
import { classify, RISK_CLASSES } from '../domain/risk';
import type { Policy } from '../domain/policy/types';
import type { ClassTotal } from './services';

/**
 * Items and open amounts by currency and class, mildest class first. Thousands of items share a due
 * day, so each day is classified once.
 */
export function classTotals(
  reading: LedgerReading,
  { riskScheme: scheme, riskLimits: limits }: Pick<Policy, 'riskScheme' | 'riskLimits'>,
): readonly ClassTotal[] {
  const { ledger, asOf } = reading;
  const width = RISK_CLASSES.length;
  const counts = new Int32Array(ledger.currencies.length * width);
  const amounts = new Float64Array(counts.length);
  const classOfDay = new Map<number, number>();
  let lastDay = NaN;
  let lastClass = 0;
  for (let item = 0; item < ledger.count; item++) {
    const due = ledger.dueDay[item] ?? 0;
    if (due !== lastDay) {
      let riskClass = classOfDay.get(due);
      if (riskClass === undefined) {
        riskClass = RISK_CLASSES.indexOf(classify(due, asOf, { scheme, limits }).riskClass);
        classOfDay.set(due, riskClass);
      }
      lastDay = due;
      lastClass = riskClass;
    }
    const cell = (ledger.currency[item] ?? 0) * width + lastClass;
    counts[cell] = (counts[cell] ?? 0) + 1;
    amounts[cell] = (amounts[cell] ?? 0) + (ledger.open[item] ?? 0);
  }
  return ledger.currencies.flatMap((currency, index) =>
    RISK_CLASSES.flatMap((riskClass, at) => {
      const cell = index * width + at;
      const count = counts[cell] ?? 0;
      return count > 0 ? [{ currency, riskClass, count, amount: amounts[cell] ?? 0 }] : [];
    }),
  );
}
