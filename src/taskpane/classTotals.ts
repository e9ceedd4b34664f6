import type { LedgerReading } from '../domain/ledger/types';
import { classify, RISK_CLASSES, type RiskClass, type RiskScheme } from '../domain/risk';
import type { ClassTotal } from './services';

/**
 * Items and open amounts by currency and class, mildest class first. Thousands of items share a due
 * day, so each day is classified once.
 */
export function classTotals(reading: LedgerReading, scheme: RiskScheme): readonly ClassTotal[] {
  const { ledger, asOf } = reading;
  const classOfDay = new Map<number, RiskClass>();
  const totals = new Map<string, { count: number; amount: number }>();
  for (let item = 0; item < ledger.count; item++) {
    const due = ledger.dueDay[item] ?? 0;
    let riskClass = classOfDay.get(due);
    if (!riskClass) {
      riskClass = classify(due, asOf, { scheme }).riskClass;
      classOfDay.set(due, riskClass);
    }
    const key = `${ledger.currency[item]} ${riskClass}`;
    const total = totals.get(key) ?? { count: 0, amount: 0 };
    totals.set(key, { count: total.count + 1, amount: total.amount + (ledger.open[item] ?? 0) });
  }
  return ledger.currencies.flatMap((currency, index) =>
    RISK_CLASSES.flatMap((riskClass) => {
      const total = totals.get(`${index} ${riskClass}`);
      return total ? [{ currency, riskClass, ...total }] : [];
    }),
  );
}
