import { Bookmark, Document, Packer, Paragraph, SectionType } from 'docx';
import type { ISectionOptions } from 'docx';
import type { Notice } from '../domain/notices/types';
import { body } from './letter/blocks';
import { corePart, settingsPart } from './letter/package';
import { continuationHeader, footer, letterhead, reference, title } from './letter/parts';
import { PAGE, letterNumbering, letterStyles } from './letter/typography';

/** One notice as a Word document (A4): the bytes of a .docx. */
export function letterDocx(notice: Notice): Promise<Uint8Array> {
  return packed([notice]);
}

/**
 * Several notices in one .docx, for printing all: each begins on a page of its own and is numbered from
 * 1, in its own language. Throws a RangeError where there is no notice.
 */
export function lettersDocx(notices: readonly Notice[]): Promise<Uint8Array> {
  return packed(notices);
}

async function packed(notices: readonly Notice[]): Promise<Uint8Array> {
  const first = notices[0];
  if (first === undefined) throw new RangeError('no notice to write');
  const languages = [...new Set(notices.map((notice) => notice.facts.language))];
  const single = notices.length === 1;
  const document = new Document({
    styles: letterStyles(languages),
    numbering: letterNumbering,
    sections: notices.map((notice, index) => section(notice, single ? undefined : `letterEnd${index + 1}`)),
  });
  const about = {
    title: single ? first.subject : first.title,
    author: first.facts.seller.name,
    language: first.facts.language,
    day: first.facts.letterDay,
  };
  return Packer.pack(document, 'uint8array', undefined, [
    { path: 'word/settings.xml', data: settingsPart(languages) },
    { path: 'docProps/core.xml', data: corePart(about) },
  ]);
}

function section(notice: Notice, endBookmark: string | undefined): ISectionOptions {
  const foot = footer(notice, endBookmark);
  const { side, top, bottom, header, footer: footerAt, width, height } = PAGE;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { width, height },
        margin: { top, bottom, left: side, right: side, header, footer: footerAt },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: continuationHeader(notice) },
    footers: { default: foot, first: foot },
    children: [...letterhead(notice), ...reference(notice), title(notice), ...body(notice), end(endBookmark)],
  };
}

/** A last paragraph of no height: a table may not end a letter, and the bookmark tells how many pages it has. */
function end(bookmark: string | undefined): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
    children: bookmark === undefined ? [] : [new Bookmark({ id: bookmark, children: [] })],
  });
}
