import { parseIsoDate } from '../../src/domain/calendar/civilDay';
import { defaultPolicy, type Policy } from '../../src/domain/policy';
import { SETTINGS } from '../../src/domain/policy/settingsTable';
import { LANGUAGES } from '../../src/locales/language';
import { ensurePolicySheet, readBook, savePolicy } from '../../src/workbook/book';
import { POLICY_LISTS } from '../../src/workbook/policyLists';
import { rect } from '../excel/model/address';
import { useExcel } from '../excel/protocol/useExcel';
import { typeInto, typeSetting } from './bookSupport';

const excel = useExcel({ profile: 'web' });
const day = (iso: string) => parseIsoDate(iso) ?? 0;

const LISTS: Partial<Policy> = {
  holidays: [day('2026-12-24'), day('2026-12-31')],
  makeUpWorkdays: [day('2026-12-26')],
  minimumAmounts: { CNY: 50_000, KWD: 1_500 },
  interestRates: [
    { kind: 'lpr', from: day('2025-05-20'), rate: 0.03 },
    { kind: 'contract', from: day('2026-01-01'), rate: 0.0825 },
  ],
  exchangeRates: [
    { currency: 'USD', day: day('2026-06-30'), rate: 7.1586 },
    { currency: 'JPY', day: day('2026-06-30'), rate: 0.0456 },
  ],
};
const FULL: Policy = {
  ...defaultPolicy,
  ...LISTS,
  reportingCurrency: 'CNY',
  dayCount: '360',
  monthlyTerm: 'month_end_months',
  approvals: { ...defaultPolicy.approvals, warning: 'none', final: 'legal' },
  approvers: { ...defaultPolicy.approvers, manager: '李敏' },
};

function table(name: string) {
  const found = excel().workbook.table(name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
}

test.each(LANGUAGES)(
  'every setting, lists too, comes back from the cells as it was written in %s',
  async (language) => {
    await ensurePolicySheet(FULL, language);
    const { policy, problems } = await readBook();
    expect(problems).toEqual([]);
    expect(policy).toEqual(FULL);
    expect(excel().session.refusals).toEqual([]);
  },
);

test('the pane writes lists into their tables: what still holds stays with its note, what is gone goes', async () => {
  await ensurePolicySheet(FULL, 'zh-CN');
  typeInto(excel(), 'DuesheetDays', '事由', 1, '年底盘点');
  const next: Policy = {
    ...FULL,
    holidays: [day('2026-12-31'), day('2027-01-04')],
    makeUpWorkdays: [],
    exchangeRates: [],
    minimumAmounts: { CNY: 60_000 },
  };
  await savePolicy(next, 'zh-CN');
  expect((await readBook()).policy).toEqual(next);
  const days = table('DuesheetDays');
  const rows = days.sheet.readValues(days.dataRect);
  expect(rows.find(([first]) => first === day('2026-12-31'))?.[2]).toBe('年底盘点');
  expect(rows).toHaveLength(2);
  await savePolicy(FULL, 'zh-CN');
  expect((await readBook()).policy).toMatchObject(LISTS);
});

test('a Policy sheet of an older version gets the new lines and lists, with nothing of the user’s touched', async () => {
  await ensurePolicySheet(defaultPolicy, 'zh-CN');
  typeSetting(excel(), 'graceDays.warning', 9);
  const settings = table('DuesheetPolicy');
  const added = SETTINGS.filter(({ group }) => group === 'approval' || group === 'reckoning').map(
    ({ path }) => path,
  );
  const paths = () =>
    settings.sheet
      .readValues(
        rect(settings.dataRect.r1, settings.dataRect.c1 + 4, settings.dataRect.r2, settings.dataRect.c1 + 4),
      )
      .map(([path]) => String(path));
  paths()
    .map((path, r) => (added.includes(path) ? r : -1))
    .filter((r) => r >= 0)
    .reverse()
    .forEach((r) => settings.deleteRows(r, 1, 'User'));
  for (const name of ['DuesheetInterest', 'DuesheetExchange']) {
    const { sheet, rect: area } = table(name);
    excel().workbook.table(name)?.convertToRange();
    sheet.clear(area, 'All', 'User');
    sheet.customProperties.delete(`duesheet.table.${name}`);
  }
  expect((await ensurePolicySheet(defaultPolicy, 'zh-CN')).created).toBe(false);
  expect(
    paths()
      .filter((path) => added.includes(path))
      .sort(),
  ).toEqual([...added].sort());
  const { policy, problems } = await readBook();
  expect(problems).toEqual([]);
  expect(policy?.graceDays.warning).toBe(9);
  expect({ ...policy, graceDays: defaultPolicy.graceDays }).toEqual(defaultPolicy);
  for (const { spec } of POLICY_LISTS) expect(excel().workbook.table(spec.tableName)).not.toBeNull();
  typeSetting(excel(), 'dayCount', '360 天');
  typeSetting(excel(), 'reportingCurrency', '美元');
  typeSetting(excel(), 'baseCurrency', 'hkd');
  typeSetting(excel(), 'noticeLanguage', '英文');
  expect((await readBook()).policy).toMatchObject({
    dayCount: '360',
    reportingCurrency: 'USD',
    baseCurrency: 'HKD',
    noticeLanguage: 'en',
  });
  const rows = paths();
  const at = settings.dataRect.r1 + rows.indexOf('dayCount');
  expect(settings.sheet.validationAt(at, settings.dataRect.c1 + 2)).not.toBeNull();
});

test('a list whose table the user deleted stays away until there is something to write', async () => {
  await ensurePolicySheet(defaultPolicy, 'en');
  const { sheet, rect: area } = table('DuesheetExchange');
  excel().workbook.table('DuesheetExchange')?.convertToRange();
  sheet.clear(area, 'All', 'User');
  await savePolicy({ ...defaultPolicy, closingDays: 4 }, 'en');
  expect(excel().workbook.table('DuesheetExchange')).toBeNull();
  await savePolicy(FULL, 'en');
  expect((await readBook()).policy?.exchangeRates).toEqual(FULL.exchangeRates);
});

test('a line that lacks something, a rate of nothing and a percentage of a thousand are named by their cells', async () => {
  await ensurePolicySheet(FULL, 'en');
  typeInto(excel(), 'DuesheetExchange', 'Exchange rate', 0, 0);
  typeInto(excel(), 'DuesheetExchange', 'Currency', 1, 'Bahnhof');
  typeInto(excel(), 'DuesheetInterest', 'Rate', 0, 3.1);
  typeInto(excel(), 'DuesheetInterest', 'In force from', 1, '');
  const { policy, problems } = await readBook();
  expect(policy).toMatchObject({ exchangeRates: [], interestRates: [] });
  expect(problems.map(({ sheet, message }) => [sheet, message.key])).toEqual([
    ['policy', 'book.problem.range'],
    ['policy', 'policy.problem.blank'],
    ['policy', 'policy.problem.noRate'],
    ['policy', 'book.problem.currency'],
  ]);
});
