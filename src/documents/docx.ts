import { Document, Packer } from 'docx';
import type { Language, Notice } from '../domain/notices/types';
import { body } from './letter/blocks';
import { corePart, settingsPart } from './letter/package';
import { beginning, letterSection, type Numbered } from './letter/section';
import { letterNumbering, letterStyles } from './letter/typography';

const LANGUAGES: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];

/** One notice as a Word document (A4): the bytes of a .docx. */
export function letterDocx(notice: Notice): Promise<Uint8Array> {
  return packed(notice, { title: notice.subject, languages: [notice.facts.language], numbered: {} });
}

/**
 * The same as the `place`-th of several that become one document: its pages are counted up to its own end, and the
 * first, whose styles become those of all, has the styles of every language.
 */
export function letterAmong(notice: Notice, place: number): Promise<Uint8Array> {
  const { language } = notice.facts;
  const others = place === 1 ? LANGUAGES.filter((other) => other !== language) : [];
  const numbered = { endBookmark: `letterEnd${place}` };
  return packed(notice, { title: notice.title, languages: [language, ...others], numbered });
}

interface Packing {
  /** Of the document. */
  readonly title: string;
  /** Whose styles it has; the letter's own first. */
  readonly languages: readonly Language[];
  readonly numbered: Numbered;
}

async function packed(notice: Notice, { title, languages, numbered }: Packing): Promise<Uint8Array> {
  const { language, letterDay: day, seller } = notice.facts;
  const section = letterSection(notice, [...beginning(notice), ...body(notice)], {
    afresh: true,
    ...numbered,
  });
  const document = new Document({
    styles: letterStyles(languages),
    numbering: letterNumbering,
    sections: [section],
  });
  return Packer.pack(document, 'uint8array', undefined, [
    { path: 'word/settings.xml', data: settingsPart(languages) },
    { path: 'docProps/core.xml', data: corePart({ title, author: seller.name, language, day }) },
  ]);
}
