import { NO_DAY } from '../../../domain/calendar/types';
import { plainBlockText } from '../../../domain/notices/plainText';
import type { DataTable, PlainBlock } from '../../../domain/notices/types';
import type { CallCard } from '../../../domain/plan/callCard/types';
import type { PlanRow } from '../../../domain/plan/types';
import type { Message } from '../../../domain/message';
import type { Speaker } from '../../../locales/speaker';
import type { Page } from '../../../documents/pageDocx';

/** The card as one page to print or to copy, in the pane's language. */
export function cardPage(row: PlanRow, card: CallCard, speaker: Speaker, day: number): Page {
  const said = (messages: readonly Message[]) => messages.map((message) => speaker.say(message));
  const heading = (key: string, values?: Message['values']): PlainBlock => ({
    type: 'heading',
    text: speaker.text(`customer.${key}`, values),
  });
  const list = (items: readonly string[]): readonly PlainBlock[] =>
    items.length > 0 ? [{ type: 'list', items }] : [];
  const amount = speaker.money(row.overdue || row.notDue, row.currency);
  const who = [card.contact, card.contactRole, card.phone, amount].filter((part) => part !== '');
  const track: Message = { key: `customer.track.${card.track}` };
  return {
    title: speaker.text('customer.pageTitle', { customer: row.customerName }),
    subtitle: [speaker.date(day), ...who].join(' · '),
    author: '',
    language: speaker.language,
    day,
    blocks: [
      heading('say'),
      { type: 'paragraph', text: speaker.say(card.opening) },
      heading('goal'),
      { type: 'paragraph', text: speaker.say(card.goal) },
      ...list(aside(row, card, speaker)),
      heading('script', { track }),
      ...list(said(card.script)),
      heading('fallback'),
      ...list([...said(card.fallback), ...instalmentLines(row, speaker)]),
      heading('excuses'),
      ...list(
        card.excuses.map(
          ({ says, reply, lock }) => `${speaker.say(says)} ${speaker.say(reply)} (${speaker.say(lock)})`,
        ),
      ),
      heading('invoices'),
      { type: 'table', table: invoices(row, card, speaker) },
      heading('past'),
      ...pastLines(row, card, speaker),
      heading('prepare'),
      ...list(card.checklist.map(({ text, state }) => `${BOX[state]} ${speaker.say(text)}`)),
      heading('never'),
      ...list(said(card.never)),
    ],
  };
}

/** What to know beside the sums: the contract, who signs, how hard to go, supply, the bar, the customer's days and signs. */
function aside(row: PlanRow, card: CallCard, speaker: Speaker): readonly string[] {
  const { approach, supply, clocks } = row;
  const bar = { bar: { day: clocks.limitation }, safe: { day: clocks.lastSafeDay } };
  const now: Message = { key: `approach.supply.${supply.current}` };
  return [
    ...(card.clause ? [speaker.text('customer.clause', { clause: card.clause })] : []),
    ...(card.signer ? [speaker.text('customer.signer', { signer: card.signer })] : []),
    ...(row.grade ? [speaker.text('customer.grade', { grade: row.grade })] : []),
    `${speaker.text('customer.approach')} · ${speaker.text(`approach.mode.${approach.mode}`)}`,
    `${speaker.text('customer.supply')} · ${speaker.text('customer.supplyNow', {
      now,
      proposed: { key: `approach.supply.${supply.proposed}` },
    })}`,
    ...(clocks.limitation === NO_DAY ? [] : [speaker.text('customer.bar', bar)]),
    ...row.notes.map((note) => speaker.say(note)),
  ];
}

/** How many parts may be offered, and who has to agree; empty where none may. */
export function instalmentLines({ goal: { instalments } }: PlanRow, speaker: Speaker): readonly string[] {
  if (instalments.offer === 'no') return [];
  const consent =
    instalments.approval === 'none' ? '' : speaker.text(`customer.consent.${instalments.approval}`);
  return [`${speaker.text('customer.instalments', { parts: instalments.mostParts })} ${consent}`.trim()];
}

const BOX = { done: '☑', missing: '☒', open: '☐' } as const;

/** Under this many invoices the card stays a page; the rest are counted and summed. */
const MOST_INVOICES = 20;

function invoices(row: PlanRow, card: CallCard, speaker: Speaker): DataTable {
  const cells = card.invoices
    .slice(0, MOST_INVOICES)
    .map(({ docNo, dueDay, daysOverdue, open }) => [
      docNo,
      speaker.date(dueDay),
      String(Math.max(0, daysOverdue)),
      speaker.money(open, row.currency),
    ]);
  const rest = card.invoices.slice(MOST_INVOICES);
  if (rest.length > 0) {
    const sum = rest.reduce((total, { open }) => total + open, 0);
    const more = speaker.text('customer.moreInvoices', { count: rest.length });
    cells.push([more, '', '', speaker.money(sum, row.currency)]);
  }
  const total = card.invoices.reduce((sum, { open }) => sum + open, 0);
  return {
    head: ['invoice', 'dueDate', 'daysLate', 'open'].map((name) => speaker.text(`customer.column.${name}`)),
    rows: cells,
    total: [speaker.text('taskpane.figures.total'), '', '', speaker.money(total, row.currency)],
    numeric: [false, false, true, true],
  };
}

function pastLines(row: PlanRow, card: CallCard, speaker: Speaker): readonly PlainBlock[] {
  const promises = card.promises.map(({ outcome, givenOn, promisedFor, amount }) =>
    [
      speaker.text(`customer.promise.${outcome}`),
      speaker.text('customer.promise.for', { given: { day: givenOn }, day: { day: promisedFor } }),
      amount === null ? speaker.text('customer.promise.all') : speaker.money(amount, row.currency),
    ].join(' · '),
  );
  const contacts = card.contacts.map(({ day, channel, result, summary }) =>
    [
      speaker.date(day),
      speaker.text(`plan.channel.${channel}`),
      speaker.text(`book.choice.result.${result}`),
      summary,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  );
  const items = [...promises, ...contacts];
  return items.length > 0
    ? [{ type: 'list', items }]
    : [{ type: 'paragraph', text: speaker.text('customer.pastNone') }];
}

/** The page as text, for the clipboard. */
export function pageText({ title, subtitle, blocks }: Page): string {
  const parts = blocks.map((block) => (block.type === 'heading' ? `\n${block.text}` : plainBlockText(block)));
  return [title, subtitle, ...parts].join('\n');
}
