import { escapeXml } from './text';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Values of attributes; those undefined are left out, booleans are 1 and 0. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export function attributesText(attributes: Attributes): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    text += ` ${name}="${typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : escapeXml(value)}"`;
  }
  return text;
}

/** An element whose content is XML already. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const inner = content.join('');
  const open = `<${name}${attributesText(attributes)}`;
  return inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`;
}

/** An element that holds plain text. */
export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  element(name, attributes, escapeXml(text));

/** A list element with its count; nothing when the list is empty. */
export function listElement(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : element(name, { count: items.length }, ...items);
}
