import { Document, Packer } from 'docx';
import type { Notice } from '../domain/notices/types';
import { body } from './letter/blocks';
import { corePart, settingsPart } from './letter/package';
import { beginning, letterSection } from './letter/section';
import { letterNumbering, letterStyles } from './letter/typography';

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
    sections: notices.map((notice, index) =>
      letterSection(notice, [...beginning(notice), ...body(notice)], {
        afresh: true,
        ...(single ? {} : { endBookmark: `letterEnd${index + 1}` }),
      }),
    ),
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
