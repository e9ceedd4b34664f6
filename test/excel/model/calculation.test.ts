import { parseRect } from './address';
import type { CustomFunctions } from './customFunctions';
import { bench } from './support';
import { errorValue, type CellMatrix, type CellValue } from './values';

describe('Recalculation', () => {
  it('follows dependencies across sheets, names and whole columns', () => {
    const { book, get, put } = bench();
    const other = book.addSheet('My data');
    other.writeInput(parseRect('A1:A3'), [[1], [2], [3]]);
    book.names.add('Rate', "='My data'!$A$2");
    put('A1:A3', [["=SUM('My data'!A:A)"], ['=Rate*10'], ['=A1+A2']]);
    expect(get('A1:A3')).toEqual([[6], [20], [26]]);
    other.writeInput(parseRect('A2'), [[5]]);
    expect(get('A1:A3')).toEqual([[9], [50], [59]]);
  });

  it('computes only what depends on an edit', () => {
    const { book, sheet, put } = bench();
    put('A1:B2', [
      [1, '=A1*2'],
      [2, '=A2*2'],
    ]);
    const touched: string[] = [];
    book.events.on('calculated', ({ rects }) =>
      touched.push(...rects.map((area) => `${area.r1},${area.c1}`)),
    );
    put('A1', [[10]]);
    expect(touched).toEqual(['0,1']);
    expect(sheet.readValue(1, 1)).toBe(4);
  });

  it('passes errors on and gives a circle 0 with a flag', () => {
    const { sheet, get, put } = bench();
    put('A1:A5', [['=1/0'], ['=A1+1'], ['=A4'], ['=A3'], ['=A3+1']]);
    expect(get('A1:A5')).toEqual([['#DIV/0!'], ['#DIV/0!'], [0], [0], [1]]);
    expect([sheet.cell(2, 0).circular, sheet.cell(4, 0).circular]).toEqual([true, false]);
  });

  it('computes a long chain without running out of stack', () => {
    const { sheet, put } = bench();
    put(
      'A1:A20000',
      Array.from({ length: 20000 }, (_, i) => [i === 0 ? 1 : `=A${i}+1`]),
    );
    expect(sheet.readValue(19999, 0)).toBe(20000);
    put('A1', [[2]]);
    expect(sheet.readValue(19999, 0)).toBe(20001);
  });

  it('waits for recalculate() in manual mode', () => {
    const { book, get, put } = bench();
    put('A1:B1', [[1, '=A1']]);
    book.calculationMode = 'Manual';
    put('A1', [[2]]);
    expect(get('B1')).toEqual([[1]]);
    book.recalculate();
    expect(get('B1')).toEqual([[2]]);
  });

  it('writes 300,000 cells within two seconds', () => {
    const { sheet } = bench();
    const rows = Array.from({ length: 30000 }, (_, r) =>
      Array.from({ length: 10 }, (__, c) => (c % 2 === 0 ? r * c : `text ${r}`)),
    );
    const start = Date.now();
    sheet.writeInput(parseRect('A1:J30000'), rows);
    expect(Date.now() - start).toBeLessThan(2000);
  });

  it('sums 100,000 rows for 500 customers by SUMIFS within five seconds', () => {
    const { sheet } = bench();
    sheet.writeInput(
      parseRect('A1:B100000'),
      Array.from({ length: 100000 }, (_, r) => [`C${r % 500}`, 1]),
    );
    const start = Date.now();
    sheet.writeInput(
      parseRect('D1:D500'),
      Array.from({ length: 500 }, (_, i) => [`=SUMIFS(B:B,A:A,"C${i}")`]),
    );
    expect(sheet.readValue(499, 3)).toBe(200);
    expect(Date.now() - start).toBeLessThan(5000);
  });
});

/** "Dynamic array formulas and spilled array behavior", "How to correct a #SPILL! error" (support.microsoft.com). */
describe('Spilling', () => {
  it('fills free neighbours, which belong to the formula', () => {
    const { sheet, get, formulas, put } = bench();
    put('A1', [['=SEQUENCE(2,2)']]);
    expect(get('A1:B2')).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(formulas('A1:B1')).toEqual([['=SEQUENCE(2,2)', 2]]);
    expect(sheet.cell(1, 1).spillParent).toEqual({ row: 0, column: 0 });
  });

  it('is #SPILL! while something is in the way, and tries again when it is gone', () => {
    const { get, put } = bench();
    put('A2', [['x']]);
    put('A1', [['=SEQUENCE(3)']]);
    expect(get('A1:A3')).toEqual([['#SPILL!'], ['x'], [null]]);
    put('A2', [['']]);
    expect(get('A1:A3')).toEqual([[1], [2], [3]]);
    put('A3', [['y']]);
    expect(get('A1:A3')).toEqual([['#SPILL!'], [null], ['y']]);
  });

  it('grows and shrinks, and A1# follows', () => {
    const { get, put } = bench();
    put('D1', [[2]]);
    put('A1:B1', [['=SEQUENCE(D1)', '=SUM(A1#)']]);
    expect(get('B1')).toEqual([[3]]);
    put('D1', [[4]]);
    expect(get('A1:B4').map(([a]) => a)).toEqual([1, 2, 3, 4]);
    expect(get('B1')).toEqual([[10]]);
    put('D1', [[1]]);
    expect(get('A1:A2')).toEqual([[1], [null]]);
    expect(get('B1')).toEqual([['#REF!']]);
  });

  it('tells readers of its cells', () => {
    const { get, put } = bench();
    put('C1', [['=A3+1']]);
    put('A1', [['=SEQUENCE(3)']]);
    expect(get('C1')).toEqual([[4]]);
    put('A1', [['=5']]);
    expect(get('C1')).toEqual([[1]]);
  });

  it('keeps {=…} whole', () => {
    const { sheet, get, put } = bench();
    sheet.writeArrayFormula(parseRect('A1:A3'), '=SEQUENCE(2)');
    expect(get('A1:A3')).toEqual([[1], [2], ['#N/A']]);
    expect(() => put('A2', [[1]])).toThrow('Part of an array cannot be changed.');
  });
});

/** Answers by hand, so that tests decide when. */
class HandFunctions implements CustomFunctions {
  readonly calls: {
    name: string;
    args: unknown[];
    caller: string;
    signal: AbortSignal;
    answer: (value: unknown) => void;
    fail: (problem: unknown) => void;
  }[] = [];

  names(): string[] {
    return ['NS.ADD', 'NS.TABLE'];
  }

  invoke(
    name: string,
    args: readonly { value: CellValue | CellMatrix }[],
    caller: string,
    signal: AbortSignal,
  ): Promise<CellValue | CellMatrix> {
    return new Promise((resolve, reject) => {
      const answer = (value: unknown): void => resolve(value as CellValue);
      this.calls.push({ name, args: args.map((arg) => arg.value), caller, signal, answer, fail: reject });
    });
  }
}

describe('Custom functions', () => {
  it('show #BUSY!, with all that depends on them, until they answer', async () => {
    const { book, get, put } = bench();
    const functions = new HandFunctions();
    book.setCustomFunctions(functions);
    put('A1:B2', [
      [1, 2],
      [3, 4],
    ]);
    put('D1:D3', [['=ns.add(A1:B2,5,)'], ['=D1*2'], ['=IFERROR(D1,0)']]);
    expect(get('D1:D3')).toEqual([['#BUSY!'], ['#BUSY!'], ['#BUSY!']]);
    expect(functions.calls.map(({ name, args, caller }) => [name, args, caller])).toEqual([
      [
        'NS.ADD',
        [
          [
            [1, 2],
            [3, 4],
          ],
          5,
          null,
        ],
        'Sheet1!D1',
      ],
    ]);
    functions.calls[0]?.answer(10);
    await book.whenCalculated();
    expect(get('D1:D3')).toEqual([[10], [20], [10]]);
  });

  it('spill their arrays and never read texts as typing', async () => {
    const { book, get, put } = bench();
    const functions = new HandFunctions();
    book.setCustomFunctions(functions);
    put('A1', [['=NS.TABLE()']]);
    functions.calls[0]?.answer([
      ['1/2', '=1+1'],
      [true, null],
    ]);
    await book.whenCalculated();
    expect(get('A1:B2')).toEqual([
      ['1/2', '=1+1'],
      [true, 0],
    ]);
  });

  it('answer with errors: an error object as it is, a rejection as #VALUE! with its sentence', async () => {
    const { book, sheet, put } = bench();
    const functions = new HandFunctions();
    book.setCustomFunctions(functions);
    put('A1:A2', [['=NS.ADD(1)'], ['=NS.ADD(2)']]);
    functions.calls[0]?.answer(errorValue('#N/A', 'no rate'));
    functions.calls[1]?.fail(new Error('bad'));
    await book.whenCalculated();
    expect([sheet.readValue(0, 0), sheet.readValue(1, 0)]).toEqual([
      errorValue('#N/A', 'no rate'),
      errorValue('#VALUE!', 'bad'),
    ]);
  });

  it('are called again, and the old call aborted, when an argument changes', async () => {
    const { book, get, put } = bench();
    const functions = new HandFunctions();
    book.setCustomFunctions(functions);
    put('A1:B1', [[1, '=NS.ADD(A1)']]);
    put('A1', [[2]]);
    expect(functions.calls.map(({ args, signal }) => [args, signal.aborted])).toEqual([
      [[1], true],
      [[2], false],
    ]);
    functions.calls[0]?.answer(-1);
    functions.calls[1]?.answer(22);
    await book.whenCalculated();
    expect(get('B1')).toEqual([[22]]);
  });

  it('are waited for no longer when their cell is cleared', async () => {
    const { book, sheet, put } = bench();
    const functions = new HandFunctions();
    book.setCustomFunctions(functions);
    put('A1', [['=NS.ADD(1)']]);
    sheet.clear(parseRect('A1'));
    await book.whenCalculated();
    expect([book.busyCells, functions.calls[0]?.signal.aborted]).toEqual([0, true]);
  });

  it('may stand inside other functions and inside one another', async () => {
    const { book, get, put } = bench();
    book.setCustomFunctions({
      names: () => ['NS.ADD'],
      invoke: async (_name, args) => Number(args[0]?.value) + Number(args[1]?.value),
    });
    put('A1', [['=SUM(NS.ADD(1,NS.ADD(2,3)),NS.ADD(4,5))']]);
    await book.whenCalculated();
    expect(get('A1')).toEqual([[15]]);
    expect(await book.evaluate('=NS.ADD(1,1)*2')).toBe(4);
  });

  it('are #NAME? until the add-in is there', async () => {
    const { book, get, put } = bench();
    put('A1', [['=NS.ADD(1,2)']]);
    expect(get('A1')).toEqual([['#NAME?']]);
    book.setCustomFunctions({ names: () => ['NS.ADD'], invoke: async () => 3 });
    await book.whenCalculated();
    expect(get('A1')).toEqual([[3]]);
  });
});
