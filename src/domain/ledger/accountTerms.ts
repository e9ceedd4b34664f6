import { NO_DAY, type CivilDay } from '../calendar/types';
import type { TermsText } from './asked';
import type { DueWhy, OpenCharge } from './accountsReading';
import type { Accounts } from './accounts';
import { createMonthlyUses } from './dueByTerms';
import { countsFromEvent, type DueRules } from './dueRules';
import { count, listed, whyAsked, type TermTallies } from './termsTexts';
import { RowFlag, type Customer, type MonthlyTermsUse } from './types';
import { eventOfHeader } from './words';

export interface ChargeDue {
  readonly day: CivilDay;
  readonly flags: number;
  readonly why: DueWhy;
}

/** Due days of the charges of running accounts: the account's own, else by its terms, else by the user's, else that of the line. */
export function createAccountTerms(accounts: Accounts, customers: readonly Customer[], rules: DueRules) {
  const { movements, readers, options, recognition } = accounts;
  const uses = createMonthlyUses();
  const { mapping, headers } = recognition;
  const event = eventOfHeader(headers[mapping.invoiceDate ?? mapping.docDate ?? -1] ?? '');
  return {
    /** @param due What the account itself says; NO_DAY or INVALID_DAY where it says none. */
    due: (owner: number, movement: number, docDay: CivilDay, due: number): ChargeDue => {
      if (due >= 0) return { day: due, flags: RowFlag.None, why: null };
      const own = rules.meaning(readers.terms[movements.term[movement] ?? -1]);
      const meaning = own ?? rules.fallback;
      if (!meaning || docDay < 0)
        return { day: Math.max(0, docDay), flags: RowFlag.DueAssumed, why: 'posting' };
      const customer = customers[owner];
      const { base } = meaning.term;
      uses.note(owner, customer, meaning, docDay);
      const why = !own
        ? 'fallback'
        : rules.isAssumed(own, customer?.key ?? '')
          ? 'monthly'
          : countsFromEvent(base) && base !== event && !own.isAnswered
            ? 'event'
            : null;
      const flags = why === null ? RowFlag.DueFromTerms : RowFlag.DueFromTerms | RowFlag.DueAssumed;
      return { day: rules.due(docDay, meaning, customer?.key ?? ''), flags, why };
    },
    monthly: (): readonly MonthlyTermsUse[] => uses.list(),
    /** The texts of terms that open charges hang on and that somebody must confirm. */
    texts: (kept: readonly OpenCharge[]): readonly TermsText[] => {
      const tallies: TermTallies = [];
      for (const { movement, docDay, dueDay, open, flags, why } of kept) {
        const at = movements.term[movement] ?? -1;
        if (at < 0 || (flags & (RowFlag.DueFromTerms | RowFlag.DueAssumed)) === 0) continue;
        count(
          tallies,
          at,
          docDay < 0 ? NO_DAY : docDay,
          dueDay,
          why !== null,
          movements.currency[movement] ?? 0,
          open,
        );
      }
      return listed(tallies, readers, options, (text) =>
        text.parsed?.kind === 'single' ? whyAsked(text) : 'posting',
      );
    },
  };
}
