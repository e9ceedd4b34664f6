/** Threaded comments ("comments" in Excel; the older yellow boxes are notes). Plain data, changed through the sheet's methods. */
export interface CommentReply {
  readonly id: string;
  readonly author: string;
  readonly content: string;
  /** ISO 8601, as the workbook's clock told. */
  readonly created: string;
}

export interface Comment extends CommentReply {
  readonly row: number;
  readonly column: number;
  readonly resolved: boolean;
  readonly replies: readonly CommentReply[];
}

export type CommentChange = 'CommentEdited' | 'CommentResolved' | 'CommentReopened' | CommentReplyChange;
type CommentReplyChange = 'ReplyAdded' | 'ReplyDeleted' | 'ReplyEdited';
