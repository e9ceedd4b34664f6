import type { ReadingOptions } from '../../../src/domain/ledger/types';
import { defaultPolicy } from '../../../src/domain/policy';
import { DEFAULT_TERMS } from '../../../src/domain/terms';
import { initialState } from '../../../src/taskpane/state/model';
import {
  effectiveOptions,
  isKept,
  NOTHING_SAID,
  readsDifferently,
  remember,
  rememberWay,
  restoreReadings,
  withMemory,
} from '../../../src/taskpane/state/readingMemory';
import { reduce, type Action } from '../../../src/taskpane/state/reducer';
import { fingerprint, sourceOf, wayName } from '../../../src/taskpane/state/source';
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

  test('about terms gives way to the Customers sheet, and takes the days off and the region of the policy', () => {
    const policy = {
      holidays: [5],
      makeUpWorkdays: [6],
      region: 'taiwan' as const,
      monthlyTerm: '' as const,
    };
    const options = { ...OPTIONS, terms: { ...DEFAULT_TERMS, byCustomer: { K1: 'invoice_days' as const } } };
    const profiles = [
      { key: 'K1', termsConvention: 'month_end_months' as const },
      { key: 'K2', termsConvention: '' as const },
    ];
    expect(effectiveOptions(options, profiles, policy).terms).toMatchObject({
      byCustomer: { K1: 'month_end_months' },
      holidays: [5],
      makeUpWorkdays: [6],
      region: 'taiwan',
      isChosen: false,
    });
    const said = { ...policy, monthlyTerm: 'invoice_months' as const };
    expect(effectiveOptions(options, profiles, said).terms).toMatchObject({
      convention: 'invoice_months',
      isChosen: true,
      byCustomer: { K1: 'month_end_months' },
    });
  });

  test('about due days depends on the days off, the region and the meaning of 月结 in the policy, and on nothing else', () => {
    const another = { ...defaultPolicy, closingDays: defaultPolicy.closingDays + 1 };
    expect(readsDifferently(defaultPolicy, another)).toBe(false);
    expect(readsDifferently(defaultPolicy, { ...defaultPolicy, region: 'taiwan' })).toBe(true);
    expect(readsDifferently(defaultPolicy, { ...defaultPolicy, holidays: [5] })).toBe(true);
    expect(readsDifferently(defaultPolicy, { ...defaultPolicy, monthlyTerm: 'invoice_days' })).toBe(true);
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

  describe('about two tables side by side', () => {
    const settings = { baseCurrency: '', noticeLanguage: 'en' } as const;
    const other = recognitionOf({
      span: [3, 5],
      headers: ['', '', '', 'Client', 'Due', 'Open'],
      mapping: { customerName: 3, dueDate: 4, balance: 5 },
    });
    const recognition = recognitionOf({
      span: [0, 2],
      headers: ['Customer', 'Due Date', 'Balance'],
      mapping: { customerName: 0, dueDate: 1, balance: 2 },
      others: [other],
    });
    const sheet = { id: 's', name: 'S', visible: true, isOurs: false, rowCount: 9, recognition };
    const second = rememberWay(NOTHING_SAID, fingerprint(recognition.headers), wayName(other));

    test('holds for the table it was said of: the other is read by its own', () => {
      const onFirst = remember(second, fingerprint(recognition.headers), { unitFactor: 10_000 });
      expect(sourceOf(sheet, {}, settings, 1, onFirst).options.unitFactor).toBe(1);
      const onSecond = remember(second, fingerprint(other.headers), { unitFactor: 1000 });
      expect(sourceOf(sheet, {}, settings, 1, onSecond).options.unitFactor).toBe(1000);
      const { sheets } = onSecond;
      const print = fingerprint(recognition.headers);
      const back = { ...onSecond, sheets: { ...sheets, [print]: {} } };
      expect(sourceOf(sheet, {}, settings, 1, back).options.unitFactor).toBe(1);
    });

    test('offers the one left, also when the workbook is opened again', () => {
      const chosen = sourceOf(sheet, {}, settings, 1, second);
      expect(chosen.recognition.span).toEqual([3, 5]);
      expect(chosen.recognition.others?.map(({ span }) => span)).toEqual([[0, 2]]);
    });

    test('is kept when it is said in the pane, and the day of the ageing goes along', () => {
      const inspection = { sheets: [sheet], activeSheetId: 's', suggestedSheetId: 's', why: { key: 'x' } };
      const steps: readonly Action[] = [
        { type: 'inspected', inspection },
        { type: 'optionsChanged', patch: { asOf: 77, unitFactor: 10_000 } },
        { type: 'wayChosen', way: wayName(other) },
        { type: 'optionsChanged', patch: { unitFactor: 1000 } },
      ];
      const state = steps.reduce(reduce, initialState(1, defaultPolicy, settings));
      expect(state.source?.options).toMatchObject({ asOf: 77, unitFactor: 1000 });
      const again = reduce(state, { type: 'inspected', inspection: { ...inspection } });
      expect(again.source?.options.unitFactor).toBe(1000);
      const first = reduce(again, { type: 'wayChosen', way: wayName(recognition) });
      expect(first.source?.options).toMatchObject({ asOf: 77, unitFactor: 10_000 });
    });
  });
});
