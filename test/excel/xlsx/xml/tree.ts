import { XmlError, XmlScanner } from './scanner';

/** An element of a small part, read whole. Names carry no prefix, attributes keep theirs. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its own text, without its children's. */
  readonly text: string;
}

/** Root element of a document. @throws XmlError */
export function parseXml(xml: string): XmlNode {
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open') return readElement(scanner);
  }
  throw new XmlError('The XML holds no element.');
}

/** The element that just opened, whole. */
export function readElement(scanner: XmlScanner): XmlNode {
  const { name } = scanner;
  const attributes = scanner.attributes();
  const children: XmlNode[] = [];
  let text = '';
  for (;;) {
    const token = scanner.next();
    if (token === 'open') children.push(readElement(scanner));
    else if (token === 'text') text += scanner.text;
    else if (token === 'close') return { name, attributes, children, text };
    else throw new XmlError(`The XML ends inside <${name}>.`);
  }
}

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((each) => each.name === name);

export const childrenNamed = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((each) => each.name === name) ?? [];

/** Follows a path of names downwards. */
export const descend = (node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined =>
  path.reduce<XmlNode | undefined>((at, name) => child(at, name), node);

/** Every element of that name at any depth. */
export function* descendants(node: XmlNode, name: string): Generator<XmlNode> {
  for (const each of node.children) {
    if (each.name === name) yield each;
    yield* descendants(each, name);
  }
}

/** Text of the element and of everything in it. */
export const deepText = (node: XmlNode): string =>
  node.children.reduce((text, each) => text + deepText(each), node.text);

/** `1`, `true` and `on` are true; a missing attribute is `whenMissing`. */
export function flagOf(value: string | undefined, whenMissing = false): boolean {
  if (value === undefined) return whenMissing;
  return value === '1' || value === 'true' || value === 'on';
}

export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Value of a `<b val="…"/>` child: present without a value means true. */
export function flagChild(node: XmlNode | undefined, name: string): boolean {
  const found = child(node, name);
  return found !== undefined && flagOf(found.attributes.val, true);
}

export const valOf = (node: XmlNode | undefined, name: string): string | undefined =>
  child(node, name)?.attributes.val;

/** Relationship id of an element, whatever prefix the file gave the namespace. */
export function relationId(node: XmlNode, name = 'id'): string | undefined {
  const key = Object.keys(node.attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : node.attributes[key];
}
