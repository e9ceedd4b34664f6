import { Document, Packer, PageNumber, SectionType } from 'docx';
import type { ISectionOptions } from 'docx';
import type { Notice } from '../domain/notices/types';
import { blockParts, prose } from './letter/blocks';
import { corePart, settingsPart } from './letter/package';
import { continuationHeader, footer, letterhead, reference, title } from './letter/parts';
import { PAGE, letterStyles, typographyOf } from './letter/typography';

/** One notice as a Word document (A4): the bytes of a .docx. */
export function letterDocx(notice: Notice): Promise<Uint8Array> {
  return packed([notice]);
}

/**
 * Several notices in one .docx, for printing all: each on a page of its own and numbered from 1. The
 * styles follow the first notice; text of another language keeps its own fonts. Throws a RangeError
 * where there is no notice.
 */
export function lettersDocx(notices: readonly Notice[]): Promise<Uint8Array> {
  return packed(notices);
}

async function packed(notices: readonly Notice[]): Promise<Uint8Array> {
  const first = notices[0];
  if (first === undefined) throw new RangeError('no notice to write');
  const { facts } = first;
  const single = notices.length === 1;
  const document = new Document({
    styles: letterStyles(typographyOf(facts.language)),
    sections: notices.map((notice) => section(notice, single)),
  });
  return Packer.pack(document, 'uint8array', undefined, [
    { path: 'word/settings.xml', data: settingsPart(facts.language) },
    {
      path: 'docProps/core.xml',
      data: corePart({
        title: single ? first.subject : first.title,
        author: facts.seller.name,
        language: facts.language,
        day: facts.letterDay,
      }),
    },
  ]);
}

function section(notice: Notice, single: boolean): ISectionOptions {
  const type = typographyOf(notice.facts.language);
  const foot = footer(notice, single ? PageNumber.TOTAL_PAGES : PageNumber.TOTAL_PAGES_IN_SECTION);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { width: PAGE.width, height: PAGE.height },
        margin: {
          top: PAGE.top,
          bottom: PAGE.bottom,
          left: PAGE.side,
          right: PAGE.side,
          header: PAGE.header,
          footer: PAGE.footer,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: continuationHeader(notice) },
    footers: { default: foot, first: foot },
    children: [
      ...letterhead(notice.letterhead, type),
      ...reference(notice.reference),
      title(notice.title),
      ...(notice.salutation === '' ? [] : [prose(notice.salutation, type, false)]),
      ...notice.blocks.flatMap((block) => blockParts(block, notice, type)),
    ],
  };
}
