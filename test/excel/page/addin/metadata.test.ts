import { completions, knownFunctions, offersAt, openCall, wordBefore } from './metadata';

const known = knownFunctions(
  [
    { id: 'ADD', name: 'ADD', description: 'Adds.', parameters: [{ name: 'first' }, { name: 'second' }] },
    { id: 'ADDALL', name: 'ADDALL', parameters: [] },
  ],
  'DEMO',
);

describe('help while a formula is typed', () => {
  test('functions are offered by the beginning of their full name, in any case', () => {
    expect(completions(known, '=dem', 4).map((each) => each.name)).toEqual(['DEMO.ADD', 'DEMO.ADDALL']);
    expect(completions(known, '=1+DEMO.ADDA', 12).map((each) => each.name)).toEqual(['DEMO.ADDALL']);
  });

  test('nothing is offered in a text, in a constant, or before a word is begun', () => {
    expect(completions(known, '="dem', 5)).toEqual([]);
    expect(completions(known, 'dem', 3)).toEqual([]);
    expect(completions(known, '=', 1)).toEqual([]);
  });

  test('the word at the caret ends where the caret stands', () => {
    expect(wordBefore('=DEMO.ADD(1)', 5)).toBe('DEMO');
  });

  test('the open call and its argument are the innermost ones at the caret', () => {
    const text = '=DEMO.ADD(SUM(1,2),"a,b",';
    expect(openCall(text, text.length)).toEqual({ name: 'DEMO.ADD', argument: 2 });
    expect(openCall(text, 16)).toEqual({ name: 'SUM', argument: 1 });
    expect(openCall('=SUM(1)', 7)).toBeUndefined();
  });

  test('commas inside an array constant do not count as arguments', () => {
    const text = '=DEMO.ADD({1,2;3,4},';
    expect(openCall(text, text.length)).toEqual({ name: 'DEMO.ADD', argument: 1 });
  });

  test('an argument with a list of values offers them, in quotes where they are texts, until one is complete', () => {
    const functions = knownFunctions(
      [{ id: 'F', name: 'F', parameters: [{ name: 'n' }, { name: 'unit', customEnumId: 'UNIT' }] }],
      'DEMO',
      [{ id: 'UNIT', type: 'string', values: [{ name: 'day', tooltip: 'Days' }, { name: 'dozen' }] }],
    );
    const offered = (text: string): string[] =>
      offersAt(functions, text, text.length).map((each) => each.text);
    expect(offered('=DEMO.F(1,')).toEqual(['"day"', '"dozen"']);
    expect(offered('=DEMO.F(1,do')).toEqual(['"dozen"']);
    expect(offered('=DEMO.F(1,"da')).toEqual(['"day"']);
    expect(offered('=DEMO.F(1,"day"')).toEqual([]);
    expect(offered('=DEMO.F(')).toEqual([]);
    expect(offersAt(functions, '=DEMO.F(1,"da', 13)[0]).toMatchObject({ start: 10, about: 'Days' });
  });
});
