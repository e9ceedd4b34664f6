export { missingFields } from './missing';
export { pickSheet } from './pickSheet';
export { createLedgerReader, readLedger } from './reader';
export { recognise } from './recognise';
