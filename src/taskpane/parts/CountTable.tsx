import { formatMinor } from '../../domain/money/minor';
import { useShared } from './shared.styles';

export interface CountLine {
  readonly label: string;
  readonly count: number;
  /** Minor units. */
  readonly amount: number;
}

/** Counts and amounts of one currency, a line each, with a total line where there is one. */
export function CountTable({
  caption,
  heads: [what, count],
  currency,
  lines,
  total,
}: {
  readonly caption?: string;
  /** What a line is, and what is counted. */
  readonly heads: readonly [string, string];
  readonly currency: string;
  readonly lines: readonly CountLine[];
  readonly total?: CountLine;
}) {
  const shared = useShared();
  return (
    <table className={shared.table}>
      {caption !== undefined && <caption className="duesheet-unseen">{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col" className="number">
            {count}
          </th>
          <th scope="col" className="number">
            {currency}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.label} line={line} currency={currency} className="plain" />
        ))}
      </tbody>
      {total && (
        <tfoot>
          <Line line={total} currency={currency} />
        </tfoot>
      )}
    </table>
  );
}

function Line({
  line,
  currency,
  className,
}: {
  readonly line: CountLine;
  readonly currency: string;
  readonly className?: string;
}) {
  return (
    <tr>
      <th scope="row" className={className}>
        {line.label}
      </th>
      <td className="number">{line.count}</td>
      <td className="number">{formatMinor(line.amount, currency)}</td>
    </tr>
  );
}
