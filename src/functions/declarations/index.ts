import { AGING } from './aging';
import { ALLOCATE } from './allocate';
import { ALLOWANCE, LOSSRATES } from './allowance';
import { AMOUNTINWORDS } from './amountInWords';
import { CARRYCOST } from './carryCost';
import { DSO } from './dso';
import { DSOBYCUSTOMER } from './dsoByCustomer';
import { DUEDATE } from './dueDate';
import { ADD, CEI, TURNOVER } from './effectiveness';
import { LATEINTEREST } from './lateInterest';
import { LIMITATION } from './limitation';
import { LIMITCHECK } from './limitCheck';
import { NEXTACTION } from './nextAction';
import { RISKCLASS } from './riskClass';
import type { FunctionDeclaration } from './types';
import { WHY } from './why';

export { LOSS_METHODS } from './allowance';
export { DSO_METHODS } from './dso';
export { CEI_FORMS } from './effectiveness';
export { INTEREST_PARTS } from './lateInterest';
export { LAST_DAYS } from './limitation';
export { RISK_SCHEMES } from './riskClass';
export type { FunctionDeclaration } from './types';

/**
 * The one table of DUES.*: what Excel is told of each function, what the documentation says of it,
 * and what its tests start from. Its words in three languages are in `locales/<language>/functionHelp.json`
 * under `functionHelp.<id>`; its code is in `implementations.ts`. The files of this folder import nothing
 * but each other, so that the build can read them by themselves.
 */
export const NAMESPACE = 'DUES';

export const DECLARATIONS = [
  AGING,
  DSO,
  DSOBYCUSTOMER,
  ADD,
  CEI,
  TURNOVER,
  RISKCLASS,
  WHY,
  NEXTACTION,
  DUEDATE,
  LATEINTEREST,
  LIMITATION,
  ALLOCATE,
  ALLOWANCE,
  LOSSRATES,
  CARRYCOST,
  LIMITCHECK,
  AMOUNTINWORDS,
] as const satisfies readonly FunctionDeclaration[];

export type FunctionId = (typeof DECLARATIONS)[number]['id'];
