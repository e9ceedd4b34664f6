import { nextTurn } from '../../../src/domain/nextTurn';
import { failure } from '../../../src/workbook/errors';
import { bareSession } from './bareSession';

test.each([
  ['readBook', 'at first', 'inspect'],
  ['readBook', 'later', 'read'],
  ['noticeHistory', 'at first', 'read'],
] as const)(
  'Cancel is heard while Excel leaves %s without an answer %s, and no figures arrive',
  async (question, when, job) => {
    const { host, store, actions } = bareSession();
    if (when === 'later') await actions.start();
    let isAsked = false;
    jest.spyOn(host, question).mockImplementation(() => {
      isAsked = true;
      return new Promise<never>(() => undefined);
    });
    const reading = actions.lookAgain();
    while (!isAsked) await nextTurn();
    actions.cancel();
    await reading;
    expect(store.getState()).toMatchObject({
      job: null,
      failure: null,
      said: { key: `taskpane.cancelled.${job}` },
    });
    expect(store.getState().reading === null).toBe(when === 'at first');
  },
);

test('Cancel during another look at a sheet that was read reads it no second time', async () => {
  const { host, store, actions } = bareSession();
  await actions.start();
  const before = store.getState().reading;
  const read = jest.spyOn(host, 'read');
  let isAsked = false;
  jest.spyOn(host, 'inspect').mockImplementation(async (signal) => {
    isAsked = true;
    while (!signal.aborted) await nextTurn();
    throw failure('cancelled', { key: 'workbook.error.cancelled' });
  });
  const looking = actions.lookAgain();
  while (!isAsked) await nextTurn();
  actions.cancel();
  await looking;
  expect(read).not.toHaveBeenCalled();
  expect(store.getState()).toMatchObject({ job: null, said: { key: 'taskpane.cancelled.inspect' } });
  expect(store.getState().reading).toBe(before);
});
