import { aging } from './aging';
import { amountInWords } from './amountInWords';
import { carryCost } from './carryCost';
import type { FunctionId } from './declarations';
import { dso } from './dso';
import { dueDate } from './dueDate';
import { add, cei, turnover } from './effectiveness';
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
  CARRYCOST: carryCost,
  LIMITCHECK: limitCheck,
  AMOUNTINWORDS: amountInWords,
} as const satisfies Record<FunctionId, unknown>;
