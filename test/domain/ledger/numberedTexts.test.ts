import fc from 'fast-check';
import {
  blankColumn,
  createTextForms,
  Form,
  mappedColumn,
  newNumberedTexts,
  textColumn,
} from '../../../src/domain/ledger/numberedTexts';

const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.stringMatching(/^(INV-|发票|0{1,3}|)\d{0,24}$/),
  fc.constantFrom(
    '',
    '0',
    '00',
    'INV-7',
    ' INV-7',
    'INV-7\u00a0',
    '\u3000INV-07',
    'INV-07',
    '25312000000012345678',
    '1930581131.0',
  ),
);

function takenApart(texts: readonly string[]) {
  const forms = createTextForms();
  const into = newNumberedTexts(texts.length);
  texts.forEach((one, at) => forms.take(one, into, at));
  return { forms, into };
}

test('every text comes back to the letter but for spaces around it, however it was taken apart', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
      const { forms, into } = takenApart(texts);
      const column = textColumn(into, forms, texts.length);
      const plain = texts.map((one) => one.trim());
      expect([...column]).toEqual(plain);
      expect(texts.map((_, at) => column.at(at))).toEqual(plain);
      expect([column.at(-1), column.at(texts.length)]).toEqual([undefined, undefined]);
    }),
  );
});

test('two texts are the same exactly where they were taken apart into the same', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 20 }), (texts) => {
      const { forms, into } = takenApart(texts);
      const [form, number] = [[...into.form], [...into.number]];
      texts.forEach((one, a) =>
        texts.forEach((other, b) =>
          expect(forms.isSame(form[a]!, number[a]!, form[b]!, number[b]!)).toBe(one.trim() === other.trim()),
        ),
      );
    }),
  );
});

test('a thousand series of numbers are more than a sheet has: the rest is kept as it is and still told apart', () => {
  const texts = Array.from({ length: 1000 }, (_, i) => `${i}-A1`).flatMap((one) => [one, one]);
  const { forms, into } = takenApart([...texts, ...texts]);
  expect([...textColumn(into, forms, 4000)]).toEqual([...texts, ...texts]);
  expect(into.form.filter((form) => form === Form.Kept).length).toBeGreaterThan(2000);
  expect(forms.isSame(Form.Kept, into.number[1999]!, Form.Kept, into.number[3999]!)).toBe(true);
});

test('columns that are blank or shown otherwise are columns like any other', () => {
  expect([...blankColumn(2)]).toEqual(['', '']);
  expect([blankColumn(2).at(1), blankColumn(2).at(2)]).toEqual(['', undefined]);
  const shown = mappedColumn(['a.0', 'b'] as const, (one) => one.replace('.0', ''));
  expect([...shown, shown.at(0), shown.at(2)]).toEqual(['a', 'b', 'a', undefined]);
});
