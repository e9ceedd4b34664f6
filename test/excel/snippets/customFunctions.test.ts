import { connectCustomFunctions } from '../protocol/customFunctions';
import { useExcel } from '../protocol/useExcel';

const excel = useExcel();

/** A formula typed by a person, and what its cell shows when everything is computed. */
async function shown(text: string, row = 5): Promise<unknown> {
  const { workbook } = excel();
  const cell = { r1: row, c1: 5, r2: row, c2: 5 };
  workbook.activeSheet.writeInput(cell, [[text]], { source: 'User' });
  await workbook.whenCalculated();
  return workbook.activeSheet.readValue(row, 5);
}

const number = (name: string) => ({ name, type: 'number' as const });
const matrix = (name: string) => ({ name, type: 'any' as const, dimensionality: 'matrix' as const });

beforeEach(() => {
  connectCustomFunctions(excel(), {
    namespace: 'CONTOSO',
    functions: [
      { id: 'ADD', name: 'ADD', parameters: [number('first'), number('second')] },
      { id: 'GREATEST', name: 'GREATEST', parameters: [matrix('values')] },
      { id: 'TABLE', name: 'TABLE', parameters: [number('size')] },
      { id: 'SIGN', name: 'SIGN', parameters: [number('value')] },
      { id: 'LATER', name: 'LATER', parameters: [number('value')] },
      { id: 'INC', name: 'INC', parameters: [number('by')], options: { stream: true } },
    ],
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/custom-functions-overview', () => {
  test('a function adds two numbers, and formulas go on with its result', async () => {
    CustomFunctions.associate('ADD', (first: number, second: number) => first + second);
    expect(await shown('=CONTOSO.ADD(10,200)')).toBe(210);
    expect(await shown('=CONTOSO.ADD(1,2)*10+SUM(1,1)')).toBe(32);
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/custom-functions-parameter-options', () => {
  test('a range arrives as rows of values', async () => {
    CustomFunctions.associate('GREATEST', (values: number[][]) => Math.max(...values.flat()));
    const sheet = excel().workbook.activeSheet;
    sheet.writeInput({ r1: 0, c1: 0, r2: 1, c2: 1 }, [
      [3, 8],
      [5, 1],
    ]);
    expect(await shown('=CONTOSO.GREATEST(A1:B2)')).toBe(8);
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/custom-functions-dynamic-arrays', () => {
  test('rows of results spill into the cells beside', async () => {
    CustomFunctions.associate('TABLE', (size: number) =>
      Array.from({ length: size }, (_, r) => Array.from({ length: size }, (__, c) => r * size + c)),
    );
    await shown('=CONTOSO.TABLE(2)');
    expect(excel().workbook.activeSheet.readValues({ r1: 5, c1: 5, r2: 6, c2: 6 })).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors', () => {
  test('a CustomFunctions.Error shows as that error with its message', async () => {
    CustomFunctions.associate('SIGN', (value: number) => {
      if (value === 0) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
      if (value < 0) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'Below nought');
      return 1;
    });
    expect(await shown('=CONTOSO.SIGN(0)')).toMatchObject({ error: '#DIV/0!' });
    expect(await shown('=CONTOSO.SIGN(-1)')).toEqual({ error: '#VALUE!', message: 'Below nought' });
    expect(await shown('=IFERROR(CONTOSO.SIGN(-1),"none")')).toBe('none');
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/custom-functions-web-reqs', () => {
  test('until a promise is kept the cell and its readers are #BUSY!, then both have values', async () => {
    let keep: (value: number) => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      CustomFunctions.associate('LATER', () => {
        resolve();
        return new Promise<number>((done) => {
          keep = done;
        });
      });
    });
    const { workbook } = excel();
    const sheet = workbook.activeSheet;
    sheet.writeInput({ r1: 0, c1: 0, r2: 0, c2: 1 }, [['=CONTOSO.LATER(1)', '=A1+1']], { source: 'User' });
    await asked;
    expect(sheet.readValues({ r1: 0, c1: 0, r2: 0, c2: 1 })).toMatchObject([
      [{ error: '#BUSY!' }, { error: '#BUSY!' }],
    ]);
    keep(41);
    await workbook.whenCalculated();
    expect(sheet.readValues({ r1: 0, c1: 0, r2: 0, c2: 1 })).toEqual([[41, 42]]);
  });

  test('a streaming function shows each of its results', async () => {
    let send: (value: number) => void = () => undefined;
    CustomFunctions.associate(
      'INC',
      (by: number, invocation: CustomFunctions.StreamingInvocation<number>) => {
        let total = 0;
        send = (times) => {
          total += by * times;
          invocation.setResult(total);
        };
        send(1);
      },
    );
    expect(await shown('=CONTOSO.INC(5)')).toBe(5);
    const changed = new Promise<void>((resolve) => {
      const stop = excel().workbook.events.on('calculated', () => {
        stop();
        resolve();
      });
    });
    send(2);
    await changed;
    expect(excel().workbook.activeSheet.readValue(5, 5)).toBe(15);
  });
});
