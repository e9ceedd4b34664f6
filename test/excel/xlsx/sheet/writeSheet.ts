import type { SheetModel } from '../../model/worksheet';
import { NS } from '../package/namespaces';
import { CellsWriter } from './writeCells';
import type { WriteContext } from './writeContext';
import { columnsXml, dimensionXml, formatXml, mergesXml, sheetPropertiesXml, viewsXml } from './writeLayout';

/** What the sheet's own parts (tables, links, drawings) hang on. */
export interface SheetWrite extends WriteContext {
  readonly sheet: SheetModel;
  readonly path: string;
}

/** A sheet's XML. Excel repairs a file whose elements come in another order than the schema's (CT_Worksheet). */
export function sheetXml(write: SheetWrite): string {
  const { sheet } = write;
  return [
    `<worksheet xmlns="${NS.main}" xmlns:r="${NS.relation}">`,
    sheetPropertiesXml(sheet),
    dimensionXml(sheet),
    viewsXml(sheet, write),
    formatXml(sheet),
    columnsXml(sheet, write),
    new CellsWriter(sheet, write).write(),
    mergesXml(sheet),
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '</worksheet>',
  ].join('');
}
