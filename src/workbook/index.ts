import {
  appendContacts,
  ensureCustomers,
  ensurePolicySheet,
  readBook,
  savePolicy,
  saveProfile,
  showBookSheet,
} from './book';
import { goTo } from './goTo';
import { inspect } from './inspect';
import { noticeHistory, writeNotices } from './noticesSheet';
import { lastPlan } from './planMemory';
import { reserveNumbers } from './numberRegister';
import type { WorkbookHost } from './port';
import { loadSettings, saveSettings } from './settings';
import { keepSnapshot } from './snapshots';
import { watch } from './watch';

/** The workbook that Excel has open, as the pane sees it. */
export const excelHost: WorkbookHost = {
  inspect,
  // What is not asked for at once is fetched when it is: the pane opens the sooner.
  read: async (...of) => (await import('./read')).read(...of),
  writePlan: async (...of) => (await import('./planSheet')).writePlan(...of),
  writeMatches: async (...of) => (await import('./matchesSheet')).writeMatches(...of),
  writeSetAside: async (...of) => (await import('./setAsideSheet')).writeSetAside(...of),
  lastPlan,
  writeNotices,
  noticeHistory,
  noticeRecords: async (...of) => (await import('./noticeRecords')).noticeRecords(...of),
  unsentNotices: async () => (await import('./noticeRecords')).unsentNotices(),
  reserveNumbers,
  goTo,
  readCells: async (...of) => (await import('./formulaCell')).readCells(...of),
  tableAt: async (...of) => (await import('./formulaCell')).tableAt(...of),
  selectedCell: async () => (await import('./formulaCell')).selectedCell(),
  selectedRows: async () => (await import('./formulaCell')).selectedRows(),
  writeFormula: async (...of) => (await import('./formulaCell')).writeFormula(...of),
  watch,
  readBook,
  ensurePolicySheet,
  savePolicy,
  ensureCustomers,
  saveProfile,
  appendContacts,
  keepSnapshot,
  markSent: async (...of) => (await import('./markSent')).markSent(...of),
  showBookSheet,
  loadSettings,
  saveSettings,
  insertSample: async (...of) => (await import('./sample')).insertSample(...of),
};
