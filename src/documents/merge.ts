import { strFromU8, strToU8, unzipSync, ZipDeflate } from 'fflate';
import type { CivilDay } from '../domain/calendar/types';
import { openZip } from './zip';

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

type Parts = Readonly<Record<string, Uint8Array>>;

/** What all letters share: the parts of the first. */
interface Frame {
  readonly parts: Parts;
  readonly types: string;
  readonly relations: string;
  readonly heads: ReadonlyMap<string, string>;
  /** Of the document, after its last letter. */
  readonly after: string;
}

export interface Merging {
  /** The next letter, a whole .docx. */
  add(letter: Uint8Array): void;
  /** The end, with other texts for some parts of the first letter. Throws a RangeError where there was no letter. */
  done(instead?: ReadonlyMap<string, string>): void;
}

/**
 * Letters of one make as one document: each begins on a page of its own, counts its pages from one and keeps its own
 * head and foot. Takes them one by one and hands the file on piece by piece, so that the caller may rest in between and
 * never more than one letter is in memory; files of the zip are dated `day`.
 */
export function mergeLetters(day: CivilDay, onChunk: (chunk: Uint8Array) => void): Merging {
  const zip = openZip(day, onChunk);
  const put = (name: string, part: string | Uint8Array): void => {
    zip.begin(new ZipDeflate(name)).push(typeof part === 'string' ? strToU8(part) : part, true);
    zip.check();
  };
  const document = zip.begin(new ZipDeflate(DOCUMENT));
  const types: string[] = [];
  const relations: string[] = [];
  const bookmarks = bookmarksOnce();
  const pictures = picturesCounted();
  let frame: Frame | null = null;
  let section = '';
  let letters = 0;

  /** Puts a head or foot of a letter beside the first one's, and names it in the letter's section. */
  const withHead = (of: Frame, letter: Parts, name: string, named: string): string => {
    const copy = name.replace(/\.xml$/, `l${letters}.xml`);
    put(copy, ownPages(textOf(letter, name)));
    const own = letter[relationsOf(name)];
    if (own) put(relationsOf(copy), own);
    const type = new RegExp(`<Override[^>]*PartName="/${name}"[^>]*/>`).exec(of.types)?.[0] ?? '';
    types.push(type.replace(`/${name}`, `/${copy}`));
    const target = name.replace(/^word\//, '');
    const relation =
      new RegExp(`<Relationship\\b[^>]*Target="(?:/word/)?${target}"[^>]*/>`).exec(of.relations)?.[0] ?? '';
    const id = /\bId="([^"]*)"/.exec(relation)?.[1] ?? '';
    relations.push(
      relation
        .replace(/\bId="[^"]*"/, `Id="${id}l${letters}"`)
        .replace(/Target="[^"]*"/, `Target="${copy.replace(/^word\//, '')}"`),
    );
    return named.replace(`r:id="${id}"`, `r:id="${id}l${letters}"`);
  };

  return {
    add: (bytes) => {
      const parts = unzipSync(bytes);
      const [, before = '', body = '', after = ''] = BODY.exec(textOf(parts, DOCUMENT)) ?? [];
      const own = SECTION.exec(body)?.[0].trim() ?? '';
      const content = own ? body.slice(0, body.lastIndexOf(own)) : body;
      const begins = frame === null ? before : sectionEnd(section);
      letters += 1;
      document.push(strToU8(begins + pictures(bookmarks(content))));
      section = fromPageOne(own);
      if (frame === null) {
        const heads = new Map(headedParts(parts).map((name) => [name, textOf(parts, name)]));
        for (const [name, text] of heads) put(name, ownPages(text));
        frame = { parts, types: textOf(parts, TYPES), relations: textOf(parts, RELATIONS), heads, after };
        return;
      }
      for (const name of headedParts(parts))
        if (textOf(parts, name) !== frame.heads.get(name)) section = withHead(frame, parts, name, section);
    },
    done: (instead = new Map()) => {
      if (frame === null) throw new RangeError('no letter to merge');
      document.push(strToU8(section + frame.after), true);
      const written = new Set([DOCUMENT, TYPES, RELATIONS, ...frame.heads.keys()]);
      for (const [name, part] of Object.entries(frame.parts))
        if (!written.has(name)) put(name, instead.get(name) ?? part);
      put(TYPES, withMore(frame.types, types));
      put(RELATIONS, withMore(frame.relations, relations));
      zip.end();
    },
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

/** "Page 1 of 2" counts the letter, not the document. */
function ownPages(xml: string): string {
  return xml.replace(/(<w:instrText[^>]*>[^<]*|w:instr="[^"]*)\bNUMPAGES\b/g, '$1SECTIONPAGES');
}

/** Places to jump to have one name in a document, and a number of their own: of two of one name the first stays. */
function bookmarksOnce(): (xml: string) => string {
  const names = new Set<string>();
  return (xml) => {
    const numbers = new Map<string, number>();
    return xml.replace(/<w:bookmark(Start|End)\b[^>]*\/>/g, (mark, which: string) => {
      const id = /\bw:id="([^"]*)"/.exec(mark)?.[1] ?? '';
      const name = /\bw:name="([^"]*)"/.exec(mark)?.[1] ?? '';
      if (which === 'Start' && !names.has(name)) numbers.set(id, names.add(name).size);
      else if (which === 'Start') numbers.delete(id);
      const number = numbers.get(id);
      return number === undefined ? '' : mark.replace(/\bw:id="[^"]*"/, `w:id="${number}"`);
    });
  };
}

/** Pictures need numbers of their own; two of one number have Word repair the file. */
function picturesCounted(): (xml: string) => string {
  let pictures = 0;
  return (xml) =>
    xml.replace(/(<wp:docPr\b[^>]*?\bid=")\d+"/g, (_all, start: string) => `${start}${(pictures += 1)}"`);
}

/** More children for the outermost element of a part. */
function withMore(xml: string, children: readonly string[]): string {
  const end = xml.lastIndexOf('</');
  return xml.slice(0, end) + children.join('') + xml.slice(end);
}

function headedParts(parts: Parts): string[] {
  return Object.keys(parts).filter((name) => HEADED.test(name));
}

function relationsOf(part: string): string {
  return part.replace(/^word\//, 'word/_rels/') + '.rels';
}

function textOf(parts: Parts, name: string): string {
  const part = parts[name];
  return part ? strFromU8(part) : '';
}
