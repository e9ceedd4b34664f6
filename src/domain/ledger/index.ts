export { isUndated } from './balances';
export { partsAfter } from './currencyColumns';
export { missingFields, missingIn } from './missing';
export { pickSheet } from './pickSheet';
export { isByCurrency, isByPeriod } from './partKinds';
export { columnsToRead, createLedgerReader, readLedger } from './readerByKind';
export { recognise, recogniseInSteps } from './recognise';
export { sheetCurrency } from './currencySigns';
