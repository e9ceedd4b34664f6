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
import { writeMatches } from './matchesSheet';
import { writeSetAside } from './setAsideSheet';
import { noticeHistory, writeNotices } from './noticesSheet';
import { markSent } from './markSent';
import { noticeRecords, unsentNotices } from './noticeRecords';
import { lastPlan } from './planMemory';
import { writePlan } from './planSheet';
import { reserveNumbers } from './numberRegister';
import type { WorkbookHost } from './port';
import { read } from './read';
import { insertSample } from './sample';
import { loadSettings, saveSettings } from './settings';
import { keepSnapshot } from './snapshots';
import { watch } from './watch';

/** The workbook that Excel has open, as the pane sees it. */
export const excelHost: WorkbookHost = {
  inspect,
  read,
  writePlan,
  writeMatches,
  writeSetAside,
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
  insertSample,
};
