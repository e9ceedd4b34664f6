import fc from 'fast-check';
import { RowFlag, type LedgerReading } from '../../src/domain/ledger/types';
import { inspect } from '../../src/workbook/inspect';
import { read } from '../../src/workbook/read';
import { accountSheets } from '../domain/ledger/written/accounts';
import { expectSaid, optionsFor } from '../domain/ledger/written/check';
import { itemSheets } from '../domain/ledger/written/itemSheets';
import { laidOut, type LaidOut } from '../domain/ledger/written/layout';
import { ITEM_LAYOUTS } from '../domain/ledger/written/layouts';
import { bucketSheets, milestoneSheets, orderSheets } from '../domain/ledger/written/parts';
import type { Worksheet } from '../excel/model/types';
import { HostErrorCode } from '../excel/protocol/hostErrors';
import { useExcel } from '../excel/protocol/useExcel';
import { ignore, NEVER } from './support';
import { addBesides, LIMIT_OF_TOPS } from './written/besides';
import { put, type Place } from './written/put';

const excel = useExcel({ profile: 'web' });

/** The same workbooks every time; RUNS and SEED look for others. */
const RUNS = {
  numRuns: Number(process.env.RUNS ?? 30),
  seed: Number(process.env.SEED ?? 20_250_331),
  endOnFailure: process.env.SEED !== undefined,
  interruptAfterTimeLimit: 30_000,
};

const sheets = fc.oneof(
  ...ITEM_LAYOUTS.flatMap((layout) => [itemSheets(layout, true), itemSheets(layout, false)]),
  ...[accountSheets, bucketSheets, milestoneSheets, orderSheets].map((ofKind) => ofKind(true)),
);
const places: fc.Arbitrary<Place> = fc.record({
  rows: fc.nat({ max: 3 }),
  columns: fc.nat({ max: 3 }),
  gap: fc.constantFrom(0, 0, 0, 480, 520, 2_040),
  isTable: fc.boolean(),
  hiding: fc.constantFrom('by hand', 'by filter'),
  dayFormat: fc.constantFrom('yyyy-mm-dd', 'm/d/yyyy', 'd-mmm-yy', 'yyyy"年"m"月"d"日"', 'General'),
});
const besides = fc.uniqueArray(fc.nat({ max: 4 }), { maxLength: 4 });

/** A workbook with the sheet and what lies beside it, nothing of the run before. */
function putAll(laid: LaidOut, place: Place, which: readonly number[]): readonly [Worksheet, number] {
  const { workbook, faults } = excel();
  faults.clear();
  const sheet = workbook.addSheet();
  for (const other of workbook.sheets.filter((one) => one !== sheet)) workbook.deleteSheet(other, 'File');
  workbook.date1904 = laid.date1904;
  const lastRow = put(sheet, laid, place);
  addBesides(workbook, which);
  return [sheet, lastRow];
}

function expectHidden({ ledger }: LedgerReading, sheet: Worksheet): void {
  const said = Array.from(ledger.flags, (flag) => (flag & RowFlag.HiddenRow) !== 0);
  expect(said).toEqual(Array.from(ledger.sheetRow, (row) => sheet.isRowHidden(row - 1)));
}

const isFailure = (outcome: object): outcome is { readonly code: string } => 'code' in outcome;

test('a written sheet is found in its workbook and read as its writer meant it, wherever and however it stands there', async () => {
  await fc.assert(
    fc.asyncProperty(laidOut(sheets), places, besides, async (laid, place, which) => {
      const [sheet, lastRow] = putAll(laid, place, which);
      excel().faults.payloadLimit = LIMIT_OF_TOPS;
      const { sheets: all, suggestedSheetId } = await inspect(NEVER);
      excel().faults.payloadLimit = null;
      expect(suggestedSheetId).toBe(sheet.id);
      const { recognition } = all.find(({ id }) => id === suggestedSheetId)!;
      expect(recognition.kind).toBe(laid.sheet.kind);
      const reading = await read(sheet.id, recognition, optionsFor(recognition, laid), ignore, NEVER);
      expectSaid(reading, recognition, laid, lastRow);
      expectHidden(reading, sheet);
    }),
    RUNS,
  );
});

test('blocks that Excel refuses, of whatever size and whenever, change nothing or end the reading', async () => {
  const refusals = fc.record({
    limit: fc.integer({ min: 1_500, max: 12_000 }),
    at: fc.uniqueArray(fc.integer({ min: 6, max: 60 }), { maxLength: 2 }),
  });
  let readAll = 0;
  await fc.assert(
    fc.asyncProperty(laidOut(sheets), places, refusals, async (laid, place, { limit, at }) => {
      const [sheet] = putAll(laid, place, []);
      const {
        sheets: [found],
      } = await inspect(NEVER);
      const { recognition } = found!;
      const options = optionsFor(recognition, laid);
      const whole = await read(sheet.id, recognition, options, ignore, NEVER);
      const { faults } = excel();
      faults.payloadLimit = limit;
      const code = HostErrorCode.responsePayloadSizeLimitExceeded;
      for (const atRoundTrip of at) faults.add({ kind: 'error', atRoundTrip, code });
      const outcome = await read(sheet.id, recognition, options, ignore, NEVER).catch(
        (error: object) => error,
      );
      if (isFailure(outcome)) return void expect(outcome.code).toBe('payload');
      readAll++;
      expect(outcome).toEqual(whole);
    }),
    RUNS,
  );
  expect(readAll).toBeGreaterThan(0);
});
