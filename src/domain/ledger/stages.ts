import { INVALID_DAY, readDateCell } from '../calendar/dateText';
import { parseTerm } from '../terms';
import { isBlank } from './cells';
import type { HeaderBlock } from './headerRows';
import { foldScript } from './normalise';
import type { Cell, Mapping, RowPart, StageEvent } from './types';

/** A stage of payment as the header names it, and the column of the days granted for it. */
export interface Stage {
  /** The folded word that names it: 预付, 验收, retention. */
  readonly key: string;
  readonly label: string;
  readonly days: number | null;
}

type Body = readonly (readonly Cell[])[];

const RETENTION = /^(?:质保|保固|保留|retention|retainage|warranty)/;
const SIGNED = /签订|签约|下单|合同日|订单日|order date|contract date|signed/;
const DELIVERED = /发货|出货|出库|送货|交货|到货|deliver|ship/;
const ACCEPTED = /验收|accept/;
const FINALLY = /终验|最终验收|final accept/;

/** Words for the day of the event that a stage waits for, the best first. */
const EVENTS: readonly (readonly [stage: RegExp, days: readonly RegExp[]])[] = [
  [/^(?:预付|定金|订金|首付|首期|签约|advance|down ?payment|deposit)/, [SIGNED]],
  [/^(?:发货|出货|提货|到货|交货|送货|delivery|shipment|on delivery)/, [DELIVERED]],
  [/^(?:安装|调试|installation)/, [/安装|调试|install/]],
  [/^初验/, [/初验/, ACCEPTED]],
  [/^(?:终验|验收|尾|acceptance|final)/, [FINALLY, ACCEPTED]],
  [RETENTION, [FINALLY, ACCEPTED, DELIVERED]],
];
const DAY = /日期|时间|日$|\bdate\b|\bon$/;
const DUE = /到期|应收|应付|收款|付款|回款|\bdue\b|payment/;
const WARRANTY = /(?:质保|保固|保修|质量保证)期(?!满|至|到期|截止|届满)|warranty (?:period|months|term)/;

/** The event that a stage waits for, by the columns that the sheet has; undefined where it has none. */
export type EventOf = (stageKey: string, days: number | null) => StageEvent | undefined;

export function stageEvents(header: HeaderBlock, body: Body): EventOf {
  const texts = header.levels.map((levels) => foldScript(levels.join(' ').normalize('NFKC')).toLowerCase());
  const find = (test: (text: string, column: number) => boolean) => texts.findIndex(test);
  const isEventDay = (text: string, column: number) =>
    DAY.test(text) && !DUE.test(text) && holdsDays(body, column);
  const warranty = find((text) => WARRANTY.test(text));
  return (key, days) => {
    const words = EVENTS.find(([stage]) => stage.test(key))?.[1] ?? [];
    const columns = words.map((word) => find((text, column) => word.test(text) && isEventDay(text, column)));
    const event = columns.find((column) => column >= 0);
    if (event === undefined) return undefined;
    // Money is kept back for longer than until the acceptance; for how long, only the sheet can say.
    if (RETENTION.test(key) && warranty < 0 && days === null) return undefined;
    return { event, days, warranty: RETENTION.test(key) && warranty >= 0 ? warranty : null };
  };
}

/** Days, or blanks: an event that has not happened yet has none. */
function holdsDays(body: Body, column: number): boolean {
  const cells = body.map((row) => row[column]).filter((cell) => !isBlank(cell));
  return cells.filter(isDayCell).length * 2 >= cells.length;
}

/** A day, or three numbers whose order is still open. */
function isDayCell(cell: Cell | undefined): boolean {
  const reading = readDateCell(cell);
  return reading >= 0 || reading < INVALID_DAY;
}

/** Whether a stage is money kept back until a warranty is over. */
export function isRetention(label: string): boolean {
  return RETENTION.test(
    foldScript(label.normalize('NFKC'))
      .replace(/^[\d.%\s]+/, '')
      .toLowerCase(),
  );
}

/** How orders are paid where the header does not name the stages: 预付, 发货, 验收, 质保 (3331). */
const USUAL: readonly string[] = ['预付', '发货', '验收', '质保'];

/**
 * Stages whose amounts the sheet does not give: the terms of payment say what share of the order each one is (3331,
 * 3-4-3). Empty where there are no such terms, or nothing says when a stage falls due.
 */
export function orderedStages(
  header: HeaderBlock,
  body: Body,
  { amountOriginal: amount }: Mapping,
  named: readonly Stage[],
  eventOf: EventOf,
): readonly RowPart[] {
  const column = header.levels.findIndex((_, at) => at !== amount && holdsShares(body, at));
  if (amount === undefined || column < 0) return [];
  const places = Math.max(...body.map((row) => sharesOf(row[column])?.length ?? 0));
  const inTurn = [...named].sort((a, b) => turnOf(a) - turnOf(b));
  const parts = Array.from({ length: places }, (_, place): RowPart => {
    const stage = inTurn.length >= 2 ? inTurn[place] : undefined;
    const after = eventOf(stage?.key ?? USUAL[place] ?? '', stage?.days ?? null);
    const label = stage?.label ?? String(place + 1);
    const share = { column, place };
    return {
      label,
      amount,
      paid: null,
      balance: null,
      due: null,
      daysLate: null,
      share,
      ...(after && { after }),
    };
  });
  return parts.some(({ after }) => after !== undefined) ? parts : [];
}

/** The shares follow the order in which the stages happen, whatever the order of their columns. */
function turnOf({ key }: Stage): number {
  const turn = EVENTS.findIndex(([stage]) => stage.test(key));
  return turn < 0 ? EVENTS.length : turn;
}

function holdsShares(body: Body, column: number): boolean {
  const cells = body.map((row) => row[column]).filter((cell) => !isBlank(cell));
  return cells.length > 0 && cells.filter((cell) => sharesOf(cell) !== null).length * 2 >= cells.length;
}

/** The percents of terms such as 3331; null for all other terms. */
export function sharesOf(cell: Cell | undefined): readonly number[] | null {
  const term = parseTerm(cell);
  return term?.kind === 'several' && term.percents.length > 1 ? term.percents : null;
}
