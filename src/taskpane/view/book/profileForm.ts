import { NO_DAY, type CivilDay } from '../../../domain/calendar/types';
import { isoDate, parseIsoDate } from '../../../domain/calendar/civilDay';
import type { CustomerProfile } from '../../../domain/customers/types';
import { parseAmount } from '../../../domain/money/amountText';
import { minorToDecimal, toMinor } from '../../../domain/money/minor';
import { CUSTOMERS } from '../../../workbook/customersSheet';
import { readMonthDays } from '../../../workbook/records/readCell';

/** The fields of a profile that matter on the phone; the others are edited in the sheet. */
export const FORM_FIELDS = [
  'collector',
  'contact',
  'contactRole',
  'phone',
  'email',
  'payDays',
  'reconciliationDay',
  'invoiceCutOffDay',
  'nextInflow',
  'size',
  'relation',
  'settlement',
  'grade',
  'strength',
  'creditLimit',
  'supply',
  'cause',
  'holdUntil',
  'holdReason',
  'note',
] as const satisfies readonly (keyof CustomerProfile)[];
type FormField = (typeof FORM_FIELDS)[number];

/** Fields of a day: typed as one, blank for none. */
const DAY_FIELDS: ReadonlySet<string> = new Set<FormField>(['nextInflow', 'holdUntil']);

export const isDayField = (field: FormField): boolean => DAY_FIELDS.has(field);

/** The profile as it is typed. */
export type ProfileForm = Readonly<Record<FormField, string>>;

/** The codes a field chooses from; null where it is typed. */
export function codesOf(field: FormField): readonly string[] | null {
  const found = CUSTOMERS.columns.find(({ id }) => id === field)?.field;
  return found?.kind === 'choice' ? found.choices.codes : null;
}

export function formOfProfile(profile: CustomerProfile, currency: string): ProfileForm {
  const { creditLimit, creditCurrency } = profile;
  return {
    ...(Object.fromEntries(FORM_FIELDS.map((field) => [field, String(profile[field] ?? '')])) as ProfileForm),
    payDays: profile.payDays.join(', '),
    creditLimit: creditLimit === null ? '' : minorToDecimal(creditLimit, creditCurrency || currency),
    nextInflow: dayText(profile.nextInflow),
    holdUntil: dayText(profile.holdUntil),
  };
}

const dayText = (day: CivilDay): string => (day === NO_DAY ? '' : isoDate(day));

/** What the form says, or the fields that cannot be read. A limit without a currency is one in `currency`. */
export function profileOfForm(
  form: ProfileForm,
  standing: CustomerProfile,
  currency: string,
): { readonly patch: Partial<CustomerProfile> } | { readonly wrong: readonly FormField[] } {
  const before = formOfProfile(standing, currency);
  const changed = FORM_FIELDS.filter((field) => form[field].trim() !== before[field]);
  const wrong: FormField[] = [];
  const patch: Record<string, unknown> = {};
  for (const field of changed) {
    const value = valueOf(field, form[field].trim(), standing.creditCurrency || currency);
    if (value === undefined) wrong.push(field);
    else patch[field] = value;
  }
  if ('creditLimit' in patch) patch['creditCurrency'] = standing.creditCurrency || currency;
  return wrong.length > 0 ? { wrong } : { patch: patch as Partial<CustomerProfile> };
}

/** undefined = cannot be read. */
function valueOf(field: FormField, text: string, currency: string): unknown {
  switch (field) {
    case 'payDays': {
      const read = readMonthDays(text, 10);
      return 'value' in read ? read.value : undefined;
    }
    case 'reconciliationDay':
    case 'invoiceCutOffDay': {
      const read = readMonthDays(text, 1);
      return 'value' in read ? (read.value[0] ?? null) : undefined;
    }
    case 'creditLimit': {
      if (text === '') return null;
      const amount = parseAmount(text)?.amount;
      return amount === undefined || amount < 0 ? undefined : toMinor(amount, currency);
    }
    case 'nextInflow':
    case 'holdUntil':
      return text === '' ? NO_DAY : (parseIsoDate(text) ?? undefined);
    default:
      return text;
  }
}
