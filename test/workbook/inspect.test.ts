import { recogniseInSteps } from '../../src/domain/ledger';
import { nextTurn } from '../../src/domain/nextTurn';
import type { Steps } from '../../src/domain/steps';
import { inspect } from '../../src/workbook/inspect';
import { inTurns } from '../../src/workbook/turns';
import { rect } from '../excel/model/address';
import type { Worksheet } from '../excel/model/types';
import { useExcel } from '../excel/protocol/useExcel';
import { HEADER, LINES, NEVER, putLedger } from './support';

const excel = useExcel({ profile: 'web' });
afterEach(() => jest.restoreAllMocks());

const LOOK = { top: [HEADER, ...LINES] as const, rowCount: LINES.length + 1 };

/** Every piece of work takes longer than a turn may. */
function slowly(): void {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
}

/** Counts the turns that others get until the work is over. */
async function turnsDuring<T>(work: Promise<T>): Promise<readonly [T, number]> {
  let turns = 0;
  let isOver = false;
  const others = (async () => {
    for (; !isOver; turns++) await nextTurn();
  })();
  const result = await work.finally(() => (isOver = true));
  await others;
  return [result, turns];
}

test('while sheets are being recognised the pane gets a turn after every step', async () => {
  putLedger(excel().workbook.activeSheet);
  const [atOnce] = await turnsDuring(inspect(NEVER));
  slowly();
  const [inspection, turns] = await turnsDuring(inspect(NEVER));
  expect(inspection).toEqual(atOnce);
  // Eight columns, each by its cells and by its header, and the rows that may be headers.
  expect(turns).toBeGreaterThan(2 * HEADER.length);
});

test('Cancel in the middle of recognising a sheet stops there', async () => {
  slowly();
  const cancel = new AbortController();
  let steps = 0;
  function* cancelling(): Steps<unknown> {
    const looking = recogniseInSteps(LOOK);
    for (let step = looking.next(); !step.done; step = looking.next()) {
      steps += 1;
      if (steps === 5) cancel.abort();
      yield step.value;
    }
    return steps;
  }
  await expect(inTurns(cancelling(), cancel.signal)).rejects.toMatchObject({ code: 'cancelled' });
  expect(steps).toBe(5);
});

test('Cancel while Excel has not answered yet is heard at once', async () => {
  putLedger(excel().workbook.activeSheet);
  jest.spyOn(Excel.RequestContext.prototype, 'sync').mockReturnValue(new Promise(() => undefined));
  const cancel = new AbortController();
  const looking = inspect(cancel.signal);
  await nextTurn();
  cancel.abort();
  await expect(looking).rejects.toMatchObject({ code: 'cancelled' });
});

test('sheets that would be much at once are asked for by the handful, and all are recognised', async () => {
  const { workbook } = excel();
  const wide = (sheet: Worksheet) => {
    putLedger(sheet);
    sheet.writeInput(rect(59, 119), [['.']], { source: 'File' });
  };
  wide(workbook.activeSheet);
  excel().meters.reset();
  await inspect(NEVER);
  const ofOne = excel().meters.roundTrips;
  for (let i = 0; i < 9; i++) wide(workbook.addSheet(`L${i}`));
  excel().meters.reset();
  const { sheets } = await inspect(NEVER);
  expect(sheets.map(({ recognition }) => recognition.kind)).toEqual(Array(10).fill('open_items'));
  expect(excel().meters.roundTrips - ofOne).toBe(2);
});
