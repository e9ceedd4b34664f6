import { NO_DAY } from '../calendar/types';
import { nameKey } from '../ledger/normalise';
import type { CustomerProfile } from './types';

/** A customer of whom nothing is known beyond the ledger. */
export function blankProfile(key: string, code: string, name: string): CustomerProfile {
  return {
    key,
    code,
    name,
    language: '',
    contact: '',
    contactRole: '',
    phone: '',
    email: '',
    address: '',
    payDays: [],
    reconciliationDay: null,
    invoiceCutOffDay: null,
    signer: '',
    size: '',
    relation: '',
    settlement: '',
    grade: '',
    strength: '',
    distanceKm: null,
    creditLimit: null,
    creditCurrency: '',
    otherLimits: [],
    creditDays: null,
    termsConvention: '',
    cause: '',
    supply: '',
    events: [],
    warnings: [],
    nextInflow: NO_DAY,
    orderPending: null,
    paymentMethod: '',
    invoiceType: '',
    contractClause: '',
    holdUntil: NO_DAY,
    holdReason: '',
    collector: '',
    cooperation: null,
    evidence: null,
    retentionOfTitle: null,
    note: '',
    sheetRow: 0,
  };
}

/** The key the ledger would give a customer typed by hand: its code, else its name as names are compared. */
export function customerKey(code: string, name: string): string {
  return code.normalize('NFKC').trim() || nameKey(name);
}

/** Finds a customer by what people type: the code, or the name however it is spaced; '' when nobody or several fit. */
export function customerFinder(
  profiles: readonly Pick<CustomerProfile, 'key' | 'code' | 'name'>[],
): (code: string, name: string) => string {
  const byCode = new Map<string, string>();
  const byName = new Map<string, string | null>();
  for (const { key, code, name } of profiles) {
    if (code) byCode.set(foldCode(code), key);
    const named = nameKey(name);
    if (named) byName.set(named, byName.has(named) && byName.get(named) !== key ? null : key);
  }
  return (code, name) =>
    (code && byCode.get(foldCode(code))) || byName.get(nameKey(name)) || byCode.get(foldCode(name)) || '';
}

const foldCode = (code: string): string => code.normalize('NFKC').trim().toUpperCase();
