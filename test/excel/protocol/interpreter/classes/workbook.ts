import type { Workbook } from '../../../model/types';
import { excelError } from '../errors';
import { bind, factory, method, navigation, scalar, type HostObject, type ObjectType } from '../members';
import { applicationType } from './application';
import { Area, Areas } from './area';
import { optionalText, text } from './arguments';
import { bindingsType } from './bindings';
import { commentsType } from './comments';
import { customXmlPartsType } from './customXml';
import { propertiesType } from './documentProperties';
import { namesType } from './names';
import { workbookProtectionType } from './protection';
import { worksheetFunctionsType } from './worksheetFunctions';
import { rangeAreasType } from './rangeAreas';
import { rangeObject } from './rangeRelated';
import { runtimeType } from './runtime';
import { settingsType } from './settings';
import { stylesType } from './styles';
import { tablesType } from './tables';
import { worksheetsType } from './worksheets';

export const workbookObject = (workbook: Workbook): HostObject => bind(workbookType, workbook);

/** "The selection must be a single range": more areas are refused. */
function selectedRange(workbook: Workbook): HostObject {
  const { sheet, areas } = workbook.selection;
  const only = areas[0];
  if (!only || areas.length > 1) throw excelError('InvalidSelection');
  return rangeObject(new Area(sheet, only));
}

function activeCell(workbook: Workbook): HostObject {
  const { sheet, activeCell: at } = workbook.selection;
  return rangeObject(new Area(sheet, { r1: at.row, c1: at.column, r2: at.row, c2: at.column }));
}

export const workbookType: ObjectType<Workbook> = {
  name: 'Workbook',
  members: {
    Name: scalar((workbook) => workbook.name),
    ReadOnly: scalar((workbook) => workbook.readOnly),
    CalculationEngineVersion: scalar(() => 191029),

    Application: navigation((workbook) => bind(applicationType, workbook)),
    Worksheets: navigation((workbook) => bind(worksheetsType, workbook)),
    Tables: navigation((workbook) => bind(tablesType, { workbook, sheet: null })),
    Functions: navigation((workbook) => bind(worksheetFunctionsType, workbook)),
    Names: navigation((workbook) => bind(namesType, { workbook, scope: null })),
    Settings: navigation((workbook) => bind(settingsType, workbook)),
    CustomXmlParts: navigation((workbook) => bind(customXmlPartsType, { workbook, namespaceUri: null })),
    Properties: navigation((workbook) => bind(propertiesType, workbook)),
    Bindings: navigation((workbook) => bind(bindingsType, workbook)),
    Comments: navigation((workbook) => bind(commentsType, { workbook, sheet: null })),
    Styles: navigation((workbook) => bind(stylesType, workbook)),
    Protection: navigation((workbook) => bind(workbookProtectionType, workbook)),

    _Runtime: navigation((_workbook, call) => bind(runtimeType, call.session.events)),

    GetSelectedRange: factory(selectedRange),
    GetSelectedRanges: factory((workbook) =>
      bind(rangeAreasType, new Areas(workbook.selection.sheet, workbook.selection.areas)),
    ),
    GetActiveCell: factory(activeCell),
    /** Charts cannot be selected in the stand-in. */
    GetActiveChartOrNullObject: factory(() => null),
    GetActiveChart: factory(() => {
      throw excelError('ItemNotFound');
    }),
    Save: method((_workbook, [behaviour]) => {
      optionalText(behaviour);
    }),

    _RemoveAllReferences: method((_workbook, _args, call) => call.session.releaseAll()),
    _GetReferenceCount: method((_workbook, _args, call) => call.session.referenceCount),
    _GetObjectTypeNameByReferenceId: method(
      (_workbook, [id], call) => call.session.find(text(id))?.typeName ?? null,
    ),
    _GetRangeForEventByReferenceId: factory((_workbook, [id], call) => {
      const kept = call.session.find(text(id));
      if (!kept) throw excelError('ItemNotFound');
      return kept;
    }),
    _GetRangeOrNullObjectForEventByReferenceId: factory((_workbook, [id], call) =>
      call.session.find(text(id)),
    ),
  },
};
