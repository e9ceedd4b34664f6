import type { Notice } from '../../domain/notices/types';
import type { MakingOrder } from './make';

/** What the pane says to the thread that makes files. */
export type ToMaker =
  | { readonly type: 'order'; readonly order: MakingOrder }
  | { readonly type: 'notices'; readonly notices: readonly Notice[] }
  | { readonly type: 'end' };

/** What that thread answers. `taken` asks for the next notices, so that never many lie waiting. */
export type FromMaker =
  | { readonly type: 'taken' }
  | { readonly type: 'progress'; readonly done: number }
  /** A handle: its bytes stay where the browser keeps them. */
  | { readonly type: 'done'; readonly file: Blob }
  | { readonly type: 'failed'; readonly message: string };
