import { currencyAmounts, withLoneCurrency } from './currencyColumns';
import { foundMessages } from './foundMessages';
import type { HeaderBlock } from './headerRows';
import { OPEN_AMOUNTS, withoutFields } from './mappings';
import type { Message } from '../message';
import type { Cell, Mapping, Recognition, RowPart } from './types';

/** How the amounts of a sheet stand in columns by currency. */
export interface ByCurrency {
  readonly mapping: Mapping;
  readonly parts: readonly RowPart[];
  /** Amounts by currency that may be different money, or the same once more. */
  readonly perhaps?: readonly RowPart[];
}

/** The mapping and parts of a sheet by the currencies that its headers name. */
export function byCurrency(
  header: HeaderBlock,
  body: readonly (readonly Cell[])[],
  given: Mapping,
): ByCurrency {
  const found = currencyAmounts(header, body, given);
  const mapping = found ? given : withLoneCurrency(header, body, given);
  if (!found) return { mapping, parts: [] };
  const { parts, isSure } = found;
  const whole = withFirstAmount(mapping, parts);
  return isSure
    ? { mapping: withoutPaid(whole, parts), parts }
    : { mapping: whole, parts: [], perhaps: parts };
}

/** Amounts that no name was known for are open amounts all the same. */
function withFirstAmount(mapping: Mapping, [first]: readonly RowPart[]): Mapping {
  const hasAmount = OPEN_AMOUNTS.some((field) => mapping[field] !== undefined);
  return first === undefined || hasAmount ? mapping : { ...mapping, balance: first.amount };
}

/** One column of amounts is read, and the others are offered: only people know whether they are owed besides. */
export function withCurrenciesAsked(
  found: Recognition,
  parts: readonly RowPart[],
  rowCount: number,
): Recognition {
  const besides = [...parts.map(({ amount }) => amount), ...(found.besides ?? [])].filter(
    (column) => !openColumns(found).includes(column),
  );
  if (besides.length === 0 || found.missing.length > 0) return found;
  const columns = besides.map((column) => found.headers[column] ?? '').join(' · ');
  const asked: Message = { key: 'ledger.found.maybeOwedBesides', values: { columns } };
  const byCurrency = { ...found, besides: [], parts, mapping: withoutPaid(found.mapping, parts), others: [] };
  const other = { ...byCurrency, messages: foundMessages(byCurrency, rowCount) };
  return { ...found, besides, messages: [...found.messages, asked], others: [other] };
}

function openColumns({ mapping }: Recognition): readonly (number | undefined)[] {
  return OPEN_AMOUNTS.map((field) => mapping[field]);
}

/** What was paid is taken off each currency by itself, or from no balance at all. */
function withoutPaid(mapping: Mapping, parts: readonly RowPart[]): Mapping {
  const isOwn = parts.some(({ paid, balance }) => paid !== null || balance !== null);
  return isOwn ? withoutFields(mapping, ['amountPaid']) : mapping;
}
