import { commonYear } from '../calendar/dateText';
import { parseAmount } from '../money/amountText';
import { isBlank, isError } from './cells';
import type { HeaderBlock } from './headerRows';
import { OPEN_AMOUNTS, withoutFields } from './mappings';
import { normaliseHeader } from './normalise';
import { SIDE_HEADER } from './sides';
import type { Cell, Field, Mapping, RunningField, SplitDate } from './types';

/** The columns of a running account, zero-based. */
export type RunningColumns = Partial<Record<RunningField, number>> & {
  readonly debit: number;
  readonly credit: number;
};

const WORDS: Readonly<Record<RunningField, RegExp>> = {
  debit:
    /^(?:本期|本月|本年|原币|本币)?借方(?:发生)?(?:金额|额|本币|原币)?$|^(?:amount )?debits?$|^charges?$|^amount charges?$/,
  credit:
    /^(?:本期|本月|本年|原币|本币)?贷方(?:发生)?(?:金额|额|本币|原币)?$|^(?:amount )?credits?$|^amount payment$/,
  runningBalance:
    /^(?:期末|本币|原币|累计|结存)?余额(?:本币|原币)?$|^(?:期末)?结(?:余|存)$|^(?:balance running|balance|balance closing|account balance|balance cumulative)$/,
  balanceSide: SIDE_HEADER,
  openingBalance:
    /^(?:期初|上期|上月|上年)(?:余额|结存|结余|金额)$|^(?:balance opening|balance brought forward)$/,
};

/** Accounts that call charges and receipts by what they are: only the cells tell them from a list of invoices. */
const MILD: Readonly<Record<'debit' | 'credit', RegExp>> = {
  debit:
    /^(?:本期|本月)?(?:应收|销售|发货|送货|开票|增加)(?:发生)?(?:金额|款|额)?$|^(?:amount invoice|invoiced|amount|billed)$/,
  credit:
    /^(?:本期|本月)?(?:已收|实收|收款|回款|收回|付款|减少)(?:发生)?(?:金额|款|额)?$|^(?:amount paid|paid|payments?|received|receipts?)$/,
};

/**
 * Whether the columns are those of a running account: 借方 and 贷方 by name, or charges and receipts whose balance runs
 * on from row to row. A list in which each row's own balance is debit less credit is no running account.
 */
export function runningColumns(
  header: HeaderBlock,
  body: readonly (readonly Cell[])[],
): RunningColumns | null {
  const keys = header.levels.map((texts) => normaliseHeader(texts[texts.length - 1] ?? '').bare);
  const at = (word: RegExp) => {
    const found = keys.findIndex((key) => word.test(key));
    return found < 0 ? undefined : found;
  };
  const strong = { debit: at(WORDS.debit), credit: at(WORDS.credit) };
  const isNamed = strong.debit !== undefined && strong.credit !== undefined;
  const debit = isNamed ? strong.debit : at(MILD.debit);
  const credit = isNamed ? strong.credit : at(MILD.credit);
  const runningBalance = at(WORDS.runningBalance);
  if (debit === undefined || credit === undefined || debit === credit) return null;
  const evidence = howBalanceRuns(body, debit, credit, runningBalance);
  const openingBalance = at(WORDS.openingBalance);
  const runs = isNamed
    ? openingBalance !== undefined || !(evidence.rowByRow >= 0.9 && evidence.runs < 0.6)
    : runningBalance !== undefined &&
      evidence.compared >= 3 &&
      evidence.runs >= 0.8 &&
      evidence.alternates >= 0.7;
  if (!runs || (runningBalance === undefined && !(isNamed && evidence.alternates >= 0.8))) return null;
  return {
    debit,
    credit,
    ...given('runningBalance', runningBalance),
    ...given('balanceSide', at(WORDS.balanceSide)),
    ...given('openingBalance', openingBalance),
  };
}

function given(field: RunningField, column: number | undefined): Partial<Record<RunningField, number>> {
  return column === undefined ? {} : { [field]: column };
}

interface Evidence {
  readonly compared: number;
  /** Share of balances that are the one before plus debit less credit. */
  readonly runs: number;
  /** Share of balances that are debit less credit of their own row. */
  readonly rowByRow: number;
  /** Share of rows with either a debit or a credit, not both. */
  readonly alternates: number;
}

function howBalanceRuns(
  body: readonly (readonly Cell[])[],
  debit: number,
  credit: number,
  balance: number | undefined,
): Evidence {
  let [compared, runs, rowByRow, moved, alternates, receipts] = [0, 0, 0, 0, 0, 0];
  let before: number | null = null;
  for (const row of body) {
    const [plus, minus] = [numberOf(row[debit]), numberOf(row[credit])];
    const now = balance === undefined ? null : numberOf(row[balance]);
    if (plus === null && minus === null) {
      before = now ?? before;
      continue;
    }
    moved++;
    if ((plus ?? 0) === 0 || (minus ?? 0) === 0) alternates++;
    if ((minus ?? 0) !== 0) receipts++;
    const change = (plus ?? 0) - (minus ?? 0);
    if (now !== null && before !== null) {
      compared++;
      // A column of directions (借, 贷) beside the balance leaves it without a sign.
      if (isNear(Math.abs(now), Math.abs(before + change)) || isNear(now, before + change)) runs++;
      if (isNear(now, change)) rowByRow++;
    }
    before = now ?? before;
  }
  const share = (count: number, of: number) => (of === 0 ? 0 : count / of);
  return {
    compared,
    runs: share(runs, compared),
    rowByRow: share(rowByRow, compared),
    alternates: receipts === 0 ? 0 : share(alternates, moved),
  };
}

const isNear = (a: number, b: number) => Math.abs(a - b) < 0.006;

function numberOf(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || isBlank(cell) || isError(cell)) return null;
  return parseAmount(cell)?.amount ?? null;
}

/** The mapping of a running account: its own columns first, no amount of an open item beside them. */
export function withRunning(mapping: Mapping, columns: RunningColumns): Mapping {
  const amounts: readonly Field[] = [...OPEN_AMOUNTS, 'advance'];
  return { ...withoutFields(mapping, amounts, Object.values(columns)), ...columns };
}

const YEAR = /((?:19|20)\d\d|1\d\d)\s*年/;

/** 年 | 月 | 日 in columns of their own, as account books print them; the year may stand in the header above. */
export function splitDateOf(header: HeaderBlock): SplitDate | null {
  const lowest = header.levels.map((texts) => (texts[texts.length - 1] ?? '').trim());
  const month = lowest.indexOf('月');
  if (month < 0 || lowest[month + 1] !== '日') return null;
  const yearColumn = month > 0 && lowest[month - 1] === '年' ? month - 1 : null;
  const said = (header.levels[month] ?? []).map((text) => YEAR.exec(text)?.[1]).find(Boolean);
  const year = said === undefined ? null : Number(said);
  return { month, day: month + 1, yearColumn, year: year === null ? null : commonYear(year) };
}

const CUSTOMER_LINE =
  /^(?:客[户戶](?:名[称稱])?|[往來来]+[单單]位(?:名[称稱])?|[单單]位名[称稱]|核算[项項]目|明[细細]科目|customer(?: name)?|account name|debtor)\s*[:：]\s*(\S.*)$/i;

/** 客户：甲公司 as a line of its own over an account, or over each account of a book. */
export function customerLine(cell: Cell | undefined): string | null {
  if (typeof cell !== 'string') return null;
  const said = CUSTOMER_LINE.exec(cell.normalize('NFKC').trim())?.[1];
  // Facts that share the line: 客户：甲公司   币种：人民币
  return said === undefined ? null : (said.split(/\s{2,}|\t|\s+\S+[:：]/)[0] ?? said).trim();
}
