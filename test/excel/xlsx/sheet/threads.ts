import { cellName, tryParseRect } from '../../model/address';
import type { Comment, CommentReply } from '../../model/comments';
import { CONTENT, NS, RELATION } from '../package/namespaces';
import { decodeText, escapeText } from '../xml/text';
import { child, childrenNamed, flagOf, type XmlNode } from '../xml/tree';
import { element } from '../xml/write';
import type { BookContext, SheetContext } from './context';
import { nextNumber, type WriteContext } from './writeContext';
import type { SheetWrite } from './writeSheet';

/** Threads are [MS-XLSX] §2.1.41; beside each stands a note for older Excel, whose author begins so. */
const NOTE_AUTHOR = 'tc=';
const NOTE_TEXT =
  '[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel.\n\nComment:\n    ';

export const isThreadNote = (author: string): boolean => author.startsWith(NOTE_AUTHOR);

/** Names of the people of a workbook by their ids. */
function peopleOf({ files }: BookContext): Map<string, string> {
  const people = new Map<string, string>();
  const path = files.relationsOf('', 'officeDocument')[0]?.target ?? '';
  for (const { target } of files.relationsOf(path, 'person'))
    for (const { attributes } of childrenNamed(files.xml(target) ?? undefined, 'person'))
      people.set(attributes.id ?? '', decodeText(attributes.displayName ?? ''));
  return people;
}

export function readThreads(context: SheetContext): void {
  const { sheet, files, path, dropped } = context;
  const parts = files.relationsOf(path, 'threadedComment');
  if (parts.length === 0) return;
  const people = peopleOf(context);
  const remark = ({ attributes, children }: XmlNode): CommentReply => ({
    id: attributes.id ?? sheet.book.newId(),
    author: people.get(attributes.personId ?? '') ?? '',
    content: decodeText(children.find(({ name }) => name === 'text')?.text ?? ''),
    created: attributes.dT ? new Date(`${attributes.dT.replace(/Z$/, '')}Z`).toISOString() : '',
  });
  const nodes = parts.flatMap(({ target }) =>
    childrenNamed(files.xml(target) ?? undefined, 'threadedComment'),
  );
  if (nodes.some((node) => child(node, 'mentions')))
    dropped.note('Mentions of people in comments: their names are kept as text', sheet.name);
  const replies = nodes.filter(({ attributes }) => attributes.parentId !== undefined);
  sheet.objects.comments = nodes.flatMap((node): Comment[] => {
    const rect = tryParseRect(node.attributes.ref ?? '');
    if (node.attributes.parentId !== undefined || !rect) return [];
    const own = replies.filter(({ attributes }) => attributes.parentId === node.attributes.id);
    return [
      {
        ...remark(node),
        row: rect.r1,
        column: rect.c1,
        resolved: flagOf(node.attributes.done),
        replies: own.map(remark),
      },
    ];
  });
}

/** Notes that stand for the threads in Excel before 2019 and in other programs. */
export function threadNotes(
  comments: readonly Comment[],
): { row: number; column: number; author: string; content: string; visible: boolean }[] {
  return comments.map(({ id, row, column, content, replies }) => ({
    row,
    column,
    author: NOTE_AUTHOR + id,
    content: NOTE_TEXT + [content, ...replies.map((reply) => `Reply:\n    ${reply.content}`)].join('\n'),
    visible: false,
  }));
}

/** Adds the part with a sheet's threads. */
export function writeThreads(write: SheetWrite): void {
  const { sheet, files, path, people, book } = write;
  if (sheet.comments.length === 0) return;
  const personId = (author: string): string => {
    const known = people.get(author) ?? book.newId();
    people.set(author, known);
    return known;
  };
  const item = (
    ref: string,
    remark: CommentReply,
    more: Readonly<Record<string, string | number | undefined>>,
  ): string =>
    element(
      'threadedComment',
      {
        ref,
        dT: remark.created.replace(/Z$/, ''),
        personId: personId(remark.author),
        id: remark.id,
        ...more,
      },
      element('text', {}, escapeText(remark.content)),
    );
  const items = sheet.comments.flatMap((comment) => {
    const ref = cellName(comment.row, comment.column);
    return [
      item(ref, comment, { done: comment.resolved ? 1 : undefined }),
      ...comment.replies.map((reply) => item(ref, reply, { parentId: comment.id })),
    ];
  });
  const target = `xl/threadedComments/threadedComment${nextNumber(write, 'threadedComment')}.xml`;
  files.addXml(target, element('ThreadedComments', { xmlns: NS.threads }, ...items), CONTENT.threads);
  files.relate(path, RELATION.threads, target);
}

/** The people who wrote them, once for the workbook. */
export function writePeople({ files, people }: WriteContext, workbookPath: string): void {
  if (people.size === 0) return;
  const items = [...people].map(([displayName, id]) =>
    element('person', { displayName, id, userId: displayName, providerId: 'None' }),
  );
  files.addXml(
    'xl/persons/person.xml',
    element('personList', { xmlns: NS.threads }, ...items),
    CONTENT.people,
  );
  files.relate(workbookPath, RELATION.people, 'xl/persons/person.xml');
}
