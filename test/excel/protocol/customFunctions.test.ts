import { connectCustomFunctions, type CustomFunctionsOptions } from './customFunctions';
import { useExcel } from './useExcel';

const METADATA: CustomFunctionsOptions = {
  namespace: 'CONTOSO',
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: 'ADD',
      name: 'ADD',
      parameters: [
        { name: 'a', type: 'number' },
        { name: 'b', type: 'number', optional: true },
      ],
    },
    { id: 'TABLE', name: 'TABLE', parameters: [{ name: 'rows', type: 'any', dimensionality: 'matrix' }] },
    { id: 'FAIL', name: 'FAIL', parameters: [{ name: 'how', type: 'string' }] },
    { id: 'SUMALL', name: 'SUMALL', parameters: [{ name: 'values', type: 'number', repeating: true }] },
    { id: 'WHERE', name: 'WHERE', parameters: [], options: { requiresAddress: true } },
    { id: 'SLOW', name: 'SLOW', parameters: [{ name: 'cell', type: 'any' }], options: { cancelable: true } },
    {
      id: 'FROM',
      name: 'FROM',
      parameters: [
        { name: 'range', type: 'any', dimensionality: 'matrix' },
        { name: 'value', type: 'number' },
      ],
      options: { requiresAddress: true, requiresParameterAddresses: true },
    },
    { id: 'ORPHAN', name: 'ORPHAN', parameters: [] },
  ],
};

/** learn.microsoft.com, office/dev/add-ins/excel/custom-functions-*. */
describe('Custom functions', () => {
  const excel = useExcel();
  const seen: unknown[] = [];

  const formula = async (text: string, row = 9, column = 0): Promise<unknown> => {
    const sheet = excel().workbook.activeSheet;
    sheet.writeInput({ r1: row, c1: column, r2: row, c2: column }, [[text]], { source: 'User' });
    await excel().workbook.whenCalculated();
    return sheet.readValue(row, column);
  };

  beforeEach(() => {
    seen.length = 0;
    CustomFunctions.associate('ADD', (a: number, b: number | null) => {
      seen.push([a, b]);
      return a + (b ?? 100);
    });
    CustomFunctions.associate('TABLE', (rows: unknown[][]) => {
      seen.push(rows);
      return rows.map((row) => [...row].reverse());
    });
    CustomFunctions.associate('FAIL', async (how: string) => {
      if (how === 'message')
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'No such day.');
      if (how === 'missing')
        return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'Not in the list.');
      if (how === 'crash') throw new TypeError('boom');
      return Number.POSITIVE_INFINITY;
    });
    CustomFunctions.associate('SUMALL', (values: number[]) =>
      values.reduce((total, value) => total + value, 0),
    );
    CustomFunctions.associate('WHERE', (invocation: CustomFunctions.Invocation) => invocation.address ?? '');
    connectCustomFunctions(excel(), METADATA);
  });

  test('a formula calls the function and shows its result; an omitted argument arrives as null', async () => {
    expect(await formula('=CONTOSO.ADD(2,3)')).toBe(5);
    expect(await formula('=contoso.add(2)')).toBe(102);
    expect(seen).toEqual([
      [2, 3],
      [2, null],
    ]);
  });

  test('a range arrives as a matrix and a matrix result spills', async () => {
    excel().workbook.activeSheet.writeInput({ r1: 0, c1: 0, r2: 1, c2: 1 }, [
      ['a', 1],
      ['b', 2],
    ]);
    await formula('=CONTOSO.TABLE(A1:B2)', 4, 3);
    expect(seen).toEqual([
      [
        ['a', 1],
        ['b', 2],
      ],
    ]);
    expect(excel().workbook.activeSheet.readValues({ r1: 4, c1: 3, r2: 5, c2: 4 })).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  test('an empty cell arrives as 0 on Windows (OfficeDev/office-js issue 4702)', async () => {
    await formula('=CONTOSO.TABLE(A1:A1)');
    expect(seen).toEqual([[[0]]]);
  });

  test('an error cell arrives as a CustomFunctions.Error when the metadata allows it, else the call is not made', async () => {
    excel().workbook.activeSheet.writeInput({ r1: 0, c1: 0, r2: 0, c2: 0 }, [['=NA()']]);
    await formula('=CONTOSO.TABLE(A1)');
    expect(seen).toHaveLength(1);
    expect((seen[0] as { code: string }[][])[0]?.[0]).toMatchObject({ code: '#N/A' });
    expect(await formula('=CONTOSO.ADD(A1,1)')).toEqual({ error: '#N/A' });
    expect(seen).toHaveLength(1);
  });

  test('thrown and returned errors show with their message, crashes as #VALUE!, infinity as #NUM!', async () => {
    expect(await formula('=CONTOSO.FAIL("message")')).toEqual({ error: '#VALUE!', message: 'No such day.' });
    expect(await formula('=CONTOSO.FAIL("missing")')).toEqual({ error: '#N/A', message: 'Not in the list.' });
    expect(await formula('=CONTOSO.FAIL("crash")')).toMatchObject({ error: '#VALUE!' });
    expect(await formula('=CONTOSO.FAIL("infinite")')).toMatchObject({ error: '#NUM!' });
  });

  test('a text where a number is wanted is #VALUE! without a call', async () => {
    expect(await formula('=CONTOSO.ADD("x",1)')).toEqual({ error: '#VALUE!' });
    expect(seen).toEqual([]);
  });

  test('repeating arguments arrive in one array, and the address of the calling cell when it is asked for', async () => {
    expect(await formula('=CONTOSO.SUMALL(1,2,3,4)')).toBe(10);
    expect(await formula('=CONTOSO.WHERE()')).toBe('Sheet1!A10');
  });

  test('addresses of the arguments come with the call when they are asked for, and none for a value', async () => {
    CustomFunctions.associate(
      'FROM',
      (_range: unknown, _value: number, invocation: CustomFunctions.Invocation) =>
        [invocation.address, ...(invocation.parameterAddresses ?? [])].map((each) => each ?? '-').join(' '),
    );
    expect(await formula('=CONTOSO.FROM(B1:C2,5)')).toBe('Sheet1!A10 Sheet1!B1:C2 -');
  });

  test('a function that the add-in did not associate is #VALUE!, one that is in no metadata #NAME?', async () => {
    expect(await formula('=CONTOSO.ORPHAN()')).toMatchObject({ error: '#VALUE!' });
    expect(await formula('=CONTOSO.UNKNOWN()')).toMatchObject({ error: '#NAME?' });
  });

  test('a cell shows #BUSY! while its function runs, and overwriting it cancels the call', async () => {
    let cancelled = false;
    CustomFunctions.associate('SLOW', (_cell: unknown, invocation: CustomFunctions.CancelableInvocation) => {
      invocation.onCanceled = () => {
        cancelled = true;
      };
      return new Promise(() => undefined);
    });
    const sheet = excel().workbook.activeSheet;
    sheet.writeInput({ r1: 0, c1: 0, r2: 0, c2: 0 }, [['=CONTOSO.SLOW(1)']], { source: 'User' });
    expect(sheet.readValue(0, 0)).toEqual({ error: '#BUSY!' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    sheet.writeInput({ r1: 0, c1: 0, r2: 0, c2: 0 }, [[1]], { source: 'User' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(cancelled).toBe(true);
  });

  test('many calls of one recalculation come back in few batches, and the meters count them', async () => {
    const sheet = excel().workbook.activeSheet;
    sheet.writeInput(
      { r1: 0, c1: 0, r2: 199, c2: 0 },
      Array.from({ length: 200 }, (_, row) => [`=CONTOSO.ADD(${row},1)`]),
      { source: 'User' },
    );
    await excel().workbook.whenCalculated();
    expect(sheet.readValue(199, 0)).toBe(200);
    expect(excel().meters.customFunctionCalls.get('CONTOSO.ADD')).toBe(200);
    expect(excel().meters.customFunctionBatches).toBeLessThanOrEqual(3);
  });
});

/** learn.microsoft.com, office/dev/add-ins/excel/custom-functions-web-reqs ("Make a streaming function", "Canceling a function"). */
describe('Streaming custom functions', () => {
  const excel = useExcel();
  const running = new Map<string, CustomFunctions.StreamingInvocation<unknown>>();
  const cancelled: string[] = [];
  const cell = (row: number, column = 0) => ({ r1: row, c1: column, r2: row, c2: column });
  const read = (row: number, column = 0): unknown => excel().workbook.activeSheet.readValue(row, column);
  const type = (row: number, text: string | number, column = 0): void =>
    excel().workbook.activeSheet.writeInput(cell(row, column), [[text]], { source: 'User' });
  const until = async (check: () => boolean): Promise<void> => {
    for (let turn = 0; turn < 400 && !check(); turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(check()).toBe(true);
  };
  const give = (name: string, value: unknown): void => running.get(name)?.setResult(value);

  beforeEach(() => {
    running.clear();
    cancelled.length = 0;
    CustomFunctions.associate(
      'TICK',
      (name: string, invocation: CustomFunctions.StreamingInvocation<unknown>) => {
        running.set(name, invocation);
        invocation.onCanceled = () => cancelled.push(name);
      },
    );
    connectCustomFunctions(excel(), {
      namespace: 'CONTOSO',
      functions: [
        {
          id: 'TICK',
          name: 'TICK',
          parameters: [{ name: 'name', type: 'string' }],
          options: { stream: true },
        },
      ],
    });
  });

  const started = async (name: string): Promise<void> => until(() => running.has(name));

  test('a cell is #BUSY! until the first result and then shows each one, as do the cells that read it', async () => {
    type(0, '=CONTOSO.TICK("a")');
    type(1, '=A1*2');
    expect(read(0)).toEqual({ error: '#BUSY!' });
    expect(read(1)).toEqual({ error: '#BUSY!' });
    await started('a');
    for (const value of [1, 2, 3]) {
      give('a', value);
      await until(() => read(0) === value);
      expect(read(1)).toBe(value * 2);
    }
    expect(excel().meters.customFunctionCalls.get('CONTOSO.TICK')).toBe(1);
    expect(cancelled).toEqual([]);
  });

  test('whoever waits for the calculation waits for the first result only', async () => {
    type(0, '=CONTOSO.TICK("a")');
    await started('a');
    give('a', 7);
    await excel().workbook.whenCalculated();
    expect(read(0)).toBe(7);
  });

  test('results that spill grow and shrink with every update', async () => {
    type(0, '=CONTOSO.TICK("a")');
    await started('a');
    give('a', [
      [1, 2],
      [3, 4],
    ]);
    await until(() => read(1, 1) === 4);
    give('a', [[5]]);
    await until(() => read(0) === 5);
    expect(read(1, 1)).toBeNull();
  });

  test('an error sent as a result shows as that error, and a later value takes its place', async () => {
    type(0, '=CONTOSO.TICK("a")');
    await started('a');
    give('a', new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'Closed.'));
    await until(() => read(0) !== null && (read(0) as { error?: string }).error === '#N/A');
    expect(read(0)).toEqual({ error: '#N/A', message: 'Closed.' });
    give('a', 1);
    await until(() => read(0) === 1);
  });

  test('deleting the cell, editing it, changing its argument and calculating anew cancel the call', async () => {
    type(0, 'first', 2);
    type(0, '=CONTOSO.TICK(C1)');
    await started('first');
    give('first', 1);
    await until(() => read(0) === 1);
    type(0, 'second', 2);
    await started('second');
    await until(() => cancelled.includes('first'));
    give('second', 2);
    await until(() => read(0) === 2);
    running.delete('second');
    excel().workbook.recalculate(true);
    await started('second');
    expect(cancelled).toEqual(['first', 'second']);
    excel().workbook.activeSheet.clear(cell(0), 'Contents', 'User');
    await until(() => cancelled.length === 3);
    give('second', 9);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(read(0)).toBeNull();
  });

  test('two streams of one formula both go on, until one is needed no more', async () => {
    type(0, '=IF(CONTOSO.TICK("a")<3, CONTOSO.TICK("b"), "over")');
    await started('a');
    give('a', 1);
    await started('b');
    give('b', 10);
    await until(() => read(0) === 10);
    give('b', 20);
    await until(() => read(0) === 20);
    give('a', 2);
    give('b', 30);
    await until(() => read(0) === 30);
    expect(excel().meters.customFunctionCalls.get('CONTOSO.TICK')).toBe(2);
    expect(cancelled).toEqual([]);
    give('a', 3);
    await until(() => read(0) === 'over');
    await until(() => cancelled.length > 0);
    expect(cancelled).toEqual(['b']);
  });
});

describe('Custom functions in Excel on the web', () => {
  const excel = useExcel({ profile: 'web' });

  test('an empty cell arrives as null (OfficeDev/office-js issue 1951)', async () => {
    const seen: unknown[] = [];
    CustomFunctions.associate('TABLE', (rows: unknown[][]) => {
      seen.push(rows);
      return 'done';
    });
    connectCustomFunctions(excel(), METADATA);
    const sheet = excel().workbook.activeSheet;
    sheet.writeInput({ r1: 5, c1: 0, r2: 5, c2: 0 }, [['=CONTOSO.TABLE(A1:B1)']], { source: 'User' });
    await excel().workbook.whenCalculated();
    expect(seen).toEqual([[[null, null]]]);
    expect(sheet.readValue(5, 0)).toBe('done');
  });
});
