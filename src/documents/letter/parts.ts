import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, Run } from 'docx';
import type { Table } from 'docx';
import type { Language, Notice } from '../../domain/notices/types';
import { oneLine } from '../text';
import { sectionPages } from './fields';
import { pairTable } from './grid';
import { runs } from './runs';
import { INK, TEXT_WIDTH, styleId, typographyOf } from './typography';

/** What head and foot of a letter are made of; a notice has it, and so has a letter on record. */
export type Headed = Pick<Notice, 'letterhead' | 'reference' | 'title' | 'pageLabel'> & {
  readonly facts: {
    readonly language: Language;
    readonly number: string;
    readonly seller: { readonly name: string };
  };
};

/** The seller's name large, the rest small below it, a rule under all. Nothing where nothing is known. */
export function letterhead(notice: Headed): Paragraph[] {
  const type = typographyOf(notice.facts.language);
  const shown = notice.letterhead.map(oneLine).filter((line) => line !== '');
  const name = { font: type.heading, bold: true, size: 30, color: INK.accent };
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 12, space: 6, color: INK.accent } };
  return shown.map((line, index) => {
    const last = index === shown.length - 1;
    return new Paragraph({
      style: styleId('Quiet', notice.facts.language),
      keepNext: true,
      spacing: { before: 0, after: last ? 200 : 20, line: index === 0 ? 320 : 240 },
      children: runs(line, index === 0 ? name : {}),
      ...(last ? { border: rule } : {}),
    });
  });
}

/** Number and date, then the addressee. */
export function reference(notice: Headed): Table[] {
  const shown = notice.reference.filter(([, value]) => oneLine(value) !== '');
  if (shown.length === 0) return [];
  const rows = shown.map(([label, value]) => ({
    label: oneLine(label),
    value: runs(oneLine(value), { size: 20 }),
  }));
  return [pairTable(rows, { ...quietLabels(notice.facts.language), keepNext: true })];
}

/** Labels that step back behind the values they name. */
export function quietLabels(language: Language): {
  language: Language;
  inset: number;
  label: (text: string) => Run[];
} {
  return { language, inset: 0, label: (text) => runs(text, { size: 19, color: INK.quiet }) };
}

export function title(notice: Headed): Paragraph {
  return new Paragraph({
    style: styleId('Title', notice.facts.language),
    children: runs(oneLine(notice.title)),
  });
}

/** From page two on: whose letter this is. */
export function continuationHeader(notice: Headed): Header {
  const parts = [notice.facts.seller.name, notice.title].map(oneLine).filter((part) => part !== '');
  return new Header({
    children: [
      new Paragraph({
        style: styleId('Quiet', notice.facts.language),
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: INK.rule } },
        children: runs(parts.join('  ·  ')),
      }),
    ],
  });
}

/**
 * The notice's number, and "page x of y". `endBookmark` names the end of this letter where the document
 * holds several; without it y counts the document.
 */
export function footer(notice: Headed, endBookmark?: string): Footer {
  const pages =
    endBookmark === undefined ? [new Run({ children: [PageNumber.TOTAL_PAGES] })] : sectionPages(endBookmark);
  const label = oneLine(notice.pageLabel)
    .split(/(\{page\}|\{pages\})/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      if (part === '{page}') return [new Run({ children: [PageNumber.CURRENT] })];
      return part === '{pages}' ? pages : runs(part);
    });
  return new Footer({
    children: [
      new Paragraph({
        style: styleId('Quiet', notice.facts.language),
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: INK.rule } },
        children: [...runs(oneLine(notice.facts.number)), new Run({ children: [new Tab()] }), ...label],
      }),
    ],
  });
}
