import type { Node } from '../formula/ast';
import type { Precedents } from '../formula/dependencies';
import type { RangeNode } from '../formula/graph';
import type { Operand } from '../formula/operands';
import type { Rect } from './address';
import type { SheetCells } from './sheetCells';

/** One call of a custom function by one formula. */
export interface CustomCall {
  readonly controller: AbortController;
  /** undefined while it has not answered. */
  answer: Operand | undefined;
  /** Its first answer is not the last one. */
  readonly streaming: boolean;
  /** The evaluation that asked for it last; a formula may come to need it no more. */
  round: number;
  /** Nobody waits for an answer any more. */
  readonly abandon: () => void;
}

export interface FormulaFlags {
  /** {=…}: the area an old-style array formula fills. */
  readonly arrayRect?: Rect | null;
  /** From before dynamic arrays: ranges are cut down to one cell. */
  readonly implicit?: boolean;
}

const NONE: (FormulaCell | RangeNode<FormulaCell>)[] = [];

/** A cell with a formula, and what calculation knows of it. */
export class FormulaCell {
  precedents: Precedents = { areas: [], volatile: false, dynamic: false, bound: false, foreign: false };
  /** What the result fills, when that is more than this cell. */
  spill: Rect | null = null;
  /** Where a #SPILL! would like to go. */
  blocked: Rect | null = null;
  /** Waits for a custom function, its own or one that it reads. */
  busy = false;
  circular = false;
  /** Null while it calls no custom function. */
  calls: Map<string, CustomCall> | null = null;
  /** Evaluations so far, and how often each call of the formula was met in the present one. */
  round = 0;
  callCounts: Map<number, number> | null = null;
  arrayRect: Rect | null;
  implicit: boolean;

  /** Scratch of one recalculation. */
  pending = false;
  incoming = 0;
  edges: (FormulaCell | RangeNode<FormulaCell>)[] = NONE;

  constructor(
    readonly sheet: SheetCells,
    public row: number,
    public column: number,
    /** With the leading `=`. */
    public text: string,
    public tree: Node,
    flags: FormulaFlags = {},
  ) {
    this.arrayRect = flags.arrayRect ?? null;
    this.implicit = flags.implicit ?? false;
  }

  /** Everything this formula writes. */
  get output(): Rect {
    return this.spill ?? this.arrayRect ?? { r1: this.row, c1: this.column, r2: this.row, c2: this.column };
  }

  abortCalls(): void {
    if (!this.calls) return;
    for (const call of this.calls.values()) call.abandon();
    this.calls = null;
  }

  /** Ends the calls that the evaluation of this round did not ask for; answers stay only beside a streaming call. */
  endRound(): void {
    if (!this.calls) return;
    const asked = [...this.calls].filter(([, call]) => call.round === this.round);
    for (const call of this.calls.values()) if (call.round !== this.round) call.abandon();
    this.calls = asked.some(([, call]) => call.streaming) ? new Map(asked) : null;
  }
}
