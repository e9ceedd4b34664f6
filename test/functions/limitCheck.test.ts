import { limitCheck } from '../../src/functions/limitCheck';
import { said } from './said';

const column = (...values: unknown[]) => values.map((value) => [value]);

describe('DUES.LIMITCHECK', () => {
  test('marks 92.3, 109.1, 120 and 40 per cent of the limit by the rule (the slide of S1:124-134 marks 120 with √)', () => {
    expect(limitCheck(column(2600, 2200, 2000, 1000), column(2400, 2400, 2400, 400), null, 'zh-CN')).toEqual(
      column('! 接近限额', '✕ 超限', '✕ 超限', '√ 正常'),
    );
  });

  test('counts the edges in: nine tenths are within, the limit itself is near', () => {
    expect(limitCheck(100, column(90, 90.01, 100, 100.01), null, 'en')).toEqual(
      column('√ Within limit', '! Near limit', '! Near limit', '✕ Over limit'),
    );
  });

  test('warns when told to, as a share or a percentage', () => {
    expect(limitCheck(100, 81, 0.8, 'en')).toEqual([['! Near limit']]);
    expect(limitCheck(100, 100, '100%', 'en')).toEqual([['√ Within limit']]);
  });

  test('says that no limit is set, leaves empty rows empty, and finds a credit balance within', () => {
    expect(limitCheck(column(null, null, 100, 'x'), column(50, 0, -50, 5), null, 'zh-TW')).toEqual(
      column('– 未設定額度', '', '√ 正常', '數字無法辨識'),
    );
  });

  test('refuses a share above 1 with a sentence', () => {
    expect(said(() => limitCheck(100, 5, 90, 'en'))).toMatch(/warn must be a rate from 0 to 1/);
  });
});
