export { composeNotice } from './compose';
export { noticeFacts, type NoticeOrder } from './facts';
export { noticeKindForStage } from './kind';
export { lintNotice } from './lint';
export { numberNotices } from './numbers';
export { defaultWording, type NoticeWording, type Wording } from './wording';
export type { InvoiceTable, Language, Notice, NoticeBlock, NoticeFacts, NoticeKind } from './types';
