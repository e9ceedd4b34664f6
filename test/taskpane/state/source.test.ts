import fc from 'fast-check';
import {
  canRead,
  cellName,
  fingerprint,
  isCurrencyAssumed,
  mapField,
  mappingFields,
  namesOf,
  sourceOf,
  wayName,
  waysOf,
} from '../../../src/taskpane/state/source';
import { DEFAULT_TERMS } from '../../../src/domain/terms';
import { defaultPolicy } from '../../../src/domain/policy';
import { day, recognitionOf } from '../../support/ledgers';

const SETTINGS = { baseCurrency: '', noticeLanguage: 'en' } as const;
const TODAY = day('2025-03-31');
const sheet = (change = {}) => ({
  id: 's1',
  name: 'Receivables',
  visible: true,
  isOurs: false,
  rowCount: 20,
  recognition: recognitionOf(change),
});
const source = (change = {}) => sourceOf(sheet(change), {}, SETTINGS, TODAY);

describe('the source', () => {
  test('starts from today and from what the sheet announces', () => {
    const { options } = source({ baseCurrency: 'TWD', unitFactor: 10_000 });
    expect(options).toEqual({
      asOf: TODAY,
      baseCurrency: 'TWD',
      unitFactor: 10_000,
      dateOrder: 'auto',
      hiddenRows: 'count',
      terms: DEFAULT_TERMS,
      countAnyway: [],
      sameCustomers: {},
    });
  });

  test('takes the usual currency of the settings where the sheet names none', () => {
    const settings = { ...SETTINGS, baseCurrency: 'EUR' };
    expect(sourceOf(sheet(), {}, settings, TODAY).options.baseCurrency).toBe('EUR');
  });

  test('takes that of the place whose characters the headers are in where nobody names one, and says so', () => {
    const currencyOf = (headers: string[], noticeLanguage: 'en' | 'zh-CN' | 'zh-TW') =>
      sourceOf(sheet({ headers }), {}, { ...SETTINGS, noticeLanguage }, TODAY).options.baseCurrency;
    expect(currencyOf(['客戶名稱', '到期日', '餘額'], 'en')).toBe('TWD');
    expect(currencyOf(['客户名称', '到期日', '余额'], 'zh-TW')).toBe('CNY');
    expect(currencyOf(['Customer', 'Due date', 'Balance'], 'zh-TW')).toBe('TWD');
    expect(currencyOf(['Customer', 'Due date', 'Balance'], 'zh-CN')).toBe('CNY');
    expect(isCurrencyAssumed(source(), defaultPolicy)).toBe(true);
    expect(isCurrencyAssumed(source({ mapping: { currency: 4 } }), defaultPolicy)).toBe(false);
    expect(isCurrencyAssumed(source({ baseCurrency: 'USD' }), defaultPolicy)).toBe(false);
    expect(isCurrencyAssumed(source(), { ...defaultPolicy, baseCurrency: 'EUR' })).toBe(false);
  });

  test('can be read when nothing needed is missing, a report in buckets too', () => {
    expect(canRead(source())).toBe(true);
    expect(canRead(source({ missing: ['dueDate'] }))).toBe(false);
    expect(canRead(source({ kind: 'bucket_report' }))).toBe(true);
    expect(canRead(source({ kind: 'not_a_ledger' }))).toBe(false);
    expect(canRead(null)).toBe(false);
  });
});

describe('a corrected column', () => {
  test('moves to its new field and leaves the former one', () => {
    const corrected = mapField(source(), 'remark', 1);
    expect(corrected.recognition.mapping).toEqual({ customerName: 0, remark: 1, dueDate: 2, balance: 3 });
    expect(corrected.corrected).toBe(true);
  });

  test('taken from a needed field makes it missing, and given back makes the sheet readable', () => {
    const without = mapField(source(), 'dueDate', null);
    expect(without.recognition.missing).toEqual(['dueDate']);
    expect(canRead(mapField(without, 'dueDate', 2))).toBe(true);
  });

  test('makes a ledger of a sheet that was none, once all that is needed is named', () => {
    const strange = source({
      kind: 'not_a_ledger',
      mapping: {},
      missing: ['customerName', 'balance', 'dueDate'],
    });
    const named = mapField(mapField(mapField(strange, 'customerName', 0), 'balance', 3), 'dueDate', 2);
    expect(named.recognition.kind).toBe('open_items');
    expect(canRead(named)).toBe(true);
  });

  test('is remembered for a sheet with the same headers, wherever the columns stand', () => {
    const { headers } = recognitionOf();
    const mapping = { customerName: 0, invoiceNo: 1, dueDate: 2, balance: 4 };
    const memory = { [fingerprint(headers)]: namesOf(mapping, headers) };
    const moved = sourceOf(sheet({ headers: ['Remark', ...headers.slice(0, 4)] }), memory, SETTINGS, TODAY);
    expect(moved.recognition.mapping).toEqual({ customerName: 1, invoiceNo: 2, dueDate: 3, balance: 0 });
    expect(moved.corrected).toBe(true);
    const again = sourceOf(sheet(), memory, SETTINGS, TODAY);
    expect(again.recognition.mapping.balance).toBe(4);
    expect(again.corrected).toBe(true);
    expect(sourceOf(sheet({ headers: ['Other'] }), memory, SETTINGS, TODAY).corrected).toBe(false);
  });

  test('never leaves one column under two fields', () => {
    const fields = ['customerName', 'dueDate', 'balance', 'remark', 'currency'] as const;
    const steps = fc.array(fc.tuple(fc.constantFrom(...fields), fc.option(fc.nat(4))), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (moves) => {
        const end = moves.reduce((at, [field, column]) => mapField(at, field, column), source());
        const columns = Object.values(end.recognition.mapping);
        expect(new Set(columns).size).toBe(columns.length);
      }),
    );
  });
});

describe('amounts in columns by currency', () => {
  const part = { paid: null, balance: null, daysLate: null };
  const parts = [
    { ...part, label: 'CNY', amount: 3, due: 2, currency: 'CNY' },
    { ...part, label: 'USD', amount: 4, due: 2, currency: 'USD' },
  ];

  test('are due by the column that the user points at', () => {
    const { recognition } = mapField(source({ parts }), 'dueDate', 5);
    expect(recognition.parts?.map(({ due }) => due)).toEqual([5, 5]);
  });

  test('give way to the one amount, or the column of currencies, that the user points at', () => {
    expect(mapField(source({ parts }), 'balance', 5).recognition.parts).toEqual([]);
    expect(mapField(source({ parts }), 'currency', 5).recognition.parts).toEqual([]);
  });

  test('are a way to read the sheet of its own, and what is counted is not said to be left out', () => {
    const ways = sheet({ others: [recognitionOf({ parts })], besides: [4, 5] });
    expect(waysOf(ways.recognition).map(wayName)).toEqual(['open_items', 'open_items@currencies']);
    expect(mapField(sourceOf(ways, {}, SETTINGS, TODAY), 'balance', 4).recognition.besides).toEqual([5]);
  });
});

describe('headers', () => {
  test('have one fingerprint however they are spaced, cased, widened or ordered', () => {
    expect(fingerprint(['Due Date', '金额(元)'])).toBe(fingerprint([' due  date', '金额（元）']));
    expect(fingerprint(['Due Date', 'Amount'])).toBe(fingerprint(['Amount', '', 'Due Date']));
    expect(fingerprint(['Due Date', 'Amount'])).not.toBe(fingerprint(['Due Date', 'Balance']));
  });
});

describe('cells', () => {
  test('are named as Excel names them, or by their row alone', () => {
    expect(cellName(17, 1)).toBe('B17');
    expect(cellName(17, null)).toBe('17');
  });
});

test('the mapping list shows the main fields always and others where a column is taken', () => {
  expect(mappingFields({})).toContain('dueDate');
  expect(mappingFields({})).not.toContain('remark');
  expect(mappingFields({ remark: 4 }).at(-1)).toBe('remark');
});
