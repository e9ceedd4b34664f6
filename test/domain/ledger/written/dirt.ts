import type { Cell } from '../../../../src/domain/ledger/types';
import { HOME, inMinor, inUnits } from './items';
import type { ItemLayout, Slot } from './layouts';
import { DIGITS, type Fate } from './types';

type Cells = Partial<Record<Slot, Cell>>;

/** What falls on a row: the rows that then stand there and what becomes of each; null where it cannot fall on this one. */
export type Dirt = (cells: Cells, fate: Fate) => readonly (readonly [Cells, Fate])[] | null;

const error = (text: string): Cell => ({ error: text });

/** A cell overwritten, and what that makes of a row that would be kept. */
function over(slot: Slot, cell: Cell, change: Partial<Fate>): Dirt {
  return (cells, fate) =>
    fate.becomes === 'kept'
      ? [
          [
            { ...cells, [slot]: cell },
            { ...fate, ...change },
          ],
        ]
      : null;
}

const aside = (becomes: Fate['becomes'], field: string) => ({ becomes, field }) as const;
const unreadable = (becomes: Fate['becomes'], field: string) => ({ becomes, field, minor: null }) as const;

/** Days that systems write for none. */
const NO_DAYS: readonly Cell[] = [
  '1990/01/01',
  '1900-01-00',
  '9999-12-31',
  '1970-01-01',
  2_958_465,
  '-',
  '/',
  0,
  null,
];
const BAD_DAYS: readonly Cell[] = ['2025-02-30', '2025/13/45', '待定', 20_251_345, '2025.2.29'];

/** A credit note may be taken off from its own day on; whatever else is owed is owed from a day. */
function withoutDue(cell: Cell, isDated: boolean): Dirt {
  return (cells, fate) => {
    if (fate.becomes !== 'kept') return null;
    const without = { ...cells, due: cell };
    const isCredit = isDated && (fate.minor ?? 0) < 0 && typeof cells.invoiced === 'number';
    if (!isCredit) return [[without, { ...fate, ...aside('missing_due_date', 'dueDate') }]];
    const notes = [...(fate.notes ?? []), 'due assumed' as const];
    return [[without, { ...fate, due: Number(cells.invoiced), notes }]];
  };
}

function dueDirt({ columns }: ItemLayout): Dirt[] {
  return [
    ...NO_DAYS.map((cell) => withoutDue(cell, columns.invoiced !== undefined)),
    ...BAD_DAYS.map((cell) => over('due', cell, aside('invalid_date', 'dueDate'))),
    ...['#N/A', '#VALUE!'].map((text) => over('due', error(text), aside('error_value', 'dueDate'))),
  ];
}

function invoicedDirt({ columns }: ItemLayout): Dirt[] {
  const notLater: Dirt = (cells, fate) => {
    const notes = (fate.notes ?? []).filter((note) => note !== 'later');
    return fate.becomes === 'kept'
      ? [
          [
            { ...cells, invoiced: null },
            { ...fate, notes },
          ],
        ]
      : null;
  };
  return [
    ...BAD_DAYS.map((cell) => over('invoiced', cell, aside('invalid_date', 'invoiceDate'))),
    over('invoiced', error('#REF!'), aside('error_value', 'invoiceDate')),
    columns.terms ? over('invoiced', null, aside('missing_due_date', 'dueDate')) : notLater,
  ];
}

function termsDirt(): Dirt[] {
  return [
    over('terms', null, aside('missing_due_date', 'dueDate')),
    ...['面议', '3331', '背靠背'].map((cell) => over('terms', cell, aside('missing_due_date', 'terms'))),
  ];
}

function amountDirt({ columns, amountField }: ItemLayout): Dirt[] {
  const zero: Dirt = (cells, fate) =>
    fate.becomes === 'kept' && columns.paid === undefined && columns.tax === undefined
      ? [
          [
            { ...cells, amount: 0, credit: null },
            { ...fate, ...aside('zero_balance', 'balance'), minor: 0 },
          ],
        ]
      : null;
  const dash: Dirt = (cells, fate) =>
    zero(cells, fate)?.map(([own, said]) => [{ ...own, amount: '—' }, said]) ?? null;
  // Where an item was settled after the as-of day, its balance is of no concern.
  const bad =
    (cell: Cell, becomes: Fate['becomes']): Dirt =>
    (cells, fate) =>
      columns.settled && columns.paid && cells.settled !== null
        ? null
        : over('amount', cell, unreadable(becomes, amountField))(cells, fate);
  return [
    zero,
    dash,
    bad('待核对', 'invalid_amount'),
    bad('1.2.3,4', 'invalid_amount'),
    bad(true, 'invalid_amount'),
    bad(1e17, 'invalid_amount'),
    bad(error('#REF!'), 'error_value'),
    bad(error('#DIV/0!'), 'error_value'),
    ...(columns.local || columns.paid || columns.tax || columns.credit
      ? []
      : [over('amount', null, unreadable('invalid_amount', 'balance'))]),
  ];
}

/** Beside a blank amount of its own a row is in local currency. */
const localAlone: Dirt = (cells, fate) => {
  const minor = inMinor(Number(cells.local ?? 0), HOME);
  if (fate.becomes !== 'kept' || minor === 0) return null;
  return [
    [
      { ...cells, amount: null },
      { ...fate, currency: HOME, minor },
    ],
  ];
};

function currencyDirt(): Dirt[] {
  const other =
    (cell: Cell, currency: string): Dirt =>
    (cells, fate) =>
      fate.becomes === 'kept' && DIGITS[fate.currency] === 2
        ? [
            [
              { ...cells, currency: cell },
              { ...fate, currency },
            ],
          ]
        : null;
  return [
    other('火星币', 'XXX'),
    other(null, HOME),
    other(error('#N/A'), HOME),
    other('$', 'USD'),
    other('¥', HOME),
  ];
}

const twice: Dirt = (cells, fate) =>
  fate.becomes === 'kept'
    ? [
        [cells, fate],
        [cells, { ...fate, ...aside('duplicate', 'invoiceNo') }],
      ]
    : null;

/** An invoice in two instalments: the same number, another amount. */
const sameNumber: Dirt = (cells, fate) => {
  const { amount } = cells;
  if (fate.becomes !== 'kept' || typeof amount !== 'number' || fate.minor === null || fate.minor < 0)
    return null;
  const minor = fate.minor + inMinor(1000, fate.currency);
  const more = Number((amount + 1000).toPrecision(15));
  const notes = [...(fate.notes ?? []), 'same number' as const];
  return [
    [cells, { ...fate, notes }],
    [
      { ...cells, amount: more, ...(cells.local === undefined ? {} : { local: 1 }) },
      { ...fate, minor, notes },
    ],
  ];
};

const numberless: Dirt = (cells, fate) =>
  fate.becomes === 'kept' && cells.name !== 'Total Energies'
    ? [
        [
          { ...cells, number: null },
          { ...fate, number: '' },
        ],
      ]
    : null;

function typeDirt(): Dirt[] {
  const amount = inUnits(-7_770, HOME);
  return [
    (cells, fate) =>
      fate.becomes === 'kept'
        ? [
            [
              { ...cells, type: '预收款', amount, due: null },
              { ...fate, becomes: 'unapplied', minor: inMinor(amount, fate.currency) },
            ],
          ]
        : null,
    (cells, fate) =>
      fate.becomes === 'kept'
        ? [
            [
              { ...cells, type: '红字发票', amount },
              {
                ...fate,
                minor: inMinor(amount, fate.currency),
                notes: [...new Set([...(fate.notes ?? []), 'credit note' as const])],
              },
            ],
          ]
        : null,
  ];
}

/** On an item that is still open: what was settled has another balance. */
function settledOn(cell: Cell, becomes: Fate['becomes']): Dirt {
  const dirt = over('settled', cell, aside(becomes, 'settledDate'));
  return (cells, fate) => (cells.settled === null ? dirt(cells, fate) : null);
}

/** Every dirt that can fall on a list kept in that way. */
export function dirtOf(layout: ItemLayout): Dirt[] {
  const { columns, title } = layout;
  const has = (slot: Slot, dirt: readonly Dirt[]) => (columns[slot] ? dirt : []);
  // Where one date of a row says the year of the other, a row without it is dated by guess.
  const saysYears = [columns.due, columns.invoiced].every((column) => column?.role !== 'plain');
  const isUnit = columns.amount?.role === 'figure';
  return [
    ...(saysYears ? [...has('due', dueDirt(layout)), ...has('invoiced', invoicedDirt(layout))] : []),
    ...has('terms', termsDirt()),
    ...amountDirt(layout),
    ...has('currency', currencyDirt()),
    ...(columns.local ? [localAlone] : []),
    ...(columns.number?.headers.en === 'Invoice #' ? [twice, twice] : []),
    ...(isUnit || columns.tax || columns.settled || title.includes('without sign') ? [] : [sameNumber]),
    numberless,
    ...(columns.type && columns.currency ? typeDirt() : []),
    ...has('cleared', [
      over('cleared', '已核销', aside('cleared', 'clearing')),
      over('cleared', '1400000012', aside('cleared', 'clearing')),
    ]),
    ...has('settled', [settledOn('2025-02-30', 'invalid_date'), settledOn(error('#N/A'), 'error_value')]),
    ...(columns.code && columns.name ? [over('name', error('#N/A'), {}), over('name', null, {})] : []),
    ...has('paid', columns.settled ? [] : [over('paid', '待查', unreadable('invalid_amount', 'amountPaid'))]),
  ];
}
