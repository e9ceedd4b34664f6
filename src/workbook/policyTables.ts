import type { Setting } from '../domain/policy/settingsTable';
import { choiceKey } from '../domain/policy/settingsTable';
import { choiceList, type ChoiceList } from './records/field';
import type { RecordSheet } from './records/recordTable';

/** The settings, one a row; `value` is the cell the user edits. */
export const SETTINGS_TABLE: RecordSheet = {
  mark: 'policy',
  tableName: 'DuesheetPolicy',
  oneOfSeveral: true,
  columns: [
    { id: 'group', field: { kind: 'text' }, width: 14 },
    { id: 'setting', field: { kind: 'text' }, width: 44 },
    { id: 'value', field: { kind: 'text' }, width: 24 },
    { id: 'allowed', field: { kind: 'long_text' }, width: 64 },
    { id: 'path', field: { kind: 'code' }, width: 12, hidden: true },
  ],
};

const OWN_DAYS: ChoiceList = choiceList('ownDay', ['holiday', 'workday']);

/** Days off and make-up workdays of the user's own. */
export const DAYS_TABLE: RecordSheet = {
  mark: 'policy',
  tableName: 'DuesheetDays',
  oneOfSeveral: true,
  columns: [
    { id: 'ownDay', field: { kind: 'day' }, width: 14 },
    { id: 'ownDayKind', field: { kind: 'choice', choices: OWN_DAYS }, width: 18 },
    { id: 'ownDayNote', field: { kind: 'text' }, width: 22 },
  ],
};

/** The smallest amounts worth chasing, by currency. */
export const MINIMUMS_TABLE: RecordSheet = {
  mark: 'policy',
  tableName: 'DuesheetMinimums',
  oneOfSeveral: true,
  columns: [
    { id: 'minimumCurrency', field: { kind: 'currency' }, width: 14 },
    { id: 'minimumAmount', field: { kind: 'amount' }, width: 18 },
  ],
};

export const POLICY_COLUMNS = [SETTINGS_TABLE, DAYS_TABLE, MINIMUMS_TABLE].flatMap(({ columns }) => columns);

/** The choices of a setting with their names. */
export function choicesOf(setting: Setting): ChoiceList {
  const codes = setting.kind.kind === 'choice' ? setting.kind.choices : [];
  return {
    id: `policy.${setting.path}`,
    codes: codes.filter((code) => code !== ''),
    key: (code) => choiceKey(setting, code),
  };
}
