import type { Comment, CommentReply } from '../../../model/comments';
import { splitSheetName } from '../../../model/address';
import type { Workbook, Worksheet } from '../../../model/types';
import { excelError, NotImplementedError } from '../errors';
import { bind, factory, method, navigation, scalar, type HostObject, type ObjectType } from '../members';
import { Area, areaArgument } from './area';
import { choice, flag, index, isMissing, text } from './arguments';
import { EventType, eventMembers, WORKBOOK_TARGET } from './eventMembers';
import { rangeObject } from './rangeRelated';

/** Comments of the workbook, or of one sheet. */
interface Comments {
  readonly workbook: Workbook;
  readonly sheet: Worksheet | null;
}

interface CommentOf {
  readonly sheet: Worksheet;
  readonly id: string;
}

interface ReplyOf extends CommentOf {
  readonly reply: string;
}

/** Mentions need people of a directory, which the stand-in has none of. */
function plainContent(content: unknown, contentType: unknown): string {
  if (!isMissing(contentType) && choice(contentType, ['Plain', 'Mention'] as const) === 'Mention')
    throw new NotImplementedError('Comment.mentions', 'ExcelApi 1.11');
  return text(content);
}

function commentOf({ sheet, id }: CommentOf): Comment {
  const found = sheet.comments.find((entry) => entry.id === id);
  if (!found) throw excelError('ItemNotFound');
  return found;
}

function replyOf(target: ReplyOf): CommentReply {
  const found = commentOf(target).replies.find((entry) => entry.id === target.reply);
  if (!found) throw excelError('ItemNotFound');
  return found;
}

function location(target: CommentOf): HostObject {
  const { row, column } = commentOf(target);
  return rangeObject(new Area(target.sheet, { r1: row, c1: column, r2: row, c2: column }));
}

const replyType: ObjectType<ReplyOf> = {
  name: 'CommentReply',
  id: (target) => target.reply,
  members: {
    Id: scalar((target) => target.reply),
    Content: scalar(
      (target) => replyOf(target).content,
      ({ sheet, id, reply }, value) => sheet.setReplyContent(id, reply, text(value)),
    ),
    RichContent: scalar((target) => replyOf(target).content),
    ContentType: scalar(() => 'Plain'),
    Mentions: scalar(() => []),
    AuthorName: scalar((target) => replyOf(target).author),
    AuthorEmail: scalar(() => ''),
    CreationDate: scalar((target) => replyOf(target).created),
    Resolved: scalar((target) => commentOf(target).resolved),
    Delete: method(({ sheet, id, reply }) => sheet.removeReply(id, reply)),
    GetLocation: factory((target) => location(target)),
    GetParentComment: factory(({ sheet, id }) => bind(commentType, { sheet, id })),
  },
};

const replyObject = (target: CommentOf, reply: string): HostObject => bind(replyType, { ...target, reply });

function findReply(target: CommentOf, key: unknown): HostObject | null {
  const found = commentOf(target).replies.find((entry) => entry.id === text(key));
  return found ? replyObject(target, found.id) : null;
}

const repliesType: ObjectType<CommentOf> = {
  name: 'CommentReplyCollection',
  items: (target) => commentOf(target).replies.map(({ id }) => replyObject(target, id)),
  item: findReply,
  members: {
    Add: factory((target, [content, contentType]) =>
      replyObject(target, target.sheet.addReply(target.id, plainContent(content, contentType)).id),
    ),
    GetCount: method((target) => commentOf(target).replies.length),
    GetItemAt: factory((target, [at]) => {
      const reply = commentOf(target).replies[index(at)];
      if (!reply) throw excelError('InvalidArgument');
      return replyObject(target, reply.id);
    }),
    GetItemOrNullObject: factory((target, [key]) => findReply(target, key)),
  },
};

const commentType: ObjectType<CommentOf> = {
  name: 'Comment',
  id: (target) => target.id,
  members: {
    Id: scalar((target) => target.id),
    Content: scalar(
      (target) => commentOf(target).content,
      ({ sheet, id }, value) => sheet.setCommentContent(id, text(value)),
    ),
    RichContent: scalar((target) => commentOf(target).content),
    ContentType: scalar(() => 'Plain'),
    Mentions: scalar(() => []),
    AuthorName: scalar((target) => commentOf(target).author),
    AuthorEmail: scalar(() => ''),
    CreationDate: scalar((target) => commentOf(target).created),
    Resolved: scalar(
      (target) => commentOf(target).resolved,
      ({ sheet, id }, value) => sheet.resolveComment(id, flag(value)),
    ),
    Replies: navigation((target) => bind(repliesType, target)),
    Delete: method(({ sheet, id }) => sheet.removeComment(id)),
    GetLocation: factory(location),
  },
};

const listed = ({ workbook, sheet }: Comments): CommentOf[] =>
  (sheet ? [sheet] : workbook.sheets).flatMap((home) => home.comments.map(({ id }) => ({ sheet: home, id })));

function needed(target: CommentOf | undefined): HostObject {
  if (!target) throw excelError('ItemNotFound');
  return bind(commentType, target);
}

/** "If it's a string, it must contain the full address, including the sheet name." More than one cell is refused. */
function cellOf(
  { workbook, sheet }: Comments,
  address: unknown,
): { home: Worksheet; row: number; column: number } {
  if (typeof address === 'string' && splitSheetName(address).sheet === null)
    throw excelError('InvalidArgument');
  const area = areaArgument(address, sheet ?? workbook.activeSheet);
  const { r1, c1, r2, c2 } = area.rect;
  if (r1 !== r2 || c1 !== c2 || (sheet && area.sheet !== sheet)) throw excelError('InvalidArgument');
  return { home: area.sheet, row: r1, column: c1 };
}

const byId = (comments: Comments, key: unknown): CommentOf | undefined =>
  listed(comments).find(({ id }) => id === text(key));

export const commentsType: ObjectType<Comments> = {
  name: 'CommentCollection',
  items: (comments) => listed(comments).map((target) => bind(commentType, target)),
  item(comments, key) {
    const found = byId(comments, key);
    return found ? bind(commentType, found) : null;
  },
  members: {
    Add: factory((comments, [address, content, contentType]) => {
      const { home, row, column } = cellOf(comments, address);
      const { id } = home.addComment(row, column, plainContent(content, contentType));
      return bind(commentType, { sheet: home, id });
    }),
    GetCount: method((comments) => listed(comments).length),
    GetItemAt: factory((comments, [at]) => {
      const found = listed(comments)[index(at)];
      if (!found) throw excelError('InvalidArgument');
      return bind(commentType, found);
    }),
    GetItemByCell: factory((comments, [address]) => {
      const { home, row, column } = cellOf(comments, address);
      const found = home.commentAt(row, column);
      return needed(found ? { sheet: home, id: found.id } : undefined);
    }),
    GetItemByReplyId: factory((comments, [reply]) =>
      needed(
        listed(comments).find((target) => commentOf(target).replies.some(({ id }) => id === text(reply))),
      ),
    ),
    GetItemOrNullObject: factory((comments, [key]) => {
      const found = byId(comments, key);
      return found ? bind(commentType, found) : null;
    }),
    ...eventMembers<Comments>('CommentCollection', ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET, [
      { event: 'onAdded', stem: 'AddedEvent', type: EventType.commentAdded },
      { event: 'onChanged', stem: 'ChangedEvent', type: EventType.commentChanged },
      { event: 'onDeleted', stem: 'DeletedEvent', type: EventType.commentDeleted },
    ]),
  },
};

export const commentTypes = [commentsType, commentType, repliesType, replyType];
