import { day } from './sheet';
import { readTitles } from '../../../src/domain/ledger/titles';

const asOf = (...texts: string[]) => readTitles(texts.map((text) => [text])).asOf;

describe('the day that a sheet says it is of', () => {
  test.each([
    '截止日期：2026年6月30日',
    '截止日期:2026-06-30   单位:元',
    '基準日：115年6月30日',
    'As of June 30, 2026',
    'As at 30 June 2026',
    'Open items at key date 30.06.2026',
  ])('is read from %s', (text) => {
    expect(asOf('应收账款明细表', text)).toBe(day('2026-06-30'));
  });

  test.each(['As of 06/30/2026', 'As of 30/06/2026'])('is read from %s, which only one order can', (text) => {
    expect(asOf(text)).toBe(day('2026-06-30'));
  });

  test('is not guessed where day and month could be either', () => {
    expect(asOf('As of 05/06/2026')).toBeNull();
    expect(asOf('As of 06/06/2026')).toBe(day('2026-06-06'));
  });
});
