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
