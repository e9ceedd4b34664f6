import type { ReadingOptions } from '../../../src/domain/ledger/types';
import { DEFAULT_TERMS } from '../../../src/domain/terms';
import {
  effectiveOptions,
  isKept,
  NOTHING_SAID,
  remember,
  rememberWay,
  restoreReadings,
  withMemory,
} from '../../../src/taskpane/state/readingMemory';
import { fingerprint, sourceOf, wayName, withWay } from '../../../src/taskpane/state/source';
import { day, recognitionOf } from '../../support/ledgers';

const OPTIONS: ReadingOptions = {
  asOf: day('2025-03-31'),
  baseCurrency: 'CNY',
  unitFactor: 1,
  dateOrder: 'auto',
  hiddenRows: 'count',
};

describe('what was said about reading', () => {
  test('about a sheet holds for sheets with its headers only, and never the day', () => {
    const memory = remember(NOTHING_SAID, 'a', { asOf: 1, dateOrder: 'dmy', decimals: 'comma' });
    expect(withMemory(OPTIONS, memory, 'a')).toMatchObject({
      asOf: OPTIONS.asOf,
      dateOrder: 'dmy',
      decimals: 'comma',
    });
    expect(withMemory(OPTIONS, memory, 'b')).toMatchObject({ dateOrder: 'auto' });
    expect([isKept({ asOf: 1 }), isKept({ asOf: 1, dateOrder: 'dmy' })]).toEqual([false, true]);
  });

  test('about terms and rows holds for the workbook; the term of rows without one only for the sheet', () => {
    const terms = {
      ...DEFAULT_TERMS,
      byCustomer: { K1: 'invoice_days' as const },
      workday: 'next' as const,
      fallback: '30',
    };
    const memory = remember(NOTHING_SAID, 'a', { terms, countAnyway: ['x'] });
    expect(withMemory(OPTIONS, memory, 'b')).toMatchObject({
      terms: { byCustomer: { K1: 'invoice_days' }, workday: 'next', fallback: '' },
      countAnyway: ['x'],
    });
    expect(withMemory(OPTIONS, memory, 'a').terms?.fallback).toBe('30');
  });

  test('comes back from the workbook as it was, and from damage as nothing', () => {
    const memory = rememberWay(remember(NOTHING_SAID, 'a', { unitFactor: 10_000 }), 'a', 'open_items');
    expect(restoreReadings(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
    expect(restoreReadings(null)).toEqual(NOTHING_SAID);
    expect(restoreReadings({ byCustomer: { K1: 'whenever' }, countAnyway: 7 })).toEqual(NOTHING_SAID);
  });

  test('about terms gives way to the Customers sheet, and takes the days off of the policy', () => {
    const policy = { holidays: [5], makeUpWorkdays: [6] };
    const options = { ...OPTIONS, terms: { ...DEFAULT_TERMS, byCustomer: { K1: 'invoice_days' as const } } };
    const profiles = [
      { key: 'K1', termsConvention: 'month_end_months' as const },
      { key: 'K2', termsConvention: '' as const },
    ];
    expect(effectiveOptions(options, profiles, policy).terms).toMatchObject({
      byCustomer: { K1: 'month_end_months' },
      holidays: [5],
      makeUpWorkdays: [6],
    });
  });

  test('chooses the table that was chosen before', () => {
    const other = recognitionOf({ span: [5, 8], mapping: { customerName: 5 } });
    const recognition = recognitionOf({ span: [0, 3], others: [other] });
    const sheet = { id: 's', name: 'S', visible: true, isOurs: false, rowCount: 9, recognition };
    const settings = { baseCurrency: '', noticeLanguage: 'en' } as const;
    expect(sourceOf(sheet, {}, settings, 1).recognition.span).toEqual([0, 3]);
    const memory = rememberWay(NOTHING_SAID, fingerprint(recognition.headers), wayName(other));
    expect(sourceOf(sheet, {}, settings, 1, memory).recognition.mapping).toEqual({ customerName: 5 });
  });

  test('reading another table offers the one left', () => {
    const other = recognitionOf({ span: [5, 8] });
    const recognition = recognitionOf({ span: [0, 3], others: [other] });
    const sheet = { id: 's', name: 'S', visible: true, isOurs: false, rowCount: 9, recognition };
    const source = sourceOf(sheet, {}, { baseCurrency: '', noticeLanguage: 'en' }, 1);
    const changed = withWay(source, other);
    expect(changed.recognition.span).toEqual([5, 8]);
    expect(changed.recognition.others?.map(({ span }) => span)).toEqual([[0, 3]]);
  });
});
