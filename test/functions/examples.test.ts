import { DECLARATIONS } from '../../src/functions/declarations';
import { IMPLEMENTATIONS } from '../../src/functions/implementations';

describe('Every example of the documentation', () => {
  const examples = DECLARATIONS.flatMap(({ id, examples }) =>
    examples.map((example) => ({ id, ...example })),
  );

  test.each(examples)('$formula gives what docs/functions.md says', ({ id, arguments: given, result }) => {
    const call = IMPLEMENTATIONS[id] as (...given: readonly unknown[]) => unknown;
    expect(call(...given)).toEqual(result);
  });
});
