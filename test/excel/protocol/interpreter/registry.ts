import { applicationTypes } from './classes/application';
import { bindingTypes } from './classes/bindings';
import { commentTypes } from './classes/comments';
import { pageLayoutTypes } from './classes/pageLayout';
import { stylesType, styleType } from './classes/styles';
import { tracingTypes } from './classes/tracing';
import { autoFilterType, filterType } from './classes/filters';
import { chartType, chartsType } from './classes/charts';
import * as chartParts from './classes/chartParts';
import { chartSeriesCollectionType, chartSeriesTypes } from './classes/chartSeries';
import {
  conditionalFormatsType,
  conditionalFormatType,
  conditionalLookTypes,
} from './classes/conditionalFormats';
import { conditionalPartTypes } from './classes/conditionalParts';
import {
  bookPropertyType,
  customPropertiesOfSheetType,
  customPropertiesType,
  sheetPropertyType,
} from './classes/customProperties';
import { customXmlPartsType, partType, scopedPartsType } from './classes/customXml';
import { dataValidationType } from './classes/dataValidation';
import { propertiesType } from './classes/documentProperties';
import { freezePanesType } from './classes/freezePanes';
import { namedItemType, namesType } from './classes/names';
import { sheetProtectionType, workbookProtectionType } from './classes/protection';
import { rangeType } from './classes/range';
import { rangeSortType, removeDuplicatesType } from './classes/rangeActions';
import { rangeAreasType, rangeCollectionType } from './classes/rangeAreas';
import {
  rangeBordersType,
  rangeBorderType,
  rangeFillType,
  rangeFontType,
  formatProtectionType,
  rangeFormatType,
} from './classes/rangeFormat';
import { rangeViewRowsType, rangeViewType } from './classes/rangeView';
import { runtimeType } from './classes/runtime';
import { settingsType, settingType } from './classes/settings';
import { tableColumnsType, tableColumnType } from './classes/tableColumns';
import { tableRowsType, tableRowType } from './classes/tableRows';
import { tableScopedType, tableSortType, tablesType, tableType } from './classes/tables';
import { functionResultType, worksheetFunctionsType } from './classes/worksheetFunctions';
import { workbookType } from './classes/workbook';
import { worksheetsType } from './classes/worksheets';
import { worksheetType } from './classes/worksheet';

/** What the report needs of a class; the objects themselves are of no interest to it. */
export interface DeclaredClass {
  readonly name: string;
  readonly members: Readonly<Record<string, unknown>>;
  readonly items?: unknown;
  readonly item?: unknown;
}

/** The classes of the `Excel` namespace that the stand-in declares. */
export const declaredClasses: readonly DeclaredClass[] = [
  ...applicationTypes,
  ...bindingTypes,
  ...commentTypes,
  ...pageLayoutTypes,
  stylesType,
  styleType,
  ...tracingTypes,
  autoFilterType,
  filterType,
  chartType,
  chartsType,
  ...chartParts.chartPartTypes,
  chartSeriesCollectionType,
  ...chartSeriesTypes,
  conditionalFormatsType,
  conditionalFormatType,
  ...conditionalLookTypes,
  ...conditionalPartTypes,
  customPropertiesOfSheetType,
  customPropertiesType,
  bookPropertyType,
  sheetPropertyType,
  customXmlPartsType,
  partType,
  scopedPartsType,
  dataValidationType,
  propertiesType,
  freezePanesType,
  worksheetFunctionsType,
  functionResultType,
  namedItemType,
  namesType,
  sheetProtectionType,
  workbookProtectionType,
  rangeType,
  rangeSortType,
  removeDuplicatesType,
  rangeAreasType,
  rangeCollectionType,
  rangeBordersType,
  rangeBorderType,
  rangeFillType,
  rangeFontType,
  rangeFormatType,
  formatProtectionType,
  rangeViewRowsType,
  rangeViewType,
  runtimeType,
  settingsType,
  settingType,
  tableColumnsType,
  tableColumnType,
  tableRowsType,
  tableRowType,
  tableScopedType,
  tableSortType,
  tablesType,
  tableType,
  workbookType,
  worksheetsType,
  worksheetType,
];
