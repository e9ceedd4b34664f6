import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { profiles } from '../profiles';
import { surfaceReport } from '../report';
import { bundleNames } from './bundleNames';
import { unknownBundleNames } from './bundleUse';

/** A folder with a built file and one with the source it was built from. */
function project(built: string, source: string): { dist: string; src: string } {
  const root = mkdtempSync(join(tmpdir(), 'bundle-'));
  const dist = join(root, 'dist');
  const src = join(root, 'src');
  mkdirSync(dist);
  mkdirSync(src);
  writeFileSync(join(dist, 'app.js'), built);
  writeFileSync(join(src, 'app.ts'), source);
  return { dist, src };
}

describe('reading what a bundle asks of Excel', () => {
  test('names are found as properties, in brackets, in patterns and in what is loaded', () => {
    const { dist } = project(
      'e.workbook.slicers;const{caption:t}=n;n["sortBy"];x.load("items/slicerItems, name");y.load({hasData:!0})',
      '',
    );
    expect([...bundleNames(dist).keys()]).toEqual(
      expect.arrayContaining([
        'workbook',
        'slicers',
        'caption',
        'sortBy',
        'items',
        'slicerItems',
        'name',
        'hasData',
      ]),
    );
  });

  test('a member of classes that are not there is reported with its class and requirement set, also from untyped code', () => {
    const source = 'declare const book: any; book.slicers.getItem("x").slicerItems;';
    const { dist, src } = project('b.slicers.getItem("x").slicerItems', source);
    expect(unknownBundleNames(dist, src, surfaceReport(profiles.web))).toEqual([
      { member: 'slicerItems', file: 'app.js', places: ['Slicer.slicerItems (ExcelApi 1.10)'] },
      {
        member: 'slicers',
        file: 'app.js',
        places: ['Workbook.slicers (ExcelApi 1.10)', 'Worksheet.slicers (ExcelApi 1.10)'],
      },
    ]);
  });

  test('a name that the sources declare on objects of their own is theirs', () => {
    const source = 'interface Picture { caption: string } export const of = (p: Picture) => p.caption;';
    const { dist, src } = project('p.caption', source);
    expect(unknownBundleNames(dist, src, surfaceReport(profiles.web))).toEqual([]);
  });
});
