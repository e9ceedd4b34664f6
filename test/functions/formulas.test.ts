import { errorValue } from '../excel/model/values';
import { DECLARATIONS } from '../../src/functions/declarations';
import { cellOrMatrix, useFormulas } from './useFormulas';

const evaluate = useFormulas();

describe('Every example of the documentation, typed as its formula says', () => {
  test.each(
    DECLARATIONS.flatMap(({ examples }) => examples.map(({ formula, result }) => ({ formula, result }))),
  )('$formula', async ({ formula, result }) => {
    expect(cellOrMatrix(await evaluate(formula))).toEqual(cellOrMatrix(result));
  });
});

test('A refusal is an error with its sentence', async () => {
  expect(await evaluate('=DUES.CEI(0,0,5,5)')).toEqual(
    errorValue(
      '#N/A',
      'Nothing could have been collected: opening + sales − closing_current is not above zero.',
    ),
  );
  expect(await evaluate('=DUES.CARRYCOST(1,4.31)')).toMatchObject({
    error: '#VALUE!',
    message: expect.stringContaining('431%'),
  });
});
