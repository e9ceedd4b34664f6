import { Bookmark, Paragraph, SectionType } from 'docx';
import type { ISectionOptions, Table } from 'docx';
import { continuationHeader, footer, letterhead, reference, title, type Headed } from './parts';
import { PAGE } from './typography';

/** What tells the pages of one letter from those of the next. */
export interface Numbered {
  /** Its pages are counted from 1; without it they go on from the section before. */
  readonly afresh?: boolean;
  /** A bookmark at its end, for "page 2 of 3" where several letters stand in a document. */
  readonly endBookmark?: string;
}

/** A section on pages of its own, with the head and foot of its letter. A table may not end it: an empty line does. */
export function letterSection(
  headed: Headed,
  children: readonly (Paragraph | Table)[],
  { afresh = false, endBookmark }: Numbered = {},
): ISectionOptions {
  const foot = footer(headed, endBookmark);
  const { side, top, bottom, header, footer: footerAt, width, height } = PAGE;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { width, height },
        margin: { top, bottom, left: side, right: side, header, footer: footerAt },
        ...(afresh ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: { default: continuationHeader(headed) },
    footers: { default: foot, first: foot },
    children: [...children, end(endBookmark)],
  };
}

/** Letterhead, reference and title: how every letter begins. */
export function beginning(headed: Headed): (Paragraph | Table)[] {
  return [...letterhead(headed), ...reference(headed), title(headed)];
}

/** A last paragraph of no height. */
function end(bookmark: string | undefined): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
    children: bookmark === undefined ? [] : [new Bookmark({ id: bookmark, children: [] })],
  });
}
