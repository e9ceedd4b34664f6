import { decodeEntities } from './text';

export type XmlToken = 'open' | 'close' | 'text' | 'end';

export class XmlError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'XmlError';
  }
}

/**
 * Reads XML from front to back, one token at a time, and builds nothing: a sheet of a million cells passes through.
 * Prefixes are left out of names. An empty element `<a/>` gives `open` and then `close`.
 */
export class XmlScanner {
  /** Of the element that opened or closed last, without its prefix. */
  name = '';
  /** Text of the last `text` token, entities decoded. */
  text = '';
  private at = 0;
  private attributesStart = 0;
  private attributesEnd = 0;
  private closeNext = false;

  constructor(private readonly xml: string) {}

  next(): XmlToken {
    if (this.closeNext) {
      this.closeNext = false;
      return 'close';
    }
    const { xml } = this;
    for (;;) {
      if (this.at >= xml.length) return 'end';
      if (xml.charCodeAt(this.at) !== 60) return this.readText();
      const second = xml.charCodeAt(this.at + 1);
      if (second === 47) return this.readClose();
      if (second === 33) {
        if (xml.startsWith('<![CDATA[', this.at)) return this.readCdata();
        this.skip(xml.startsWith('<!--', this.at) ? '-->' : '>');
      } else if (second === 63) this.skip('?>');
      else return this.readOpen();
    }
  }

  /** Value of an attribute of the element that just opened; prefixes count (`r:id`). */
  attribute(name: string): string | undefined {
    const { xml, attributesEnd } = this;
    let at = this.attributesStart;
    while (at < attributesEnd) {
      while (xml.charCodeAt(at) <= 32) at += 1;
      const equals = xml.indexOf('=', at);
      if (equals < 0 || equals >= attributesEnd) return undefined;
      let open = equals + 1;
      while (xml.charCodeAt(open) <= 32) open += 1;
      const close = xml.indexOf(xml.charCodeAt(open) === 39 ? "'" : '"', open + 1);
      if (close < 0) return undefined;
      if (xml.startsWith(name, at) && xml.slice(at, equals).trimEnd() === name) {
        return attributeText(xml.slice(open + 1, close));
      }
      at = close + 1;
    }
    return undefined;
  }

  attributes(): Record<string, string> {
    const found: Record<string, string> = {};
    const source = this.xml.slice(this.attributesStart, this.attributesEnd);
    for (const [, name = '', double, single] of source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      found[name] = attributeText(double ?? single ?? '');
    }
    return found;
  }

  /** Text of the element that just opened, up to its end; children's texts too. */
  innerText(): string {
    let text = '';
    for (let depth = 1; depth > 0;) {
      const token = this.next();
      if (token === 'text') text += this.text;
      else if (token === 'open') depth += 1;
      else if (token === 'close') depth -= 1;
      else throw new XmlError('The XML ends inside an element.');
    }
    return text;
  }

  /** Passes over everything in the element that just opened. */
  skipElement(): void {
    this.innerText();
  }

  private readText(): XmlToken {
    const end = this.xml.indexOf('<', this.at);
    const to = end < 0 ? this.xml.length : end;
    this.text = decodeEntities(lineEnds(this.xml.slice(this.at, to)));
    this.at = to;
    return 'text';
  }

  private readCdata(): XmlToken {
    const end = this.xml.indexOf(']]>', this.at);
    if (end < 0) throw new XmlError('A CDATA section does not end.');
    this.text = lineEnds(this.xml.slice(this.at + 9, end));
    this.at = end + 3;
    return 'text';
  }

  private readClose(): XmlToken {
    const end = this.xml.indexOf('>', this.at);
    if (end < 0) throw new XmlError('A closing tag does not end.');
    this.name = localName(this.xml.slice(this.at + 2, end).trimEnd());
    this.at = end + 1;
    return 'close';
  }

  private readOpen(): XmlToken {
    const { xml } = this;
    let nameEnd = this.at + 1;
    for (let c = xml.charCodeAt(nameEnd); c > 32 && c !== 47 && c !== 62; c = xml.charCodeAt(nameEnd))
      nameEnd += 1;
    this.name = localName(xml.slice(this.at + 1, nameEnd));
    let end = xml.indexOf('>', nameEnd);
    // A ">" may stand inside an attribute.
    while (end >= 0 && isInsideQuotes(xml, nameEnd, end)) end = xml.indexOf('>', end + 1);
    if (end < 0) throw new XmlError('A tag does not end.');
    this.closeNext = xml.charCodeAt(end - 1) === 47;
    this.attributesStart = nameEnd;
    this.attributesEnd = this.closeNext ? end - 1 : end;
    this.at = end + 1;
    return 'open';
  }

  private skip(until: string): void {
    const end = this.xml.indexOf(until, this.at);
    this.at = end < 0 ? this.xml.length : end + until.length;
  }
}

function isInsideQuotes(xml: string, from: number, to: number): boolean {
  let quote = 0;
  for (let at = from; at < to; at += 1) {
    const c = xml.charCodeAt(at);
    if (quote === 0 && (c === 34 || c === 39)) quote = c;
    else if (c === quote) quote = 0;
  }
  return quote !== 0;
}

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};
/** XML reads every line end as one line feed… */
const lineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
/** …and every line end in an attribute as a blank. */
const attributeText = (text: string): string =>
  decodeEntities(/[\t\n\r]/.test(text) ? text.replace(/\r\n|[\t\n\r]/g, ' ') : text);
