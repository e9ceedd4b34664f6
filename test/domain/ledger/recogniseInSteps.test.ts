import { recognise, recogniseInSteps } from '../../../src/domain/ledger';
import type { Cell, Recognition } from '../../../src/domain/ledger/types';
import type { Steps } from '../../../src/domain/steps';
import { SYSTEM_SAMPLES } from '../../samples/systems';

/** 2026-06-30. */
const AS_OF = 46203;

interface Look {
  readonly top: readonly (readonly Cell[])[];
  readonly rowCount: number;
}

const samples: readonly Look[] = SYSTEM_SAMPLES.map((sample) => {
  const rows = sample.rows(AS_OF);
  return { top: rows.slice(0, 60), rowCount: rows.length };
});

/** A step of each in turn until all are done. */
function interleaved(all: readonly Steps<Recognition>[]): (Recognition | undefined)[] {
  const found = new Array<Recognition | undefined>(all.length);
  for (let open = all.length; open > 0;) {
    open = 0;
    all.forEach((steps, i) => {
      const step = steps.next();
      if (step.done) found[i] ??= step.value;
      else open += 1;
    });
  }
  return found;
}

/** Results and how many steps they took. */
function counted(look: Look): readonly [Recognition, number] {
  const steps = recogniseInSteps(look);
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return [step.value, count];
  }
}

test('sheets recognised a step of each in turn are understood as each at once', () => {
  expect(interleaved(samples.map((look) => recogniseInSteps(look)))).toEqual(
    samples.map((look) => recognise(look)),
  );
});

test('every column is looked at in steps of its own, however many there are', () => {
  const narrow = ['客户名称', '单据编号', '到期日', '未收余额'];
  const wide = [...narrow, ...Array.from({ length: 80 }, (_, i) => `自定义项${i}`)];
  const lookAt = (header: readonly string[]): Look => ({
    top: [header, ...Array.from({ length: 20 }, (_, i) => header.map((_name, column) => i * column))],
    rowCount: 21,
  });
  const [few, many] = [counted(lookAt(narrow)), counted(lookAt(wide))];
  expect(many[1] - few[1]).toBeGreaterThanOrEqual(2 * 80);
  expect(many[0].mapping).toMatchObject(few[0].mapping);
});

test('what is left in the middle leaves nothing behind for the next sheet', () => {
  for (const look of samples) {
    const steps = recogniseInSteps(look);
    steps.next();
    steps.next();
    steps.return(recognise({ top: [], rowCount: 0 }));
    expect(steps.next().done).toBe(true);
    expect(counted(look)[0]).toEqual(recognise(look));
  }
});

test.each([
  ['an empty sheet', { top: [[null, ''], []], rowCount: 2 }, 'empty'],
  ['a sheet without a header', { top: [['Hello'], [1], [2]], rowCount: 3 }, 'not_a_ledger'],
] as const)('%s is said to be none in steps too', (_, look, kind) => {
  expect(counted(look)[0]).toEqual(recognise(look));
  expect(counted(look)[0].kind).toBe(kind);
});
