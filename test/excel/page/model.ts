/** The model as the page sees it. */
export * from '../model/address';
export type { EventName } from '../model/events';
export type { Chart, ChartSeries, FilterCriteria } from '../model/objects';
export type { BorderSide, CellStyle, StylePatch } from '../model/style';
export type { CellView, Input, Table, Workbook, Worksheet } from '../model/types';
export { isError, ModelError, type CellValue } from '../model/values';
