import type { ReceiptMatch } from '../../src/domain/ledger/types';
import { writeMatches } from '../../src/workbook/matchesSheet';
import { rect } from '../excel/model/address';
import { useExcel } from '../excel/protocol/useExcel';
import { AS_OF, tableOf } from './bookSupport';
import { ignore, NEVER, sheetNames } from './support';

const excel = useExcel({ profile: 'web' });

const MATCH: ReceiptMatch = {
  customerName: '华东精密机械有限公司',
  currency: 'CNY',
  chargeNo: '00012345678901234567',
  chargeDay: AS_OF - 40,
  chargeRow: 5,
  receiptNo: '=cmd',
  receiptDay: AS_OF - 10,
  receiptRow: 9,
  amount: 120_050,
};
const write = (matches: readonly ReceiptMatch[]) => writeMatches(matches, 'zh-CN', ignore, NEVER);
const table = () => tableOf(excel(), 'DuesheetMatches');

test('each match is a line with both documents, the amount and the days between', async () => {
  const { rows } = await write([MATCH]);
  expect(rows).toBe(1);
  const { sheet, dataRect } = table();
  expect(sheet.readValues(dataRect)[0]).toEqual([
    MATCH.customerName,
    'CNY',
    MATCH.chargeNo,
    AS_OF - 40,
    5,
    '=cmd',
    AS_OF - 10,
    9,
    1200.5,
    30,
  ]);
});

test('a sheet of which only the headings were changed is replaced, and there is no second one', async () => {
  await write([MATCH]);
  const { sheet, rect: whole } = table();
  sheet.writeInput(rect(whole.r1, whole.c1), [['买方']], { source: 'User' });
  const before = sheetNames(excel().workbook);
  await write([MATCH, { ...MATCH, chargeRow: 6 }]);
  expect(sheetNames(excel().workbook)).toEqual(before);
  expect(table().dataRect.r2 - table().dataRect.r1).toBe(1);
});

test('a sheet with a column of the user’s own is kept beside the new one, also where one of ours was deleted', async () => {
  await write([MATCH]);
  table().deleteColumn(9, 'User');
  table().addColumn(null, null, '我的列', 'User');
  const old = table().sheet;
  await write([MATCH]);
  expect(excel().workbook.sheets).toContain(old);
  expect(table().sheet).not.toBe(old);
});
