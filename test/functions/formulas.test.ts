import { createWorkbook } from '../excel/model/workbook';
import { errorValue } from '../excel/model/values';
import type { CellMatrix, CellValue } from '../excel/model/values';
import { DECLARATIONS, NAMESPACE } from '../../src/functions/declarations';
import { IMPLEMENTATIONS } from '../../src/functions/implementations';
import { callable } from '../../src/functions/register';
import { setFunctionLanguage } from '../../src/functions/language';

/** The functions as formulas of a workbook: parsed, called with what Excel hands over, spilled. */

class ExcelError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

const calls = new Map(
  DECLARATIONS.map((declaration) => [
    `${NAMESPACE}.${declaration.id}`,
    {
      call: callable(declaration, IMPLEMENTATIONS[declaration.id] as (...given: unknown[]) => unknown),
      declaration,
    },
  ]),
);

const book = createWorkbook();

beforeAll(() => {
  Object.assign(globalThis, {
    CustomFunctions: { Error: ExcelError, ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' } },
  });
  setFunctionLanguage('en');
  book.setCustomFunctions({ names: () => [...calls.keys()], invoke });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
});

/** Hands matrix parameters a matrix and the others a value, as Excel does by the metadata. */
async function invoke(
  name: string,
  given: readonly { readonly value: CellValue | CellMatrix }[],
): Promise<CellValue | CellMatrix> {
  const found = calls.get(name);
  if (found === undefined) return errorValue('#NAME?');
  const arguments_ = found.declaration.parameters.map((parameter, i) => {
    const value = given[i]?.value ?? null;
    if (value === null || Array.isArray(value) || !('matrix' in parameter)) return value;
    return [[value]];
  });
  try {
    return found.call(...arguments_) as CellValue | CellMatrix;
  } catch (error) {
    if (error instanceof ExcelError)
      return errorValue(error.code === '#N/A' ? '#N/A' : '#VALUE!', error.message);
    throw error;
  }
}

const matrix = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 && (value[0] as unknown[]).length === 1
    ? (value[0] as unknown[])[0]
    : value;

describe('Every example of the documentation, typed as its formula says', () => {
  test.each(
    DECLARATIONS.flatMap(({ examples }) => examples.map(({ formula, result }) => ({ formula, result }))),
  )('$formula', async ({ formula, result }) => {
    expect(matrix(await book.evaluate(formula))).toEqual(matrix(result));
  });
});

describe('Published figures, as formulas', () => {
  test.each<[string, string, number, number]>([
    ['the seeds’ DSO (S1:102-121)', '=DUES.DSO({23,35},259)', 40.86872586872587, 1e-9],
    ['DSO-01, trymesha.com', '=DUES.DSO(150000,1800000,365)', 30.4, 0.05],
    ['DSO-03, Benji Pays', '=DUES.DSO(212000,{100000,80000,70000},{30,30,30},"countback")', 73.7, 0.05],
    [
      'DSO-04, Oracle, corrected',
      '=DUES.DSO(12000,{2500,1750,2250,2500,2000,2250},{30,31,31,30,31,30},"countback")',
      166.333,
      0.01,
    ],
    ['DSO-07, gaodun.com', '=DUES.TURNOVER(360000,3600000)', 10, 1e-9],
    ['DSO-09, growfin.ai', '=DUES.DSO(10000,30000,30,"best",8000)', 8, 1e-9],
    ['DSO-09, its lateness', '=DUES.ADD(10000,8000,30000,30)', 2, 1e-9],
    ['DSO-10, creditguru.com', '=DUES.CEI(6200,10890,6340,3590,"monthly_average",3)', 55.9, 0.05],
    ['DSO-11, gaviti.com', '=DUES.CEI(100000,1000000,120000,100000)', 98, 0.05],
    ['DSO-12, by its own formula', '=DUES.CEI(50000,200000,40000,10000)', 87.5, 0.05],
    ['the seeds’ 1.19亿元 (S1:93)', '=DUES.CARRYCOST(119000000,4.31%)', 5128900, 1e-6],
    ['INT-01, ERPNext', '=DUES.LATEINTEREST(100,"2026-01-01","2026-01-16","contract",10%)', 0.41, 0.005],
    ['INT-03, UK', '=DUES.LATEINTEREST(1000,"2024-10-01","2024-11-15","uk",5.25%,,"both")', 86.34, 0.005],
    ['INT-04, UK, unrounded', '=DUES.LATEINTEREST(5000,"2025-01-01","2025-04-12","uk",4.25%)', 169.49, 0.005],
    [
      'INT-10, Sweden',
      '=DUES.LATEINTEREST(10000,"2024-12-15","2025-02-15","eu",{"2024-07-01",0.04;"2025-01-01",0.03})',
      191.23,
      0.005,
    ],
    [
      'INT-11, half a year',
      '=DUES.LATEINTEREST(6973215.42,"2023-08-31","2024-02-29","cn_lpr_150",3.45%,"30/360")',
      180431.95,
      0.005,
    ],
    ['INT-12, 国令第802号', '=DUES.LATEINTEREST(100000,"2026-01-01","2026-01-31","cn_sme")', 1500, 1e-6],
    [
      'INT-14, Business Central',
      '=DUES.LATEINTEREST(10000,DATE(2026,1,1),DATE(2026,1,26),"contract",1.5%,30)',
      125,
      1e-6,
    ],
    [
      'INT-15, 民法典 art. 561',
      '=INDEX(DUES.ALLOCATE(30000,100000,"2026-01-31",,5000,3000),2,4)',
      78000,
      1e-9,
    ],
    [
      'ECL-01, ifrscommunity.com',
      '=DUES.ALLOWANCE({300000,140000,60000,23000,5000},DUES.LOSSRATES({100000,50000,23000,8000,2000},2000,"cohort"))',
      27567,
      0.6,
    ],
    [
      'the migration example',
      '=DUES.ALLOWANCE({1200,220,95,80},DUES.LOSSRATES({1000,200,90,60;1100,210,80,75;1200,220,95,80},{0;10;5}),1.1)',
      145.04,
      0.005,
    ],
    ['the PRC’s three years', '=DUES.LIMITATION(DATE(2024,3,31),"cn")-DATE(2027,3,31)', 0, 1e-9],
  ])('%s: %s', async (_, formula, figure, tolerance) => {
    const value = matrix(await book.evaluate(formula));
    expect(typeof value).toBe('number');
    expect(Math.abs((value as number) - figure)).toBeLessThanOrEqual(tolerance);
  });
});

test('A refusal is an error with its sentence', async () => {
  expect(await book.evaluate('=DUES.CEI(0,0,5,5)')).toEqual(
    errorValue(
      '#N/A',
      'Nothing could have been collected: opening + sales − closing_current is not above zero.',
    ),
  );
  expect(await book.evaluate('=DUES.CARRYCOST(1,4.31)')).toMatchObject({
    error: '#VALUE!',
    message: expect.stringContaining('431%'),
  });
});
