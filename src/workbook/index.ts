import {
  appendContacts,
  ensureCustomers,
  ensurePolicySheet,
  readBook,
  savePolicy,
  saveProfile,
  showBookSheet,
} from './book';
import { readCells, selectedCell, selectedRows, tableAt, writeFormula } from './formulaCell';
import { goTo } from './goTo';
import { inspect } from './inspect';
import { noticeHistory, writeNotices } from './noticesSheet';
import { markSent } from './markSent';
import { noticeRecords, unsentNotices } from './noticeRecords';
import { lastPlan } from './planMemory';
import { writePlan } from './planSheet';
import { reserveNumbers } from './numberRegister';
import type { WorkbookHost } from './port';
import { read } from './read';
import { loadSettings, saveSettings } from './settings';
import { keepSnapshot } from './snapshots';
import { watch } from './watch';

/** The workbook that Excel has open, as the pane sees it. */
export const excelHost: WorkbookHost = {
  inspect,
  read,
  writePlan,
  // What is seldom asked for is fetched when it is: the pane opens the sooner.
  writeMatches: async (...of) => (await import('./matchesSheet')).writeMatches(...of),
  writeSetAside: async (...of) => (await import('./setAsideSheet')).writeSetAside(...of),
  lastPlan,
  writeNotices,
  noticeHistory,
  noticeRecords,
  unsentNotices,
  reserveNumbers,
  goTo,
  readCells,
  tableAt,
  selectedCell,
  selectedRows,
  writeFormula,
  watch,
  readBook,
  ensurePolicySheet,
  savePolicy,
  ensureCustomers,
  saveProfile,
  appendContacts,
  keepSnapshot,
  markSent,
  showBookSheet,
  loadSettings,
  saveSettings,
  insertSample: async (...of) => (await import('./sample')).insertSample(...of),
};
