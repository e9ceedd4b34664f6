import type { Setting } from '../domain/policy/settingsTable';
import { choiceKey } from '../domain/policy/settingsTable';
import { INTEREST_RATES } from '../domain/policy/types';
import { choiceField, CODE, DAY, TEXT, type ChoiceList } from './records/field';
import type { RecordSheet } from './records/recordTable';

/** The settings, one a row; `value` is the cell the user edits. */
export const SETTINGS_TABLE: RecordSheet = {
  mark: 'policy',
  tableName: 'DuesheetPolicy',
  essential: ['value', 'path'],
  columns: [
    { id: 'group', field: TEXT, width: 14 },
    { id: 'setting', field: TEXT, width: 44 },
    { id: 'value', field: TEXT, width: 24 },
    { id: 'allowed', field: { kind: 'long_text' }, width: 64 },
    { id: 'path', field: CODE, width: 12, hidden: true },
  ],
};

/** Days off and make-up workdays of the user's own. */
export const DAYS_TABLE: RecordSheet = {
  mark: 'policy',
  tableName: 'DuesheetDays',
  essential: ['ownDay', 'ownDayKind'],
  columns: [
    { id: 'ownDay', field: DAY, width: 14 },
    { id: 'ownDayKind', field: choiceField('ownDay', ['holiday', 'workday']), width: 18 },
    { id: 'ownDayNote', field: TEXT, width: 22 },
  ],
};

/** The smallest amounts worth chasing, by currency. */
export const MINIMUMS_TABLE: RecordSheet = {
  mark: 'policy',
  tableName: 'DuesheetMinimums',
  essential: ['minimumCurrency', 'minimumAmount'],
  columns: [
    { id: 'minimumCurrency', field: { kind: 'currency' }, width: 14 },
    { id: 'minimumAmount', field: { kind: 'amount' }, width: 18 },
  ],
};

/** Yearly rates of interest, each from its day on. */
export const INTEREST_TABLE: RecordSheet = {
  mark: 'policy',
  tableName: 'DuesheetInterest',
  essential: ['interestKind', 'interestFrom', 'interestRate'],
  headers: 'policy.column',
  columns: [
    { id: 'interestKind', field: choiceField('interestKind', INTEREST_RATES, 'policy.rate'), width: 20 },
    { id: 'interestFrom', field: DAY, width: 14 },
    { id: 'interestRate', field: { kind: 'number', from: 0, to: 1 }, width: 10 },
  ],
};

/** What one unit of a currency was worth, each from its day on. */
export const EXCHANGE_TABLE: RecordSheet = {
  mark: 'policy',
  tableName: 'DuesheetExchange',
  essential: ['rateCurrency', 'rateDay', 'exchangeRate'],
  headers: 'policy.column',
  columns: [
    { id: 'rateCurrency', field: { kind: 'currency' }, width: 12 },
    { id: 'rateDay', field: DAY, width: 14 },
    { id: 'exchangeRate', field: { kind: 'number', from: 0, to: Number.MAX_SAFE_INTEGER }, width: 14 },
  ],
};

/** The choices of a setting with their names. */
export function choicesOf(setting: Setting): ChoiceList {
  const codes = setting.kind.kind === 'choice' ? setting.kind.choices : [];
  return {
    id: `policy.${setting.path}`,
    codes: codes.filter((code) => code !== ''),
    key: (code) => choiceKey(setting, code),
  };
}
