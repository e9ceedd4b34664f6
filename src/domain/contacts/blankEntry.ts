import { NO_DAY } from '../calendar/types';
import type { ContactEntry } from './types';

/** What an entry holds where nothing was said of it, and no line of the sheet holds it yet. */
export const BLANK_ENTRY = {
  person: '',
  stage: null,
  excuse: null,
  promiseDay: NO_DAY,
  promiseWords: '',
  promiseAmount: null,
  disputedAmount: null,
  receivedAmount: null,
  noticeNumber: '',
  payBy: NO_DAY,
  dispatch: '',
  tracking: '',
  receivedOn: NO_DAY,
  nextDay: NO_DAY,
  nextStep: '',
  evidence: '',
  sheetRow: 0,
} as const satisfies Partial<ContactEntry>;
