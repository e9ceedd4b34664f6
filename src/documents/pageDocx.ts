import { Document, Packer, Paragraph } from 'docx';
import type { CivilDay } from '../domain/calendar/types';
import type { Language, PlainBlock } from '../domain/notices/types';
import { plainParts } from './letter/blocks';
import { corePart, settingsPart } from './letter/package';
import { runs } from './letter/runs';
import { PAGE, letterNumbering, letterStyles, styleId } from './letter/typography';
import { oneLine } from './text';

/** A page of our own making, to be printed: headings, lists and tables under a title. */
export interface Page {
  readonly title: string;
  /** Under the title, small. */
  readonly subtitle: string;
  readonly author: string;
  readonly language: Language;
  readonly day: CivilDay;
  readonly blocks: readonly PlainBlock[];
}

/** The page as a Word document (A4): the bytes of a .docx. */
export function pageDocx({ title, subtitle, author, language, day, blocks }: Page): Promise<Uint8Array> {
  const { side, top, bottom, width, height } = PAGE;
  const document = new Document({
    styles: letterStyles([language]),
    numbering: letterNumbering,
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { top, bottom, left: side, right: side } },
        },
        children: [
          new Paragraph({ style: styleId('Title', language), children: runs(oneLine(title)) }),
          new Paragraph({ style: styleId('Quiet', language), children: runs(oneLine(subtitle)) }),
          ...blocks.flatMap((block) => plainParts(block, language, block.type === 'heading')),
        ],
      },
    ],
  });
  return Packer.pack(document, 'uint8array', undefined, [
    { path: 'word/settings.xml', data: settingsPart([language]) },
    { path: 'docProps/core.xml', data: corePart({ title, author, language, day }) },
  ]);
}
