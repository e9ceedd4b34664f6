import { drawingXml } from '../charts/drawing';
import type { SheetModel } from '../../model/worksheet';
import { NS } from '../package/namespaces';
import { element } from '../xml/write';
import { customPropertiesXml } from './customProperties';
import { autoFilterXml } from './filters';
import { hyperlinksXml } from './hyperlinks';
import { notesXml } from './notes';
import { printingXml } from './printing';
import { protectionXml } from './protection';
import { tablePartsXml } from './tables';
import { validationsXml } from './validations';
import { CellsWriter } from './writeCells';
import { conditionalFormatsXml } from './writeConditionalFormats';
import type { WriteContext } from './writeContext';
import { columnsXml, dimensionXml, formatXml, mergesXml, sheetPropertiesXml, viewsXml } from './writeLayout';

/** A sheet while it is written; its parts (tables, links, drawings) hang on `path`. */
export interface SheetWrite extends WriteContext {
  readonly sheet: SheetModel;
  readonly path: string;
}

/** A sheet's XML. Excel repairs a file whose elements come in another order than the schema's (CT_Worksheet). */
export function sheetXml(write: SheetWrite): string {
  const { sheet } = write;
  const conditional = conditionalFormatsXml(sheet, write);
  const { autoFilter } = sheet;
  return element(
    'worksheet',
    { xmlns: NS.main, 'xmlns:r': NS.relation },
    sheetPropertiesXml(sheet),
    dimensionXml(sheet),
    viewsXml(sheet, write),
    formatXml(sheet),
    columnsXml(sheet, write),
    new CellsWriter(sheet, write).write(),
    protectionXml(sheet),
    autoFilter ? autoFilterXml(autoFilter.rect, autoFilter.criteria, write.styles) : '',
    mergesXml(sheet),
    conditional.blocks,
    validationsXml(sheet, write),
    hyperlinksXml(write),
    printingXml(sheet),
    customPropertiesXml(write),
    drawingXml(write),
    notesXml(write),
    tablePartsXml(write),
    conditional.extension === '' ? '' : element('extLst', {}, conditional.extension),
  );
}
