import { createWorkbook } from '../excel/model/workbook';
import { errorValue } from '../excel/model/values';
import type { CellMatrix, CellValue } from '../excel/model/values';
import { DECLARATIONS, NAMESPACE } from '../../src/functions/declarations';
import { IMPLEMENTATIONS } from '../../src/functions/implementations';
import { callable } from '../../src/functions/register';
import { setFunctionLanguage } from '../../src/functions/language';

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

/** For a test file: a workbook in which formulas are parsed, our functions called with what Excel hands over, and results spilled. */
export function useFormulas(): (formula: string) => Promise<CellValue | CellMatrix> {
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
  return (formula) => book.evaluate(formula);
}

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

/** The value of one cell as it is, a larger matrix as rows. */
export const cellOrMatrix = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 && (value[0] as unknown[]).length === 1
    ? (value[0] as unknown[])[0]
    : value;
