import {
  composeNotice,
  noticeFacts,
  simulateNotices,
  standingIn,
  withOwnWordings,
  wordingMistake,
} from '../../src/domain/notices';
import { restoreWordings } from '../../src/domain/notices/wording/ownTexts';
import { nextTurn } from '../../src/domain/nextTurn';
import { BLANK_ENTRY } from '../../src/domain/contacts/blankEntry';
import type { ContactEntry } from '../../src/domain/contacts/types';
import { makeInThread, isNoThread, type Thread } from '../../src/documents/making/maker';
import { make } from '../../src/documents/making/make';
import { serve } from '../../src/documents/making/serve';
import { templateProblems, letterFrom } from '../../src/documents/template/fill';
import { letterDocx } from '../../src/documents/docx';
import type { FromMaker, ToMaker } from '../../src/documents/making/messages';
import { unzipSync, strFromU8, strToU8, zipSync } from 'fflate';
import { day } from '../domain/plan/ledgerOf';
import { asOf, letterDay, orderFor } from '../domain/notices/orderFor';
import { sampleNotice } from '../support/notices';
import { bytesOf } from '../support/printed';

// Letters of Word take seconds on a machine that is busy with other tests.
jest.setTimeout(60_000);

const contact = (change: Partial<ContactEntry>): ContactEntry => ({
  ...BLANK_ENTRY,
  day: asOf,
  customerKey: 'Harbour & Finch Ltd',
  customerName: 'Harbour & Finch Ltd',
  currency: '',
  channel: 'phone',
  by: '',
  result: 'note',
  summary: '',
  sheetRow: 1,
  ...change,
});

describe('Before anything is drafted', () => {
  const { row, ledger, policy, calendar } = orderFor('en', 'warning');
  const simulate = (
    log: readonly ContactEntry[],
    kind: 'warning' | 'reminder' | 'statement',
    approvedBy = '',
  ) =>
    simulateNotices({
      rows: [row],
      ledger,
      policy,
      calendar,
      letterDay,
      sent: [],
      profiles: [],
      log,
      language: 'en',
      approvedBy,
      kind,
    })[0]?.skipped.map(({ key }) => key);

  it.each([
    ['was paid', contact({ result: 'paid' }), 'notices.skip.paid'],
    ['was promised', contact({ result: 'promise', promiseDay: day('2026-04-20') }), 'notices.skip.promise'],
    ['was talked about yesterday', contact({ result: 'not_reached' }), 'notices.skip.quiet'],
  ])('what %s is left out of a demand, and not of a statement', (_what, entry, why) => {
    expect(simulate([entry], 'reminder')).toEqual([why]);
    expect(simulate([entry], 'statement')).toEqual([]);
  });

  it('what needs approval waits for a name', () => {
    expect(simulate([], 'warning')).toEqual(['notices.skip.approval.manager']);
    expect(simulate([], 'warning', 'Ms Lee')).toEqual([]);
  });
});

it('a letter stands only while every item of it is open with the same amount', () => {
  const order = orderFor('en', 'dispute');
  const facts = noticeFacts(order);
  expect(standingIn(order.ledger)(facts)).toBe(true);
  const open = Float64Array.from(order.ledger.open);
  open[0] = (open[0] ?? 0) - 1;
  expect(standingIn({ ...order.ledger, open })(facts)).toBe(false);
});

describe('A wording of the user', () => {
  const facts = noticeFacts(orderFor('en', 'reminder'));
  const text = { title: 'Hello', subject: '{{ letterNo }}', body: 'Please pay {{ total }}.\n\n[[bank]]' };

  it('takes the place of the house’s, and says where it is wrong', () => {
    const notice = composeNotice(facts, withOwnWordings({ en: { reminder: text } }).en);
    expect(notice.title).toBe('Hello');
    expect(notice.blocks.map(({ type }) => type)).toEqual(['paragraph', 'bank']);
    expect(wordingMistake(text, facts)).toBeNull();
    const wrong = { ...text, body: 'First.\n\nSecond {{ totl }}.' };
    expect(wordingMistake(wrong, facts)).toMatchObject({ part: 'body', line: 3, column: 11 });
  });

  it('comes back from the workbook only whole', () => {
    const own = { en: { reminder: text, nonsense: text, final: { title: 'x' } }, fr: {} };
    expect(restoreWordings(own)).toEqual({ en: { reminder: text }, 'zh-CN': {}, 'zh-TW': {} });
    expect(restoreWordings('x')).toEqual({ en: {}, 'zh-CN': {}, 'zh-TW': {} });
  });
});

/** Two ends of a line in one thread, each message a copy as between threads. */
function lineOf(): Thread {
  const far: Parameters<typeof serve>[0] = {
    onmessage: null,
    postMessage: (message) =>
      void setTimeout(() => near.onmessage?.({ data: structuredClone(message) } as MessageEvent<FromMaker>)),
  };
  const near: Thread = {
    onmessage: null,
    onerror: null,
    postMessage: (message: ToMaker) =>
      void setTimeout(() => far.onmessage?.({ data: structuredClone(message) } as MessageEvent<ToMaker>)),
    terminate: () => undefined,
  };
  serve(far);
  return near;
}

describe('Files made in a thread', () => {
  const notices = Array.from({ length: 12 }, (_, i) =>
    sampleNotice({ kind: 'reminder', number: `2026-00${10 + i}` }),
  );
  async function* feed() {
    yield* notices;
  }
  const order = { what: 'archive' as const, day: day('2026-04-01'), template: null };

  it('are whole, however few notices are handed over at a time', async () => {
    const seen: number[] = [];
    const file = await makeInThread(lineOf(), order, feed(), { onProgress: (done) => seen.push(done) });
    expect(Object.keys(unzipSync(await bytesOf(file)))).toHaveLength(24);
    expect(seen.at(-1)).toBe(12);
  });

  it('stop at Cancel, and say when no thread could begin', async () => {
    const controller = new AbortController();
    const outlets = { onProgress: () => controller.abort(), signal: controller.signal };
    await expect(makeInThread(lineOf(), order, feed(), outlets)).rejects.toMatchObject({
      name: 'AbortError',
    });
    const dead: Thread = {
      onmessage: null,
      onerror: null,
      postMessage: () => void setTimeout(() => dead.onerror?.({ message: 'refused' } as ErrorEvent)),
      terminate: () => undefined,
    };
    const failed = await makeInThread(dead, order, feed(), { onProgress: () => undefined }).catch(
      (error: unknown) => error,
    );
    expect(isNoThread(failed)).toBe(true);
  });
});

describe('Files made where no thread may begin', () => {
  const notices = Array.from({ length: 6 }, (_, i) =>
    sampleNotice({ kind: 'reminder', language: i % 2 ? 'en' : 'zh-TW', number: `2026-00${10 + i}` }),
  );

  it.each(['print', 'archive', 'letters'] as const)(
    'take a turn for every letter of the %s, so that the pane has its own in between',
    async (what) => {
      let turns = 0;
      let isMaking = true;
      const tick = async (): Promise<void> => {
        for (; isMaking; turns += 1) await nextTurn();
      };
      const ticking = tick();
      const at: number[] = [];
      await make({ what, day: day('2026-04-01'), template: null }, notices, {
        onProgress: () => at.push(turns),
      });
      isMaking = false;
      await ticking;
      expect(at).toHaveLength(notices.length);
      expect(new Set(at).size).toBe(notices.length);
    },
  );

  it('hold the same letters as those made in a thread', async () => {
    const order = { what: 'print' as const, day: day('2026-04-01'), template: null };
    async function* feed() {
      yield* notices;
    }
    const [here, there] = await Promise.all([
      make(order, notices, { onProgress: () => undefined }),
      makeInThread(lineOf(), order, feed(), { onProgress: () => undefined }),
    ]);
    const parts = async (file: Blob) => unzipSync(await bytesOf(file));
    expect(await parts(here)).toEqual(await parts(there));
  });

  it('stop at Cancel between two letters of one document for printing', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const order = { what: 'print' as const, day: day('2026-04-01'), template: null };
    const making = make(order, notices, {
      onProgress: (done) => {
        seen.push(done);
        if (done === 2) controller.abort();
      },
      signal: controller.signal,
    });
    await expect(making).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual([1, 2]);
  });
});

describe('A letter of the user’s own', () => {
  const notice = sampleNotice({ kind: 'reminder', language: 'zh-CN' });
  /** A Word file whose body is one paragraph with this text. */
  const template = async (text: string): Promise<Uint8Array> => {
    const parts = unzipSync(await letterDocx(notice));
    const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text
      .split('\n')
      .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`;
    return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
  };

  it('is filled with our figures', async () => {
    const own = await template('{customerName} {total}\n{#lines}\n{docNo} {open}\n{/lines}');
    expect(templateProblems(own, notice)).toEqual([]);
    const filled = strFromU8(unzipSync(letterFrom(own)(notice))['word/document.xml'] ?? new Uint8Array());
    expect(filled).toContain(notice.facts.customer.name);
    for (const { docNo } of notice.facts.months.flatMap(({ lines }) => lines))
      expect(filled).toContain(docNo);
  });

  it('is refused with the reason: a field nobody knows, a list left open, no Word file', async () => {
    expect(templateProblems(await template('{nobody}'), notice)).toEqual([
      { kind: 'unknown_field', detail: '{nobody}' },
    ]);
    expect(templateProblems(await template('{#lines}{docNo}'), notice)[0]?.kind).toBe('syntax');
    expect(templateProblems(strToU8('hello'), notice)).toEqual([{ kind: 'not_docx', detail: '' }]);
  });
});
