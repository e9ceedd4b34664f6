import { defaultPolicy } from '../../../src/domain/policy';
import { createJobs } from '../../../src/taskpane/state/jobs';
import { initialState } from '../../../src/taskpane/state/model';
import { createStore } from '../../../src/taskpane/state/store';

function setUp() {
  const store = createStore(initialState(45_747, defaultPolicy, { baseCurrency: '', noticeLanguage: 'en' }));
  return { store, jobs: createJobs(store) };
}

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

describe('a job', () => {
  test('shows how far it is and ends with what it has to say', async () => {
    const { store, jobs } = setUp();
    await jobs.run('read', async ({ progress }) => {
      progress(5, 10);
      expect(store.getState().job).toEqual({ kind: 'read', done: 5, total: 10 });
      return { key: 'taskpane.said.sample' };
    });
    expect(store.getState().job).toBeNull();
    expect(store.getState().said).toEqual({ key: 'taskpane.said.sample' });
  });

  test('that is cancelled ends without a failure and says that nothing was changed', async () => {
    const { store, jobs } = setUp();
    const running = jobs.run('plan', ({ signal }) => untilAborted(signal));
    jobs.cancel();
    await running;
    expect(store.getState().failure).toBeNull();
    expect(store.getState().said).toEqual({ key: 'taskpane.cancelled.plan' });
  });

  test('that writes is not disturbed by another', async () => {
    const { store, jobs } = setUp();
    let finish = () => undefined as void;
    const writing = jobs.run('plan', () => new Promise((resolve) => (finish = () => resolve(undefined))));
    const other = jest.fn(async () => undefined);
    await jobs.run('read', other);
    expect(other).not.toHaveBeenCalled();
    finish();
    await writing;
    expect(store.getState().job).toBeNull();
  });

  test('that only reads gives way to a newer one, whose result counts', async () => {
    const { store, jobs } = setUp();
    const first = jobs.run('read', ({ signal }) => untilAborted(signal));
    await jobs.run('read', async () => ({ key: 'taskpane.said.sample' }));
    await first;
    expect(store.getState().said).toEqual({ key: 'taskpane.said.sample' });
    expect(store.getState().failure).toBeNull();
  });

  test('that failed is done once more by retry', async () => {
    const { store, jobs } = setUp();
    const work = jest.fn(async () => undefined).mockRejectedValueOnce(new Error('socket closed'));
    await jobs.run('read', work);
    expect(store.getState().failure?.error).toEqual({
      code: 'unknown',
      message: { key: 'taskpane.error.unknown', values: { detail: 'socket closed' } },
    });
    await jobs.retry();
    expect(work).toHaveBeenCalledTimes(2);
    expect(store.getState().failure).toBeNull();
  });
});

describe('quiet work', () => {
  test('is waited for, not a reason to do nothing', async () => {
    const { store, jobs } = setUp();
    let finish = () => undefined as void;
    const saving = jobs.run('save', () => new Promise((resolve) => (finish = () => resolve(undefined))));
    const reading = jest.fn(async () => undefined);
    const next = jobs.run('read', reading);
    expect(reading).not.toHaveBeenCalled();
    finish();
    await Promise.all([saving, next]);
    expect(reading).toHaveBeenCalledTimes(1);
    expect(store.getState().job).toBeNull();
  });
});
