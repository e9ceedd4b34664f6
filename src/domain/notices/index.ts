export { composeNotice } from './compose';
export { noticeFacts } from './facts';
export { NOTICE_KINDS, NOTICE_RULES, isNoticeKind, noticeKindForStage } from './kind';
export { lintNotice } from './lint';
export { numberNotices } from './numbers';
export { defaultWording } from './wording';
export type { Language, Notice, NoticeFacts, NoticeKind } from './types';
