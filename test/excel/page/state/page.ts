import type { ProfileName } from '../../protocol/profiles';
import type { HostConfig } from '../../server/hostServer';
import type { AddinConnection } from '../addin/connection';
import type { AddinManifest } from '../addin/manifest';
import type { KnownFunction } from '../addin/metadata';
import type { Workbook } from '../model';
import type { PageLanguage } from '../texts/texts';
import type { Revision } from './revision';
import type { Store } from './store';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** A cell being typed into, in the cell itself or in the formula bar. */
export interface Editing {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly caret: number;
  /** Started by typing: arrow keys leave the cell. Started by F2: they move in the text. */
  readonly byTyping: boolean;
  readonly where: 'cell' | 'bar';
}

export interface PageMessage {
  readonly kind: 'info' | 'error';
  readonly text: string;
}

/** Everything the page shows besides the workbook itself. */
export interface PageState {
  readonly config: HostConfig;
  readonly manifestXml: string;
  readonly book: Workbook;
  readonly revision: Store<Revision>;
  readonly language: PageLanguage;
  readonly theme: Theme;
  readonly profile: ProfileName;
  readonly addin: AddinManifest;
  readonly functions: readonly KnownFunction[];
  readonly connection: AddinConnection | null;
  readonly paneOpen: boolean;
  readonly paneWidth: number;
  /** The pane's frame is made anew whenever this changes. */
  readonly paneLoad: number;
  readonly editing: Editing | null;
  readonly message: PageMessage | null;
  readonly hints: boolean;
}

export type PageStore = Store<PageState>;
