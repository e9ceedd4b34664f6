import type { Rect } from './address';
import type { ChangeSource } from './basicTypes';
import type { CellStyle, StylePatch } from './style';
import type { CellValue } from './values';

export interface CellView {
  readonly value: CellValue;
  /** With its leading `=`; null when the cell holds none. A spilled cell has none; see `spillParent`. */
  readonly formula: string | null;
  /** As shown, through the number format. */
  readonly text: string;
  readonly style: CellStyle;
  /** The cell whose formula fills this one, when it is part of a spill (not for the anchor itself). */
  readonly spillParent: { readonly row: number; readonly column: number } | null;
  /** The rectangle that this cell's formula fills, when it spills. */
  readonly spillRect: Rect | null;
  /** Written with a leading apostrophe. */
  readonly quotePrefix: boolean;
  /** Its formula waits for itself; its value is 0. */
  readonly circular: boolean;
}

export interface WriteOptions {
  readonly source?: ChangeSource;
  /** Texts are stored as they are, never read as formulas, numbers or dates. */
  readonly literal?: boolean;
}

export type MixedStyle = {
  readonly numberFormat: string | undefined;
  readonly font: { readonly [K in keyof CellStyle['font']]: CellStyle['font'][K] | undefined };
  readonly fill: { readonly [K in keyof CellStyle['fill']]: CellStyle['fill'][K] | undefined };
  readonly borders: {
    readonly [S in keyof CellStyle['borders']]: {
      readonly [K in keyof CellStyle['borders'][S]]: CellStyle['borders'][S][K] | undefined;
    };
  };
  readonly alignment: { readonly [K in keyof CellStyle['alignment']]: CellStyle['alignment'][K] | undefined };
  readonly locked: boolean | undefined;
  readonly formulaHidden: boolean | undefined;
  readonly styleName: string | undefined;
};

export interface ConditionalLook {
  readonly patches: readonly StylePatch[];
  /** 0…1 of the cell's width, when a data bar applies. */
  readonly dataBar?: { readonly fraction: number; readonly color: string };
  readonly icon?: { readonly style: string; readonly index: number };
}

export interface CopyOptions {
  readonly skipBlanks?: boolean;
  readonly transpose?: boolean;
  readonly source?: ChangeSource;
}

export interface SortOptions {
  readonly hasHeaders?: boolean;
  readonly matchCase?: boolean;
  readonly orientation?: 'Rows' | 'Columns';
  readonly source?: ChangeSource;
}
