import type { Notice, NoticeFacts } from './types';

/** What we say in a letter ourselves: title, subject and sentences, without its tables and the reply slip. */
export function ownWords(notice: Pick<Notice, 'title' | 'subject' | 'blocks'>): string {
  const blocks = notice.blocks.map((block) =>
    block.type === 'paragraph' || block.type === 'heading'
      ? block.text
      : block.type === 'list'
        ? block.items.join('\n')
        : '',
  );
  return [notice.title, notice.subject, ...blocks].join('\n');
}

/** Stands for what is quoted, so that what is left and right of it does not grow together. */
const QUOTE = '\uFFFC';
const SHORTEST_NUMBER = 4;

/** The same without the names, numbers and entries it quotes: a customer may be called 某某法院 without it being a threat. */
export function unquoted(notice: Notice, facts: NoticeFacts): string {
  const { customer, seller, details } = facts;
  const documents = facts.months.flatMap(({ lines }) =>
    lines.flatMap(({ docNo, contractNo }) => [docNo, contractNo]),
  );
  return [
    customer.name,
    customer.address,
    customer.contact,
    ...Object.values(seller),
    ...Object.values(details).filter((value): value is string => typeof value === 'string'),
    ...facts.disputes.map(({ reason }) => reason),
    // A short number may be part of a name.
    ...documents.filter(({ length }) => length >= SHORTEST_NUMBER),
  ]
    .filter((text: string) => text !== '')
    .reduce((text: string, name: string) => text.replaceAll(name, QUOTE), ownWords(notice));
}
