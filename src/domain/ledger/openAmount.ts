import { BLANK_AMOUNT, readAmount, type AmountReading } from './rowReader';
import type { SheetColumns } from './types';

/**
 * The open amount of a row as the sheet has it: the balance; where that is blank or has no column, original (plus tax
 * where `addsTax`) less paid; the balance in local currency only where nothing else is given. Beside a blank amount in
 * the document's own currency it says so: 700 in local currency are no USD 700.
 */
export function openAmount(columns: SheetColumns['columns'], i: number, addsTax: boolean): AmountReading {
  const balance = bothSides(columns, i);
  if (balance.state !== 'blank') return balance;
  const original = originalAmount(columns, i, addsTax);
  if (original.state === 'blank' && columns.balanceLocal) {
    const local = readAmount(columns.balanceLocal[i]);
    return columns.balance || columns.amountOriginal ? { ...local, isLocal: true } : local;
  }
  if (original.state !== 'value' || !columns.amountPaid) return original;
  return combined(original, readAmount(columns.amountPaid[i]), -1);
}

/** The balance, less what is open on the credit side where the sheet has one: a receipt or credit note in a row of its own. */
function bothSides({ balance, creditBalance }: SheetColumns['columns'], i: number): AmountReading {
  const debit = balance ? readAmount(balance[i]) : BLANK_AMOUNT;
  const credit = creditBalance ? readAmount(creditBalance[i]) : BLANK_AMOUNT;
  if (debit.state !== 'blank') return combined(debit, credit, -1);
  const isNone = credit.state === 'value' && credit.value === 0;
  return isNone ? debit : { ...credit, value: 0 - credit.value };
}

/** The original amount, with tax where the sheet gives it apart. */
export function originalAmount(columns: SheetColumns['columns'], i: number, addsTax: boolean): AmountReading {
  const original = columns.amountOriginal ? readAmount(columns.amountOriginal[i]) : BLANK_AMOUNT;
  if (!addsTax || original.state !== 'value') return original;
  return combined(original, readAmount(columns.amountTax?.[i]), 1);
}

/** Rounding to the digits a sheet shows keeps 0.1 + 0.2 from becoming a cent's fraction. */
function combined(amount: AmountReading, other: AmountReading, sign: 1 | -1): AmountReading {
  if (other.state === 'blank') return amount;
  if (other.state !== 'value') return other;
  return { ...amount, value: Number((amount.value + sign * other.value).toPrecision(15)) };
}
