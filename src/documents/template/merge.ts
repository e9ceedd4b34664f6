import type PizZip from 'pizzip';

const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const BODY = /^([\s\S]*?<w:body[^>]*>)([\s\S]*)(<\/w:body>[\s\S]*)$/;
/** The page of a letter: the last thing in its body. */
const SECTION = /<w:sectPr\b(?:(?!<w:sectPr\b)[\s\S])*?(?:<\/w:sectPr>|\/>)\s*$/;
/** What comes after the page numbers in a section, in the order of the schema (ECMA-376, 17.6.17). */
const AFTER_NUMBERS =
  /<w:(?:cols|formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid|printerSettings|sectPrChange)\b|<\/w:sectPr>/;
const HEADED = /^word\/(?:header|footer)\d*\.xml$/;

interface Letter {
  readonly content: string;
  readonly section: string;
}

/**
 * Letters filled from one template as one document: each begins on a page of its own, counts its pages from one and
 * keeps its own head and foot. Takes them one by one, so that the caller may rest in between.
 */
export function mergeLetters(first: PizZip): { add(letter: PizZip): void; done(): Uint8Array } {
  const heads = new Map(headedParts(first).map((name) => [name, textOf(first, name)]));
  const letters: Letter[] = [letterOf(first)];
  for (const [name, text] of heads) first.file(name, ownPages(text));
  return {
    add: (letter) => {
      const { content, section } = letterOf(letter);
      const number = letters.length + 1;
      const own = headedParts(letter).filter((name) => textOf(letter, name) !== heads.get(name));
      const headed = own.reduce((xml, name) => withHead(first, letter, name, number, xml), section);
      // Places to jump to have one name in a document.
      letters.push({ content: content.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, ''), section: headed });
    },
    done: () => {
      const [, before = '', , after = ''] = BODY.exec(textOf(first, DOCUMENT)) ?? [];
      const body = letters.map(({ content, section }, index) =>
        index === letters.length - 1 ? content + section : content + sectionEnd(section),
      );
      first.file(DOCUMENT, before + numberedPictures(body.join('')) + after);
      return first.generate({ type: 'uint8array', compression: 'DEFLATE' });
    },
  };
}

function letterOf(zip: PizZip): Letter {
  const [, , body = ''] = BODY.exec(textOf(zip, DOCUMENT)) ?? [];
  const section = SECTION.exec(body)?.[0].trim() ?? '';
  return {
    content: section ? body.slice(0, body.lastIndexOf(section)) : body,
    section: fromPageOne(section),
  };
}

/** A section that begins on a new page, with page number one. */
function fromPageOne(section: string): string {
  const whole = section.endsWith('</w:sectPr>') ? section : '<w:sectPr></w:sectPr>';
  const format = /<w:pgNumType\b[^>]*w:fmt="([^"]*)"/.exec(whole)?.[1];
  const numbers = `<w:pgNumType${format ? ` w:fmt="${format}"` : ''} w:start="1"/>`;
  return whole
    .replace(/<w:type\b[^>]*\/>|<w:pgNumType\b[^>]*\/>/g, '')
    .replace(AFTER_NUMBERS, (next) => numbers + next);
}

/** The end of a letter within the document: a paragraph without height that carries the page. */
function sectionEnd(section: string): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`;
}

/** Puts a head or foot of a letter into the document beside the first one's, and names it in the letter's section. */
function withHead(into: PizZip, letter: PizZip, name: string, number: number, section: string): string {
  const copy = name.replace(/\.xml$/, `l${number}.xml`);
  into.file(copy, ownPages(textOf(letter, name)));
  const relations = letter.file(relationsOf(name));
  if (relations) into.file(relationsOf(copy), relations.asText());
  const types = textOf(into, TYPES);
  const type = new RegExp(`<Override[^>]*PartName="/${name}"[^>]*/>`).exec(types)?.[0] ?? '';
  into.file(TYPES, types.replace(type, type + type.replace(`/${name}`, `/${copy}`)));
  const target = name.replace(/^word\//, '');
  const all = textOf(into, RELATIONS);
  const relation =
    new RegExp(`<Relationship\\b[^>]*Target="(?:/word/)?${target}"[^>]*/>`).exec(all)?.[0] ?? '';
  const id = /\bId="([^"]*)"/.exec(relation)?.[1] ?? '';
  const copied = relation
    .replace(/\bId="[^"]*"/, `Id="${id}l${number}"`)
    .replace(/Target="[^"]*"/, `Target="${copy.replace(/^word\//, '')}"`);
  into.file(RELATIONS, all.replace(relation, relation + copied));
  return section.replace(`r:id="${id}"`, `r:id="${id}l${number}"`);
}

/** "Page 1 of 2" counts the letter, not the document. */
function ownPages(xml: string): string {
  return xml.replace(/(<w:instrText[^>]*>[^<]*|w:instr="[^"]*)\bNUMPAGES\b/g, '$1SECTIONPAGES');
}

/** Pictures need numbers of their own; two of one number have Word repair the file. */
function numberedPictures(xml: string): string {
  let pictures = 0;
  return xml.replace(
    /(<wp:docPr\b[^>]*?\bid=")\d+"/g,
    (_all, start: string) => `${start}${(pictures += 1)}"`,
  );
}

function headedParts(zip: PizZip): string[] {
  return Object.keys(zip.files).filter((name) => HEADED.test(name));
}

function relationsOf(part: string): string {
  return part.replace(/^word\//, 'word/_rels/') + '.rels';
}

function textOf(zip: PizZip, name: string): string {
  return zip.file(name)?.asText() ?? '';
}
