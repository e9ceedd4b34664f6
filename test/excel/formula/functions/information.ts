import { errorValue, isError, type CellValue, type ErrorCode } from '../../model/values';
import { toNumber } from '../coerce';
import { Reference, isMatrix } from '../operands';
import { lazy, single, whole } from '../registry';

function test(name: string, check: (value: CellValue) => boolean): void {
  single(name, 1, 1, ([value = null]) => check(value), { seesErrors: true });
}
test('ISBLANK', (value) => value === null);
test('ISNUMBER', (value) => typeof value === 'number');
test('ISTEXT', (value) => typeof value === 'string');
test('ISNONTEXT', (value) => typeof value !== 'string');
test('ISLOGICAL', (value) => typeof value === 'boolean');
test('ISERROR', (value) => isError(value));
test('ISERR', (value) => isError(value) && value.error !== '#N/A');
test('ISNA', (value) => isError(value) && value.error === '#N/A');
single('ISEVEN', 1, 1, ([value = null], { host }) => Math.trunc(Math.abs(toNumber(value, host))) % 2 === 0);
single('ISODD', 1, 1, ([value = null], { host }) => Math.trunc(Math.abs(toNumber(value, host))) % 2 === 1);

single('N', 1, 1, ([value = null]) => (typeof value === 'number' ? value : value === true ? 1 : 0));
single('NA', 0, 0, () => errorValue('#N/A'));

const ERROR_NUMBERS: Partial<Record<ErrorCode, number>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
  '#GETTING_DATA': 8,
  '#SPILL!': 9,
  '#CONNECT!': 10,
  '#FIELD!': 13,
  '#CALC!': 14,
};
single(
  'ERROR.TYPE',
  1,
  1,
  ([value = null]) =>
    isError(value) ? (ERROR_NUMBERS[value.error] ?? errorValue('#N/A')) : errorValue('#N/A'),
  { seesErrors: true },
);

lazy('TYPE', 1, 1, ([arg], evaluator) => {
  const operand = arg ? evaluator.attempt(arg) : null;
  const value = operand instanceof Reference ? evaluator.read(operand) : operand;
  if (isMatrix(value)) return 64;
  if (typeof value === 'number' || value === null) return 1;
  if (typeof value === 'string') return 2;
  return typeof value === 'boolean' ? 4 : isError(value) ? 16 : 128;
});

whole('SHEET', 0, 1, ([arg], evaluator) => {
  const [area] = arg instanceof Reference ? arg.areas : [];
  const sheet = area?.sheet ?? (typeof arg === 'string' ? evaluator.host.findSheet(arg) : evaluator.at.sheet);
  return sheet ? evaluator.host.sheetNumber(sheet) : errorValue('#N/A');
});
