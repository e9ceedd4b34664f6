/** As much XML as OOXML needs: elements, attributes, text. Names lose their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? all;
    },
  );
}

/** Characters that XML cannot carry, as OOXML writes them: `_x000D_`. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

// Tab, line feed and carriage return are the only control characters of XML 1.0.
const isForbidden = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffe || code === 0xffff;

export function escapeText(text: string): string {
  let result = '';
  const guarded = text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
  for (const letter of guarded) {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === '&') result += '&amp;';
    else if (letter === '<') result += '&lt;';
    else if (letter === '>') result += '&gt;';
    else if (letter === '"') result += '&quot;';
    else if (code === 13) result += '_x000D_';
    else if (isForbidden(code)) result += `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
    else result += letter;
  }
  return result;
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    const value = decodeEntities(double ?? single ?? '');
    found[name] = value;
    const colon = name.indexOf(':');
    if (colon > 0 && !name.startsWith('xmlns')) found[name.slice(colon + 1)] ??= value;
  }
  return found;
}

export interface XmlHandler {
  open(name: string, attributes: string, empty: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** Reads XML front to back. Attributes come unread, so that a million cells cost little. */
export function scanXml(xml: string, handler: XmlHandler): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0) break;
    if (open > at) handler.text(xml.slice(at, open));
    if (xml.startsWith('<!--', open)) {
      at = xml.indexOf('-->', open) + 3;
      continue;
    }
    if (xml.startsWith('<![CDATA[', open)) {
      const end = xml.indexOf(']]>', open);
      handler.text(xml.slice(open + 9, end).replace(/&/g, '&amp;'));
      at = end + 3;
      continue;
    }
    const close = tagEnd(xml, open);
    const first = xml[open + 1];
    if (first === '/') handler.close(localName(xml.slice(open + 2, close).trim()));
    else if (first !== '?' && first !== '!') {
      const empty = xml[close - 1] === '/';
      const body = xml.slice(open + 1, empty ? close - 1 : close);
      const blank = body.search(/\s/);
      handler.open(
        localName(blank < 0 ? body : body.slice(0, blank)),
        blank < 0 ? '' : body.slice(blank),
        empty,
      );
    }
    at = close + 1;
  }
}

/** The `>` that ends a tag; attribute values may hold one. */
function tagEnd(xml: string, open: number): number {
  const close = xml.indexOf('>', open);
  if (close < 0) throw new Error('The XML ends inside a tag.');
  const quotes = xml.slice(open, close).split('"').length - 1;
  if (quotes % 2 === 0) return close;
  const quote = xml.indexOf('"', close);
  return quote < 0 ? close : tagEndAfter(xml, quote + 1);
}

function tagEndAfter(xml: string, from: number): number {
  let at = from;
  for (;;) {
    const close = xml.indexOf('>', at);
    const quote = xml.indexOf('"', at);
    if (quote < 0 || close < quote) return close;
    at = xml.indexOf('"', quote + 1) + 1;
  }
}

export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  scanXml(xml, {
    open(name, attributes, empty) {
      const element: XmlElement = { name, attributes: readAttributes(attributes), children: [], text: '' };
      stack[stack.length - 1]?.children.push(element);
      if (!empty) stack.push(element);
    },
    close() {
      if (stack.length > 1) stack.pop();
    },
    text(text) {
      const top = stack[stack.length - 1];
      if (top) top.text += decodeEntities(text);
    },
  });
  return root.children[0] ?? root;
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** Elements of a name at any depth. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return [];
  return element.children.flatMap((child) =>
    (child.name === name ? [child] : []).concat(descendants(child, name)),
  );
}

export const isTrue = (value: string | undefined, otherwise = false): boolean =>
  value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
