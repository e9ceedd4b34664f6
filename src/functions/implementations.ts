import { aging } from './aging';
import { allocate } from './allocate';
import { amountInWords } from './amountInWords';
import { carryCost } from './carryCost';
import type { FunctionId } from './declarations';
import { dso } from './dso';
import { dueDate } from './dueDate';
import { add, cei, turnover } from './effectiveness';
import { lateInterest } from './lateInterest';
import { limitation } from './limitation';
import { limitCheck } from './limitCheck';
import { riskClass } from './riskClass';

/** The code behind each declared function; arguments in the declared order, `null` where left out. */
export const IMPLEMENTATIONS = {
  AGING: aging,
  DSO: dso,
  ADD: add,
  CEI: cei,
  TURNOVER: turnover,
  RISKCLASS: riskClass,
  DUEDATE: dueDate,
  LATEINTEREST: lateInterest,
  LIMITATION: limitation,
  ALLOCATE: allocate,
  CARRYCOST: carryCost,
  LIMITCHECK: limitCheck,
  AMOUNTINWORDS: amountInWords,
} as const satisfies Record<FunctionId, unknown>;
