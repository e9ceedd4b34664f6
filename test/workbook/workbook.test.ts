import { goTo } from '../../src/workbook/goTo';
import { inspect } from '../../src/workbook/inspect';
import type { SheetEvent } from '../../src/workbook/port';
import { insertSample } from '../../src/workbook/sample';
import { loadSettings, saveSettings } from '../../src/workbook/settings';
import { watch } from '../../src/workbook/watch';
import { cellText } from '../../src/workbook/cellText';
import { freeName } from '../../src/workbook/swap';
import { rect } from '../excel/model/address';
import { useExcel } from '../excel/protocol/useExcel';
import { AS_OF, NEVER, putLedger, readActive } from './support';

const excel = useExcel({ profile: 'web' });
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('of several sheets the ledger is suggested, not the notes in front of it', async () => {
  const { workbook } = excel();
  workbook.activeSheet.writeInput(rect(0, 0, 1, 0), [['填表说明'], ['合计栏请勿手工修改']], {
    source: 'File',
  });
  putLedger(workbook.addSheet('明细'));
  const inspection = await inspect(NEVER);
  const suggested = inspection.sheets.find(({ id }) => id === inspection.suggestedSheetId);
  expect(suggested?.name).toBe('明细');
  expect(suggested?.rowCount).toBe(7);
});

test('sheets that are too much at once are looked at one by one, with fewer rows', async () => {
  const { workbook } = excel();
  putLedger(workbook.activeSheet);
  const crowded = workbook.addSheet('crowded');
  crowded.writeInput(
    rect(0, 0, 59, 0),
    Array.from({ length: 60 }, () => ['长'.repeat(500)]),
    { source: 'File' },
  );
  excel().faults.payloadLimit = 20_000;
  const inspection = await inspect(NEVER);
  expect(inspection.sheets.find(({ id }) => id === inspection.suggestedSheetId)?.name).toBe(
    workbook.sheets[0]!.name,
  );
});

test('an empty workbook suggests nothing', async () => {
  const inspection = await inspect(NEVER);
  expect(inspection.suggestedSheetId).toBeNull();
  expect(inspection.sheets[0]?.recognition.kind).toBe('empty');
});

test.each(['zh-CN', 'zh-TW', 'en'] as const)(
  'the %s sample is a ledger that is read whole and ties',
  async (language) => {
    const id = await insertSample(language, AS_OF);
    expect(excel().workbook.activeSheet.id).toBe(id);
    const reading = await readActive();
    expect(reading.ledger.count).toBe(18);
    expect(reading.unapplied).toHaveLength(1);
    expect(reading.setAside).toEqual([]);
    expect(reading.tieOut.every(({ ties }) => ties)).toBe(true);
  },
);

test('settings are kept in the workbook and come back as they were', async () => {
  expect(await loadSettings('policy')).toBeNull();
  await saveSettings('policy', { seller: { name: '某某公司' } });
  expect(await loadSettings('policy')).toEqual({ seller: { name: '某某公司' } });
});

test('going to a cell brings its sheet to the front', async () => {
  const { workbook } = excel();
  const other = workbook.addSheet('other');
  await goTo('other', 12, 3);
  expect(workbook.activeSheet).toBe(other);
  expect(workbook.selection.activeCell).toEqual({ row: 11, column: 3 });
});

test('changes, activation and deletion of sheets are told until the watch is stopped', async () => {
  const { workbook } = excel();
  const ledger = workbook.activeSheet;
  const other = workbook.addSheet('other');
  const events: SheetEvent[] = [];
  const stop = await watch(ledger.id, (event) => events.push(event));
  ledger.writeInput(rect(0, 0), [['x']], { source: 'User' });
  workbook.activate(other);
  workbook.deleteSheet(ledger, 'User');
  await settled();
  expect(events.map(({ type }) => type)).toEqual(['changed', 'activated', 'deleted']);
  await stop();
  workbook.addSheet('third');
  workbook.activate(workbook.sheet('third')!);
  await settled();
  expect(events).toHaveLength(3);
});

test('text for a cell stays text, without control characters and within the limit', () => {
  expect(cellText('=cmd|calc')).toBe("'=cmd|calc");
  expect(cellText('a\u0000\u0007b')).toBe("'ab");
  expect(cellText('')).toBe('');
  expect(cellText('长'.repeat(40_000))).toHaveLength(32_767);
});

test('sheet names are made to fit Excel and nobody else', () => {
  expect(freeName('催款计划', [])).toBe('催款计划');
  expect(freeName('催款计划', ['催款计划', '催款计划 (2)'])).toBe('催款计划 (3)');
  expect(freeName('a/b:c*d', [])).toBe('a b c d');
  expect(freeName('x'.repeat(40), ['x'.repeat(31)])).toBe(`${'x'.repeat(27)} (2)`);
});
