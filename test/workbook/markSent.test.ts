import { NO_DAY } from '../../src/domain/calendar/types';
import { readBook } from '../../src/workbook/book';
import { markSent } from '../../src/workbook/markSent';
import { noticeRecords, unsentNotices } from '../../src/workbook/noticeRecords';
import { noticeHistory, writeNotices } from '../../src/workbook/noticesSheet';
import { useExcel } from '../excel/protocol/useExcel';
import { tableOf, typeInto } from './bookSupport';
import { AS_OF, ignore, NEVER, noticesOf, putLedger, readActive } from './support';

const excel = useExcel({ profile: 'web' });
const EMS = {
  day: AS_OF,
  way: 'ems',
  tracking: '00123456789012345678',
  by: '小张',
  receivedOn: NO_DAY,
} as const;

let numbers: readonly string[] = [];

beforeEach(async () => {
  putLedger(excel().workbook.sheets[0]!);
  const notices = noticesOf(await readActive());
  await writeNotices(notices, 'zh-CN', ignore, NEVER);
  numbers = notices.map(({ facts }) => facts.number);
});

function statusOf(row: number): unknown {
  const { sheet, dataRect, columns } = tableOf(excel(), 'DuesheetNotices');
  return sheet.readValue(dataRect.r1 + row, dataRect.c1 + columns.findIndex(({ name }) => name === '状态'));
}

test('a notice marked as sent has its day in the Notices sheet and a line in the log', async () => {
  const [first = ''] = numbers;
  expect(await markSent([first], EMS, 'zh-CN')).toEqual({ marked: [first], skipped: 0 });
  expect((await noticeHistory()).sent).toMatchObject([{ number: first, day: AS_OF, kind: 'reminder' }]);
  const { log, problems } = await readBook();
  expect(problems).toEqual([]);
  expect(log).toMatchObject([
    {
      noticeNumber: first,
      day: AS_OF,
      stage: 'reminder',
      result: 'sent',
      channel: 'letter',
      dispatch: 'ems',
      tracking: EMS.tracking,
      by: '小张',
    },
  ]);
  expect(statusOf(0)).toBe('已发出');
});

test('a notice is marked once, and what the user wrote as its status stays', async () => {
  typeInto(excel(), 'DuesheetNotices', '状态', 0, '已寄 EMS');
  await markSent(numbers, EMS, 'zh-CN');
  expect(statusOf(0)).toBe('已寄 EMS');
  expect(await markSent(numbers, EMS, 'zh-CN')).toEqual({ marked: [], skipped: numbers.length });
  expect((await readBook()).log).toHaveLength(numbers.length);
});

test('a number that is not in the sheet is said', async () => {
  await expect(markSent(['1999-0001'], EMS, 'en')).rejects.toMatchObject({
    message: { key: 'book.error.noNotice' },
  });
});

test('when the Notices sheet cannot be written, the log has no line either', async () => {
  const [first = ''] = numbers;
  const { sheet } = tableOf(excel(), 'DuesheetNotices');
  sheet.protect({});
  await expect(markSent([first], EMS, 'zh-CN')).rejects.toMatchObject({ code: 'protected' });
  sheet.unprotect();
  expect((await readBook()).log).toEqual([]);
  expect((await noticeHistory()).sent).toEqual([]);
});

describe('notices of an earlier session', () => {
  test('are found in the sheet, without those that were sent or replaced', async () => {
    const [first = '', second = ''] = numbers;
    expect((await unsentNotices()).map(({ number }) => number)).toEqual(numbers);
    expect((await unsentNotices())[0]?.customer).not.toBe('');
    typeInto(excel(), 'DuesheetNotices', '状态', 1, `已由 ${first} 取代`);
    expect((await unsentNotices()).map(({ number }) => number)).not.toContain(second);
    await markSent([first], EMS, 'zh-CN');
    expect((await unsentNotices()).map(({ number }) => number)).not.toContain(first);
  });

  test('keep the day the customer got them, in the sheet and in the log', async () => {
    const [first = ''] = numbers;
    const [notice] = noticesOf(await readActive());
    await markSent([first], { ...EMS, receivedOn: AS_OF + 2 }, 'zh-CN');
    expect((await readBook()).log).toMatchObject([{ noticeNumber: first, receivedOn: AS_OF + 2 }]);
    expect(await noticeRecords(notice?.facts.customer.key ?? '')).toMatchObject([
      { number: first, receivedOn: AS_OF + 2 },
    ]);
  });
});
