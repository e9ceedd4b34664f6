import fc from 'fast-check';
import { readRowKey, rowKey } from '../../src/workbook/rowKey';

describe('the hidden key of a row', () => {
  test('names the customer and the codes that tell his rows apart', () => {
    expect(rowKey('C001', 'CNY', 'reminder')).toBe('C001|CNY|reminder');
    expect(readRowKey('C001|CNY|reminder', 'currency', 'kind')).toEqual({
      customerKey: 'C001',
      currency: 'CNY',
      kind: 'reminder',
    });
  });

  test('comes back as it was, whatever the key of the customer holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('CNY', 'USD', ''), (customerKey, currency) => {
        expect(readRowKey(rowKey(customerKey, currency), 'currency')).toEqual({ customerKey, currency });
      }),
    );
  });

  test('names nobody where it was damaged', () => {
    expect(readRowKey('', 'currency', 'kind')).toEqual({ customerKey: '', currency: '', kind: '' });
    expect(readRowKey('reminder', 'currency', 'kind').customerKey).toBe('');
  });
});
