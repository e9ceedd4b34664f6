import type { NoticeContext } from '../services';
import type { PaneState } from './model';

/** What letters are made from: the reading they are about, and what the workbook holds besides. */
export function noticeContext(
  { policy, history, letterDay, book, wordings }: PaneState,
  reading: NoticeContext['reading'],
): NoticeContext {
  return { reading, policy, history, letterDay, book, wordings };
}
