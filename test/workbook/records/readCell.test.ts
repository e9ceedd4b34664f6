import * as fc from 'fast-check';
import { LANGUAGES } from '../../../src/locales/language';
import { loadCatalogue } from '../../../src/locales/catalogue';
import { createSpeaker } from '../../../src/locales/speaker';
import { CONTACTS } from '../../../src/workbook/contactLog';
import { CUSTOMERS } from '../../../src/workbook/customersSheet';
import {
  readAmounts,
  readDay,
  readEvents,
  readMonthDays,
  readNumber,
} from '../../../src/workbook/records/readCell';
import { loadVocabulary } from '../../../src/workbook/records/vocabulary';
import { cellOf } from '../../../src/workbook/records/writeRecords';

const COLUMNS = [...CUSTOMERS.columns, ...CONTACTS.columns];

test.each(LANGUAGES)(
  'every name that a drop-down offers in %s is read back as its code',
  async (language) => {
    const vocabulary = await loadVocabulary();
    const speaker = createSpeaker(language, await loadCatalogue(language));
    for (const { field } of COLUMNS) {
      if (field.kind !== 'choice' && field.kind !== 'codes' && field.kind !== 'events') continue;
      for (const code of field.choices.codes) {
        const name = speaker.text(field.choices.key(code));
        expect({ name, code: vocabulary.codeOf(field.choices, name) }).toEqual({ name, code });
        expect(vocabulary.codeOf(field.choices, ` ${name.toUpperCase()} `)).toBe(code);
      }
    }
  },
);

test.each([
  ['5, 25', [5, 25]],
  ['每月10号、月底', [10, 31]],
  ['the 15th and 30th', [15, 30]],
  ['end of the month', [31]],
  ['１５日', [15]],
  [20, [20]],
  ['', []],
] as const)('days of the month: %p', (cell, days) => {
  expect(readMonthDays(cell, 10)).toEqual({ value: days });
});

test.each(['32', '0', 'soon', '5, x', 45_000])('what is no day of the month is named: %p', (cell) => {
  expect(readMonthDays(cell, 10)).toMatchObject({ fault: { key: 'book.problem.monthDays' } });
});

test('days of the month come back as they were written', async () => {
  const speaker = createSpeaker('en', await loadCatalogue('en'));
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 10 }), (days) => {
      const sorted = [...days].sort((a, b) => a - b);
      const shown = cellOf({ kind: 'month_days', most: 10 }, sorted, speaker);
      expect(readMonthDays(shown, 10)).toEqual({ value: sorted });
    }),
  );
});

test('numbers are read as people write them, and out of their limits named with them', () => {
  expect(readNumber('5%', 0, 1, false)).toEqual({ value: 0.05 });
  expect(readNumber('1,200', 0, 5_000, true)).toEqual({ value: 1200 });
  expect(readNumber('', 0, 1, false)).toEqual({ value: null });
  expect(readNumber(2, 0, 1, false)).toMatchObject({
    fault: { key: 'book.problem.range', values: { from: 0, to: 1 } },
  });
  expect(readNumber(true, 0, 1, false)).toMatchObject({ fault: { key: 'book.problem.number' } });
  expect(readNumber({ error: '#N/A' }, 0, 1, false)).toHaveProperty('fault');
});

test('a day that could be two days is refused, and an error cell too', () => {
  expect(readDay('3/4/2026', false)).toMatchObject({ fault: { key: 'book.problem.ambiguousDay' } });
  expect(readDay('2026/3/4', false)).toEqual({ value: 46_085 });
  expect(readDay('114/03/31', false)).toEqual({ value: 45_747 });
  expect(readDay({ error: '#REF!' }, false)).toHaveProperty('fault');
});

test('limits and events in one cell are read one by one', async () => {
  const vocabulary = await loadVocabulary();
  const events = CUSTOMERS.columns.find(({ id }) => id === 'events')!.field;
  if (events.kind !== 'events') throw new Error('no events');
  expect(readAmounts('USD 20,000；EUR 5,000')).toEqual({
    value: [
      { currency: 'USD', amount: 20_000 },
      { currency: 'EUR', amount: 5_000 },
    ],
  });
  expect(readAmounts('20000')).toHaveProperty('fault');
  expect(readEvents('破产（2026-03-01）；lawsuit', events.choices, vocabulary)).toEqual({
    value: [{ event: 'bankrupt', day: 46_082 }, { event: 'lawsuit' }],
  });
  expect(readEvents('moved house', events.choices, vocabulary)).toMatchObject({
    fault: { key: 'book.problem.events' },
  });
});
