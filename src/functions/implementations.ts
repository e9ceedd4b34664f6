import { aging } from './aging';
import { allocate } from './allocate';
import { allowance, lossRates } from './allowance';
import { amountInWords } from './amountInWords';
import { carryCost } from './carryCost';
import type { FunctionId } from './declarations';
import { dso } from './dso';
import { dueDate } from './dueDate';
import { dsoByCustomer } from './dsoByCustomer';
import { add, cei, turnover } from './effectiveness';
import { lateInterest } from './lateInterest';
import { limitation } from './limitation';
import { limitCheck } from './limitCheck';
import { nextAction } from './nextAction';
import { riskClass, why } from './riskClass';

/** The code behind each declared function; arguments in the declared order, `null` where left out. */
export const IMPLEMENTATIONS = {
  AGING: aging,
  DSO: dso,
  DSOBYCUSTOMER: dsoByCustomer,
  ADD: add,
  CEI: cei,
  TURNOVER: turnover,
  RISKCLASS: riskClass,
  WHY: why,
  NEXTACTION: nextAction,
  DUEDATE: dueDate,
  LATEINTEREST: lateInterest,
  LIMITATION: limitation,
  ALLOCATE: allocate,
  ALLOWANCE: allowance,
  LOSSRATES: lossRates,
  CARRYCOST: carryCost,
  LIMITCHECK: limitCheck,
  AMOUNTINWORDS: amountInWords,
} as const satisfies Record<FunctionId, unknown>;
