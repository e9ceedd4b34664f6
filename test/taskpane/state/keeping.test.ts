import { BLANK_ENTRY } from '../../../src/domain/contacts/blankEntry';
import { blankProfile } from '../../../src/domain/customers/profile';
import { NO_BOOK } from '../../../src/workbook/port';
import { bareSession, TODAY } from './bareSession';

const WORDS = { title: 'Statement', subject: 'Account', body: 'Dear customer' };

test('saving the form keeps what was edited in the Policy sheet since it was opened', async () => {
  const { host, store, settings, actions } = bareSession();
  await actions.start();
  const opened = store.getState().policy;
  host.book = { ...NO_BOOK, policy: { ...opened, closingDays: opened.closingDays + 3 } };
  const graceDays = { ...opened.graceDays, warning: opened.graceDays.warning + 1 };
  await actions.savePolicy({ ...opened, graceDays }, settings);
  expect(host.book.policy).toEqual({ ...opened, closingDays: opened.closingDays + 3, graceDays });
  expect(store.getState().policy).toEqual(host.book.policy);
});

test('a line in the log is appended once, whatever fails after it', async () => {
  const { host, store, actions } = bareSession();
  await actions.start();
  await actions.buildPlan();
  host.failNext('readBook', 'session');
  const [row] = store.getState().plan!.rows;
  const acme = { customerKey: row!.customerKey, customerName: 'Acme Ltd', customerCode: '' };
  const said = { currency: 'USD', channel: 'phone', by: '', result: 'note', summary: '' } as const;
  const logged = jest.fn();
  await actions.logContact({ ...BLANK_ENTRY, ...acme, ...said, day: TODAY }, logged);
  expect(logged).toHaveBeenCalledTimes(1);
  expect(store.getState().failure?.error.code).toBe('session');
  await actions.retry();
  expect(host.contacts).toHaveLength(1);
  expect(store.getState().failure).toBeNull();
});

test('a text is saved beside those the workbook holds, whether or not the pane has read them', async () => {
  const { host, actions } = bareSession();
  host.settings.set('wordings', { 'zh-TW': { reminder: WORDS } });
  host.failNext('loadSettings', 'session');
  await actions.start();
  await actions.saveWording('en', 'warning', WORDS);
  expect(host.settings.get('wordings')).toMatchObject({
    'zh-TW': { reminder: WORDS },
    en: { warning: WORDS },
  });
});

test('wordings that could not be loaded with the settings are loaded when the workbook is looked at again', async () => {
  const { host, store, actions } = bareSession();
  host.settings.set('wordings', { en: { reminder: WORDS } });
  host.failNext('loadSettings', 'session');
  await actions.start();
  expect(store.getState().failure).not.toBeNull();
  await actions.retry();
  expect(store.getState().wordings.en).toEqual({ reminder: WORDS });
});

describe('drafts and the reading they are made from', () => {
  async function drafted() {
    const made = bareSession();
    await made.actions.start();
    await made.actions.buildPlan();
    const keys = made.store
      .getState()
      .plan!.rows.map(({ currency, customerKey }) => `${currency}\u0000${customerKey}`);
    made.actions.select(keys, true);
    await made.actions.draftSelected();
    return made;
  }

  test('the ledger is read again before letters go out with the terms that the Customers sheet holds', async () => {
    const { host, store, actions } = await drafted();
    const [row] = store.getState().plan!.rows;
    const profile = {
      ...blankProfile(row!.customerKey, '', 'Acme Ltd'),
      termsConvention: 'invoice_days' as const,
    };
    host.book = { ...host.book, customers: [profile] };
    await actions.download('archive', null);
    expect(host.reads.at(-1)?.options.terms?.byCustomer).toEqual({ [row!.customerKey]: 'invoice_days' });
  });

  test('a simulation goes with its reading, and what it showed is drafted no more', async () => {
    const { store, actions } = await drafted();
    const { reading, drafts } = store.getState();
    store.dispatch({ type: 'simulated', simulation: { entries: [], letterDay: TODAY, of: reading! } });
    await actions.read();
    expect(store.getState().simulation).toBeNull();
    await actions.draftSimulated([], '');
    expect(store.getState().said?.key).toBe('taskpane.said.planAgain');
    expect(store.getState().drafts).toBe(drafts);
  });

  test('drafts of an older reading get none beside them until the last of them is removed', async () => {
    const { host, store, actions } = await drafted();
    host.ranges.set('A3:AZ3', [['Acme Ltd']]);
    await actions.read();
    await actions.buildPlan();
    await actions.draftFromSelection();
    expect(store.getState().said?.key).toBe('taskpane.said.planAgain');
    for (const { key } of store.getState().drafts) actions.removeDraft(key);
    expect(store.getState().draftsOf).toBeNull();
    await actions.draftFromSelection();
    expect(store.getState().drafts).toHaveLength(1);
  });

  test('a notice that another took the place of is not among those to mark as sent', async () => {
    const { store, actions } = await drafted();
    await actions.record();
    const [first] = store.getState().recorded!.numbers;
    actions.changeDraft(null, { reason: 'worded anew' });
    await actions.record();
    await actions.releaseAnyway();
    const { numbers } = store.getState().recorded!;
    expect(numbers).toHaveLength(1);
    expect(numbers).not.toContain(first);
  });
});
