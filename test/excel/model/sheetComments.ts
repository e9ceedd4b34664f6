import type { Rect } from './address';
import type { Comment, CommentChange, CommentReply } from './comments';
import { SheetObjects } from './sheetObjects';
import { ModelError } from './values';

/** Threaded comments: one thread a cell, replies in the order they came. */
export abstract class SheetComments extends SheetObjects {
  get comments(): readonly Comment[] {
    return this.objects.comments;
  }

  commentAt(row: number, column: number): Comment | null {
    return this.objects.comments.find((entry) => entry.row === row && entry.column === column) ?? null;
  }

  addComment(row: number, column: number, content: string, author = this.book.user): Comment {
    this.assertAllowed('allowEditObjects');
    if (this.commentAt(row, column))
      throw new ModelError('ItemAlreadyExists', 'The cell has a comment already.');
    const added: Comment = { ...this.remark(content, author), row, column, resolved: false, replies: [] };
    this.keepComments([...this.objects.comments, added]);
    this.book.queue.emit('commentAdded', { sheet: this.self, commentId: added.id });
    return added;
  }

  addReply(commentId: string, content: string, author = this.book.user): CommentReply {
    const reply = this.remark(content, author);
    const { replies } = this.existingComment(commentId);
    this.changeComment(commentId, { replies: [...replies, reply] }, 'ReplyAdded', reply.id);
    return reply;
  }

  setCommentContent(commentId: string, content: string): void {
    this.changeComment(commentId, { content }, 'CommentEdited');
  }

  resolveComment(commentId: string, resolved: boolean): void {
    if (this.existingComment(commentId).resolved === resolved) return;
    this.changeComment(commentId, { resolved }, resolved ? 'CommentResolved' : 'CommentReopened');
  }

  setReplyContent(commentId: string, replyId: string, content: string): void {
    const { replies } = this.existingComment(commentId);
    const changed = replies.map((reply) => (reply.id === replyId ? { ...reply, content } : reply));
    this.changeComment(commentId, { replies: changed }, 'ReplyEdited', replyId);
  }

  removeReply(commentId: string, replyId: string): void {
    const { replies } = this.existingComment(commentId);
    const rest = replies.filter((reply) => reply.id !== replyId);
    if (rest.length === replies.length) throw new ModelError('ItemNotFound', `There is no reply ${replyId}.`);
    this.changeComment(commentId, { replies: rest }, 'ReplyDeleted', replyId);
  }

  /** With its replies. */
  removeComment(commentId: string): void {
    const gone = this.existingComment(commentId);
    this.keepComments(this.objects.comments.filter((entry) => entry !== gone));
    this.book.queue.emit('commentDeleted', { sheet: this.self, comment: gone });
  }

  /** A copied sheet has comments of its own. */
  renewComments(): void {
    this.objects.comments = this.objects.comments.map((entry) => ({
      ...entry,
      id: this.book.newId(),
      replies: entry.replies.map((reply) => ({ ...reply, id: this.book.newId() })),
    }));
  }

  protected shiftComments(move: (rects: readonly Rect[]) => Rect[]): void {
    this.objects.comments = this.objects.comments.flatMap((entry) => {
      const [to] = move([{ r1: entry.row, r2: entry.row, c1: entry.column, c2: entry.column }]);
      return to ? [{ ...entry, row: to.r1, column: to.c1 }] : [];
    });
  }

  private remark(content: string, author: string): CommentReply {
    return { id: this.book.newId(), author, content, created: new Date(this.book.now()).toISOString() };
  }

  private existingComment(id: string): Comment {
    const found = this.objects.comments.find((entry) => entry.id === id);
    if (!found) throw new ModelError('ItemNotFound', `There is no comment ${id}.`);
    return found;
  }

  private changeComment(
    id: string,
    change: Partial<Comment>,
    changeType: CommentChange,
    replyId?: string,
  ): void {
    this.assertAllowed('allowEditObjects');
    this.existingComment(id);
    this.keepComments(
      this.objects.comments.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
    );
    this.book.queue.emit('commentChanged', { sheet: this.self, commentId: id, changeType, replyId });
  }

  private keepComments(comments: readonly Comment[]): void {
    this.objects.comments = comments;
    this.book.queue.emit('layoutChanged', { sheet: this.self });
  }
}
