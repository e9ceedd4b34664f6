import type { Rect } from './address';
import type { CellValue } from './values';
import type { StylePatch } from './style';

/** Things that lie on a sheet beside its cells: plain data, changed through Worksheet's methods. */
export interface Hyperlink {
  readonly rect: Rect;
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
  readonly visible: boolean;
}

export type ComparisonOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqual'
  | 'LessThanOrEqual';

export interface CfThreshold {
  readonly type:
    'LowestValue' | 'HighestValue' | 'Number' | 'Percent' | 'Percentile' | 'Formula' | 'Automatic';
  readonly value?: string;
  readonly color?: string;
}

export type ConditionalRule =
  | { readonly type: 'Custom'; readonly formula: string }
  | {
      readonly type: 'CellValue';
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | {
      readonly type: 'ContainsText';
      readonly operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
      readonly text: string;
    }
  | { readonly type: 'TopBottom'; readonly rank: number; readonly percent: boolean; readonly bottom: boolean }
  | {
      readonly type: 'PresetCriteria';
      readonly criterion:
        'Blanks' | 'NonBlanks' | 'Errors' | 'NonErrors' | 'DuplicateValues' | 'UniqueValues';
    }
  | { readonly type: 'ColorScale'; readonly points: readonly CfThreshold[] }
  | {
      readonly type: 'DataBar';
      readonly color: string;
      readonly minimum: CfThreshold;
      readonly maximum: CfThreshold;
      readonly showValue: boolean;
    }
  | {
      readonly type: 'IconSet';
      readonly style: string;
      readonly thresholds: readonly CfThreshold[];
      readonly reverse: boolean;
      readonly showValue: boolean;
    };

export interface ConditionalFormat {
  readonly id: string;
  readonly ranges: readonly Rect[];
  readonly rule: ConditionalRule;
  readonly format: StylePatch;
  readonly stopIfTrue: boolean;
  /** 0 is looked at first. */
  readonly priority: number;
}

export interface DataValidation {
  readonly ranges: readonly Rect[];
  readonly rule:
    | { readonly type: 'List'; readonly source: string; readonly inCellDropDown: boolean }
    | { readonly type: 'Custom'; readonly formula: string }
    | {
        readonly type: 'WholeNumber' | 'Decimal' | 'Date' | 'Time' | 'TextLength';
        readonly operator: ComparisonOperator;
        readonly formula1: string;
        readonly formula2?: string;
      };
  readonly ignoreBlanks: boolean;
  readonly error?: {
    readonly title: string;
    readonly message: string;
    readonly style: 'Stop' | 'Warning' | 'Information';
  };
  readonly showError: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
}

/** `source` is a formula ('Sheet1'!$B$2:$B$9) or literal values. */
export interface ChartSeries {
  readonly name: string | { readonly formula: string };
  readonly categories: string | null;
  readonly values: string;
  readonly color?: string | null;
}

export interface Chart {
  readonly id: string;
  readonly name: string;
  /** Office.js `Excel.ChartType` (`ColumnClustered`, `BarStacked`, `Line`, `Pie`, …). */
  readonly type: string;
  readonly title: { readonly text: string; readonly visible: boolean };
  readonly series: readonly ChartSeries[];
  readonly legend: { readonly visible: boolean; readonly position: string };
  /** Points (1/72 inch) from the sheet's corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Everything else that was set (axes, data labels, …), by path, kept for whoever draws it. */
  readonly options: Readonly<Record<string, unknown>>;
}

export type FilterCriteria =
  | { readonly on: 'Values'; readonly values: readonly string[]; readonly blanks?: boolean }
  | {
      readonly on: 'Custom';
      readonly criterion1: string;
      readonly criterion2?: string;
      readonly and?: boolean;
    }
  | { readonly on: 'CellColor' | 'FontColor'; readonly color: string }
  /** `Excel.DynamicFilterCriteria`: `AboveAverage`, `ThisMonth`, … */
  | { readonly on: 'Dynamic'; readonly criterion: string }
  | { readonly on: 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent'; readonly count: number };

export interface AutoFilter {
  readonly rect: Rect;
  /** Criteria by column, counted from the filter's first. */
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}

export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: 'Normal' | 'Unlocked' | 'None';
}

export interface SortField {
  /** Column (row, when sorting by columns) counted from the range's first. */
  readonly key: number;
  readonly ascending: boolean;
  /** Colours: cells of that `color` go first. */
  readonly on?: 'Value' | 'CellColor' | 'FontColor';
  readonly color?: string;
}

export interface FindOptions {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backward?: boolean;
}

export interface CellDetail {
  readonly valueBefore: CellValue;
  readonly valueAfter: CellValue;
}
