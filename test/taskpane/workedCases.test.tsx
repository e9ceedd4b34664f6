import { act, screen, waitFor } from '@testing-library/react';
import { isoDate } from '../../src/domain/calendar/civilDay';
import { blankProfile } from '../../src/domain/customers/profile';
import type { CustomerProfile } from '../../src/domain/customers/types';
import type { PastNotice } from '../../src/domain/notices/types';
import { NO_BOOK } from '../../src/workbook/port';
import { createFakeHost } from '../support/fakeHost';
import { day, readingOf } from '../support/ledgers';
import { LEDGER_SHEET, renderPane } from './renderPane';

const WHO = 'Birch & Co';
/** The pane's day. */
const TODAY = '2025-03-31';

interface Case {
  readonly due: string;
  readonly amount: number;
  readonly profile: Partial<CustomerProfile>;
  readonly sent?: readonly (readonly [kind: PastNotice['kind'], on: string, payBy: string])[];
}

/** The customer's card, with what the workbook holds of it. */
async function called({ due, amount, profile, sent = [] }: Case) {
  const reading = readingOf([{ customer: WHO, due, amount }], TODAY);
  const host = createFakeHost([LEDGER_SHEET], (_, { asOf }) => ({ ...reading, asOf }));
  const key = reading.ledger.customers[0]!.key;
  host.book = { ...NO_BOOK, customers: [{ ...blankProfile(key, '', WHO), ...profile }] };
  host.history = {
    numbers: [],
    sent: sent.map(([kind, on, payBy], i) => ({
      customerKey: key,
      currency: 'CNY',
      kind,
      number: `2025-000${i + 1}`,
      day: day(on),
      payBy: day(payBy),
    })),
  };
  const pane = await renderPane({ host });
  await act(() => pane.actions.buildPlan());
  const name = pane.speaker.text('customer.openOf', { customer: WHO });
  await pane.user.click(await screen.findByRole('button', { name }));
  await screen.findByRole('region', { name: 'What came of it?' });
  const row = () => pane.store.getState().plan!.rows[0]!;
  /** Logs it in the pane, and waits until the plan knows it. */
  const log = async (outcome: string, fill: () => Promise<void>) => {
    const before = pane.store.getState().plan;
    await pane.user.click(screen.getByRole('button', { name: outcome }));
    await fill();
    await pane.user.click(screen.getByRole('button', { name: 'Log it' }));
    await waitFor(() => expect(pane.store.getState().plan).not.toBe(before));
  };
  const type = (label: RegExp | string, text: string) => pane.user.type(screen.getByLabelText(label), text);
  return { pane, row, log, type };
}

const keys = (messages: readonly { readonly key: string }[]) => messages.map(({ key }) => key);

describe('the three worked cases of the seeds, logged in the pane (A19)', () => {
  test('the retailer is called before its quarter-end clearing, promises a part, and pays it', async () => {
    const { row, log, type } = await called({
      due: '2025-03-20',
      amount: 9_000,
      profile: { size: 'small', nextInflow: day('2025-04-08'), contractClause: 'Clause 5: 30 days' },
      sent: [['reminder', '2025-03-21', '2025-03-28']],
    });
    expect(row()).toMatchObject({ stage: 'phone', channel: 'phone' });
    expect(isoDate(row().nextDate)).toBe('2025-04-03');
    expect(keys(row().reasons)).toContain('plan.reason.date.inflow');
    expect(row().goal.instalments.offer).toBe('yes');

    await log('Promise', async () => {
      await type('Promised for', '2025-04-09');
      await type(/Promised amount/, '4000');
    });
    expect(row().promises.open).toMatchObject({ amount: 400_000, promisedFor: day('2025-04-09') });
    expect(row().goal).toMatchObject({ part: 'rest_of_promise', amount: 500_000 });

    await log('Part paid', () => type(/Received amount/, '4000'));
    expect(row().promises).toMatchObject({ open: null, kept: 1, broken: 0, level: 1 });
  });

  test('the technology company hears the legal consequences with the evidence, and says it has paid', async () => {
    const { pane, row, log } = await called({
      due: '2024-11-15',
      amount: 50_000,
      profile: { evidence: true },
      sent: [
        ['reminder', '2024-12-02', '2024-12-12'],
        ['warning', '2025-01-06', '2025-01-13'],
        ['final', '2025-03-03', '2025-03-10'],
      ],
    });
    expect(row()).toMatchObject({
      stage: 'pre_litigation',
      owner: 'legal',
      document: 'pre_litigation',
      tone: 'final',
    });
    await log('Paid', () => Promise.resolve());
    expect(isoDate(row().nextDate)).toBe('2025-04-02');
    expect(pane.host.contacts[0]?.nextStep).not.toBe('');
  });

  test('the long-term customer is offered instalments, and a promise kept speaks for it', async () => {
    const { row, log, type } = await called({
      due: '2025-03-10',
      amount: 6_000,
      profile: { relation: 'long_term' },
    });
    expect(row().goal.instalments).toMatchObject({ offer: 'yes', approval: 'manager', mostParts: 3 });
    for (const part of [1, 2, 3]) {
      await log('Promise', async () => {
        await type('Promised for', '2025-04-02');
        await type(/Promised amount/, '2000');
      });
      await log('Part paid', () => type(/Received amount/, '2000'));
      expect(row().promises.kept).toBe(part);
    }
    expect(row().grade).toBe('A');
    expect(keys(row().reasons)).toContain('plan.reason.grade');
  });
});
