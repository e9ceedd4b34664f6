export { missingFields } from './missing';
export { pickSheet, type SheetCandidate, type SheetChoice } from './pickSheet';
export { createLedgerReader, readLedger, type LedgerReader } from './reader';
export { recognise, type SheetTop } from './recognise';
