import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { FunctionId } from '../../../functions/declarations';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { declarationOf } from '../../state/insert/arguments';
import type { LedgerArea } from '../../state/insert/formula';
import { PREVIEW_ROWS } from '../../state/insert/previewOf';
import type { LivePreview } from './useFormulaPreview';

const LINES = 6;
/** Figures in the pane are looked at, not reckoned with. */
const MOST_DECIMALS = 4;

const useStyles = makeStyles({
  scroller: { overflowX: 'auto' },
  // A table of buckets is wider than the pane; it is scrolled, not squeezed.
  table: {
    width: 'max-content',
    minWidth: '100%',
    '& td': { maxWidth: '180px', minWidth: '56px', overflowWrap: 'normal' },
  },
});

interface Props {
  readonly id: FunctionId;
  readonly preview: LivePreview;
  readonly area: LedgerArea;
}

/** The first lines of what the formula gives, or the sentence that stands in their place. */
export function InsertFunctionPreview({ id, preview, area }: Props) {
  const shared = useShared();
  const speaker = useSpeaker();
  const total = area.lastRow - area.firstRow + 1;
  return (
    <div className={shared.tight} role="status" aria-label={speaker.text('insert.preview')}>
      <strong>{speaker.text('insert.preview')}</strong>
      <Result id={id} preview={preview} />
      {preview.state === 'table' && total > PREVIEW_ROWS && (
        <div className={shared.muted}>
          {speaker.text('insert.preview.first', { rows: PREVIEW_ROWS, total })}
        </div>
      )}
    </div>
  );
}

function Result({ id, preview }: Pick<Props, 'id' | 'preview'>) {
  const shared = useShared();
  const speaker = useSpeaker();
  switch (preview.state) {
    case 'working':
      return <div className={shared.muted}>{speaker.text('insert.preview.working')}</div>;
    case 'missing':
      return <div>{speaker.text('insert.preview.missing', { names: preview.names.join(', ') })}</div>;
    case 'only_excel':
      return <div>{speaker.text('insert.preview.onlyExcel')}</div>;
    case 'unreadable':
      return <div>{speaker.text('insert.preview.unreadable', { reason: preview.reason })}</div>;
    case 'refused':
      return <div>{speaker.say(preview.message)}</div>;
    case 'table':
      return <Table id={id} table={preview.table} />;
  }
}

function Table({ id, table }: { id: FunctionId; table: readonly (readonly (string | number)[])[] }) {
  const shared = useShared();
  const styles = useStyles();
  const speaker = useSpeaker();
  const { dates = [] } = declarationOf(id).result;
  const lines = table.slice(0, LINES);
  const isDate = (column: number): boolean => dates === 'all' || dates.includes(column);
  const decimals = decimalsOf(lines.map((line) => line.filter((_, column) => !isDate(column))));
  const cell = (value: string | number, column: number) => {
    if (typeof value !== 'number') return value;
    return isDate(column)
      ? speaker.date(value)
      : value.toLocaleString(speaker.language, {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        });
  };
  const more = table.length - LINES;
  return (
    <>
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={speaker.text('insert.preview')}>
        <table className={mergeClasses(shared.table, styles.table)}>
          <tbody>
            {lines.map((line, row) => (
              <tr key={row}>
                {line.map((value, column) => (
                  <td key={column} className={typeof value === 'number' ? 'number' : undefined}>
                    {cell(value, column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <div className={shared.muted}>{speaker.text('insert.preview.more', { rows: more })}</div>}
    </>
  );
}

/** As many as the longest figure needs, so that one point stands under the other. */
function decimalsOf(lines: readonly (readonly (string | number)[])[]): number {
  const lengths = lines.flat().map((value) => {
    if (typeof value !== 'number') return 0;
    return String(Number(value.toFixed(MOST_DECIMALS))).split('.')[1]?.length ?? 0;
  });
  return Math.max(0, ...lengths);
}
