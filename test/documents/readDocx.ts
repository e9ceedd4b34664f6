import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Document, Element, Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A .docx as another program sees it: its parts, parsed. Throws where a part is not well-formed XML. */
export interface ReadDocx {
  readonly names: readonly string[];
  part(name: string): Document;
  text(name: string): string;
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const parser = new DOMParser({ onError: onErrorStopParsing });
  const text = (name: string): string => {
    const file = files[name];
    if (file === undefined) throw new Error(`no part ${name}`);
    return strFromU8(file);
  };
  return {
    names: Object.keys(files),
    text,
    part: (name) => parser.parseFromString(text(name), 'application/xml'),
  };
}

/** Elements of WordprocessingML by name, in document order. */
export function elements(of: Document | Element, name: string): Element[] {
  return Array.from(of.getElementsByTagNameNS(WORD, name));
}

export function attribute(of: Element | undefined, name: string): string | null {
  return of?.getAttributeNS(WORD, name) ?? null;
}

/** What a reader sees of an element: tabs as `\t`, breaks as `\n`, no-break characters as plain ones, joiners not at all. */
export function visibleText(of: Document | Element): string {
  const pieces: string[] = [];
  const visit = (node: Document | Element): void => {
    for (const child of children(node)) {
      if (child.localName === 't') pieces.push(child.textContent ?? '');
      else if (child.localName === 'noBreakHyphen') pieces.push('-');
      else if (child.localName === 'tab' && node.localName === 'r') pieces.push('\t');
      else if (child.localName === 'br') pieces.push('\n');
      else visit(child);
    }
  };
  visit(of);
  return pieces
    .join('')
    .replace(/\u00a0/g, ' ')
    .replace(/\u2060/g, '');
}

/** The body, one line a paragraph or table row: `Style: text` and `| cell | cell |`. */
export function outline(document: Document): string[] {
  return elements(document, 'body')
    .flatMap(children)
    .flatMap((child) => {
      if (child.localName === 'tbl') return elements(child, 'tr').map(rowLine);
      if (child.localName !== 'p') return [];
      const style = attribute(elements(child, 'pStyle')[0], 'val') ?? '';
      const text = visibleText(child);
      return text === '' ? [] : [`${style.replace(/^Letter|-.*$/g, '')}: ${text}`];
    });
}

function children(of: Document | Element): Element[] {
  const isElement = (node: Node): node is Element => node.nodeType === 1;
  return Array.from(of.childNodes).filter(isElement);
}

function rowLine(row: Element): string {
  return `| ${elements(row, 'tc')
    .map((cell) => visibleText(cell))
    .join(' | ')} |`;
}
