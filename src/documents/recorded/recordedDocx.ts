import { Document, Packer, type Paragraph, type Table } from 'docx';
import type { NoticeRecord } from '../../domain/notices/record';
import type { Language, PlainBlock } from '../../domain/notices/types';
import { defaultWording } from '../../domain/notices/wording';
import { bank, gap, plainParts, prose } from '../letter/blocks';
import { invoiceTable } from '../letter/invoiceTable';
import { corePart, settingsPart } from '../letter/package';
import { title, type Headed } from '../letter/parts';
import { replySlip } from '../letter/replySlip';
import { beginning, letterSection } from '../letter/section';
import { signature } from '../letter/signature';
import { letterNumbering, letterStyles } from '../letter/typography';
import { readLetter, type LetterPart } from './readLetter';

/** What is shown after the letter, on a page of its own: what it rested on, and how it went out. */
export interface Annex {
  readonly title: string;
  readonly blocks: readonly PlainBlock[];
}

/** A letter on record as a Word document, set as it went out, and its annex: the bytes of a .docx. */
export function recordedDocx(record: NoticeRecord, annex: Annex): Promise<Uint8Array> {
  const { language, number, day, subject, body } = record;
  const letter = readLetter(body);
  const headed: Headed = {
    facts: { language, number, seller: { name: letter.letterhead[0] ?? '' } },
    letterhead: letter.letterhead,
    reference: letter.reference,
    title: letter.title,
    pageLabel: defaultWording[language].pageLabel,
  };
  const greeting =
    letter.salutation === '' ? [] : [prose(letter.salutation, language, { keepNext: true, indented: false })];
  const parts = letter.parts.flatMap((part, index) => set(part, language, isLedTo(letter.parts[index + 1])));
  const annexed = annex.blocks.flatMap((block) => plainParts(block, language, block.type === 'heading'));
  const document = new Document({
    styles: letterStyles([language]),
    numbering: letterNumbering,
    sections: [
      letterSection(headed, [...beginning(headed), ...greeting, ...parts]),
      letterSection(headed, [title({ ...headed, title: annex.title }), ...annexed]),
    ],
  });
  return Packer.pack(document, 'uint8array', undefined, [
    { path: 'word/settings.xml', data: settingsPart([language]) },
    {
      path: 'docProps/core.xml',
      data: corePart({ title: subject || number, author: headed.facts.seller.name, language, day }),
    },
  ]);
}

function set(part: LetterPart, language: Language, keepNext: boolean): (Paragraph | Table)[] {
  switch (part.type) {
    case 'items':
      return [invoiceTable(part.table, language), gap(keepNext)];
    case 'bank':
      return bank(part.rows, language, keepNext);
    case 'signature':
      return [signature(part.lines, language, part.other)];
    case 'replySlip':
      return replySlip(part.title, part.lines, language);
    case 'list':
      return plainParts(part, language, keepNext);
    case 'heading':
      return plainParts({ type: 'heading', text: part.text }, language, true);
    case 'paragraph':
      return plainParts({ type: 'paragraph', text: part.text }, language, keepNext);
  }
}

function isLedTo(next: LetterPart | undefined): boolean {
  return (
    next !== undefined && next.type !== 'paragraph' && next.type !== 'heading' && next.type !== 'replySlip'
  );
}
