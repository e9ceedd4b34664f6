import { inPieces } from '../../src/domain/steps';
import { nextTurn } from '../../src/domain/nextTurn';
import { inTurns, unlessCancelled } from '../../src/workbook/turns';

const NEVER = new AbortController().signal;

test('long work is done whole, in turns that let other things happen in between', async () => {
  let others = 0;
  let isDone = false;
  const other = async () => {
    while (!isDone) {
      await nextTurn();
      others += 1;
    }
  };
  const running = other();
  const rows: number[] = [];
  let seen = 0;
  const slow = inPieces(80_000, (from, to) => {
    const until = performance.now() + 8;
    while (performance.now() < until) seen += 0;
    seen += to - from;
  });
  await inTurns(slow, NEVER, (done) => rows.push(done));
  isDone = true;
  await running;
  expect(seen).toBe(80_000);
  expect(others).toBeGreaterThan(2);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
});

test('work that is cancelled stops before its next turn', async () => {
  const cancel = new AbortController();
  let pieces = 0;
  const work = inPieces(1e9, () => {
    pieces += 1;
    if (pieces === 3) cancel.abort();
  });
  await expect(inTurns(work, cancel.signal)).rejects.toMatchObject({ code: 'cancelled' });
  expect(pieces).toBeLessThan(100_000);
});

test('whoever cancels does not wait for an answer that is still on its way', async () => {
  const cancel = new AbortController();
  const asked = unlessCancelled(new Promise(() => undefined), cancel.signal);
  cancel.abort();
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
  await expect(unlessCancelled(Promise.resolve(7), NEVER)).resolves.toBe(7);
  await expect(unlessCancelled(Promise.reject(new Error('no')), NEVER)).rejects.toThrow('no');
});
