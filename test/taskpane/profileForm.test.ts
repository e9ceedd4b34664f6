import { NO_DAY } from '../../src/domain/calendar/types';
import { blankProfile } from '../../src/domain/customers/profile';
import { formOfProfile, profileOfForm } from '../../src/taskpane/view/book/profileForm';
import { day } from '../support/ledgers';

const known = {
  ...blankProfile('A', 'A', 'Acme'),
  invoiceCutOffDay: 25,
  nextInflow: day('2026-07-08'),
};
const typed = (change: object) => profileOfForm({ ...formOfProfile(known, 'CNY'), ...change }, known, 'CNY');

describe('the customer’s own days, typed in the pane', () => {
  test('are shown as they are known, blank where they are not', () => {
    const form = formOfProfile(known, 'CNY');
    expect(form).toMatchObject({ invoiceCutOffDay: '25', reconciliationDay: '', nextInflow: '2026-07-08' });
    expect(typed({})).toEqual({ patch: {} });
  });

  test.each([
    ['reconciliationDay', '28', 28],
    ['reconciliationDay', '月底', 31],
    ['invoiceCutOffDay', '', null],
    ['nextInflow', '2026-08-01', day('2026-08-01')],
    ['nextInflow', '', NO_DAY],
  ])('%s: %j is kept as %j', (field, text, value) => {
    expect(typed({ [field]: text })).toEqual({ patch: { [field]: value } });
  });

  test.each([
    ['reconciliationDay', '40'],
    ['invoiceCutOffDay', '5, 20'],
    ['nextInflow', 'soon'],
  ])('%s: %j cannot be read and is named', (field, text) => {
    expect(typed({ [field]: text })).toEqual({ wrong: [field] });
  });
});
