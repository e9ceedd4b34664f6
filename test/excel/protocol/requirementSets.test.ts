import { failure, useExcel } from './useExcel';
import { profiles } from './profiles';
import { surfaceReport } from './report';

/** learn.microsoft.com, javascript/api/requirement-sets/excel/excel-api-requirement-sets. */
describe('Requirement sets', () => {
  const excel = useExcel({ profile: 'ltsc2021' });

  test('Office LTSC 2021 ends at ExcelApi 1.14: isSetSupported says so and later members answer ApiNotFound', async () => {
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
    const error = await failure(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      cell.getDependents().load('addresses');
      await context.sync();
    });
    expect(error.code).toBe('ApiNotFound');
    expect(error.message).toContain('Range.getDependents');
    expect(error.message).toContain('ExcelApi 1.15');
    expect(excel().session.refusals).toEqual([]);
  });

  test('events beyond the profile are refused when they are registered', async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onNameChanged.add(async () => undefined);
      await context.sync();
    });
    expect(error.code).toBe('ApiNotFound');
  });

  test('custom functions 1.4 (formatted numbers) are not in perpetual Excel', () => {
    expect(Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.3')).toBe(true);
    expect(Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.4')).toBe(false);
  });
});

describe('The report of the surface', () => {
  test('lists every public member with its set, and what is implemented, missing or beyond the profile', () => {
    const rows = surfaceReport(profiles.web);
    const find = (className: string, member: string) =>
      rows.find((row) => row.className === className && row.member === member);
    expect(find('Range', 'values')).toMatchObject({ apiSet: 'ExcelApi 1.1', status: 'implemented' });
    expect(find('Worksheet', 'onChanged')).toMatchObject({ apiSet: 'ExcelApi 1.7', status: 'implemented' });
    expect(find('Range', 'valuesAsJson')).toMatchObject({ apiSet: 'ExcelApi 1.16', status: 'beyond' });
    expect(find('Workbook', 'pivotTables')).toMatchObject({ status: 'missing' });
    expect(rows.filter((row) => row.status === 'implemented').length).toBeGreaterThan(400);
  });

  test('no member is declared under a name that office.js does not have', () => {
    const known = new Map(Object.entries(publicNames()));
    // Excel.createWorkbook() calls it; the declarations hide it.
    const hidden = new Set(['Application.CreateWorkbook']);
    for (const [className, members] of declared()) {
      const names = known.get(className);
      if (!names) continue;
      for (const member of members.filter((name) => !hidden.has(`${className}.${name}`)))
        expect(`${className}.${names.has(member) ? member : `?${member}`}`).toBe(`${className}.${member}`);
    }
  });
});

import { declaredClasses } from './interpreter/registry';
import { publicSurface } from './interpreter/surface';
import { pascalCase } from './interpreter/wire';

function publicNames(): Record<string, Set<string>> {
  return Object.fromEntries(
    Object.entries(publicSurface()).map(([name, members]) => [
      name,
      new Set(Object.keys(members).map(pascalCase)),
    ]),
  );
}

function declared(): [string, string[]][] {
  return declaredClasses.map((each) => [
    each.name,
    Object.entries(each.members)
      .filter(([name, member]) => !name.startsWith('_') && !isInternal(member))
      .map(([name]) => name),
  ]);
}

/** Declared under the name that the library sends, which is not that of the property. */
const isInternal = (member: unknown): boolean =>
  typeof member === 'object' && member !== null && 'onRequest' in member;
