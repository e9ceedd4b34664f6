import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DataTable, InvoiceTable, Notice, NoticeBlock } from '../../../domain/notices/types';
import { useSpeaker } from '../../parts/pane';

/** Below this width of the letter the lines of a table become small cards, so that no amount is out of sight. */
const NARROW = '@container (max-width: 479px)';

const useStyles = makeStyles({
  // A letter is black on white whatever the pane's theme; forced colours still win.
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: '#ffffff',
    color: '#1a1a1a',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow4,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    containerType: 'inline-size',
    '& p, & h3, & h4, & dl': { margin: 0 },
  },
  head: { textAlign: 'center', borderBottom: '1px solid #8a8a8a', paddingBottom: tokens.spacingVerticalXS },
  title: { fontSize: tokens.fontSizeBase400, textAlign: 'center' },
  pairs: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, auto) 1fr',
    columnGap: tokens.spacingHorizontalS,
    '& dd': { margin: 0 },
  },
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '11px',
    lineHeight: '15px',
    overflowWrap: 'normal',
    '& td': { whiteSpace: 'nowrap' },
    '& th, & td': {
      border: '1px solid #8a8a8a',
      padding: '2px 4px',
      textAlign: 'left',
      fontWeight: 'inherit',
    },
    '& .number': { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  },
  // What a line is about and its amount above, the rest below with its names.
  lines: {
    [NARROW]: {
      '&, & thead, & tbody, & tfoot': { display: 'block' },
      '& tr': {
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: tokens.spacingHorizontalS,
        padding: '3px 0',
        borderBottom: '1px solid #c8c8c8',
      },
      // Ends the first line of a card.
      '& tr::after': { content: '""', order: 2, flexBasis: '100%' },
      '& th, & td': { display: 'block', order: 3, border: 'none', padding: 0, whiteSpace: 'normal' },
      '& td.number': { textAlign: 'left' },
      '& .lead': { order: 0, flex: '1 1 40%', overflowWrap: 'anywhere' },
      '& .sum, & .sum.number': { order: 1, textAlign: 'right', whiteSpace: 'nowrap' },
      '& td:empty': { display: 'none' },
      '& td:not(.lead, .sum)::before': { content: 'attr(data-head) " "', color: '#595959' },
      '& thead th:not(.lead, .sum)': { position: 'absolute', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
    },
  },
  strip: {
    [NARROW]: {
      display: 'grid',
      gridTemplateColumns: '1fr auto',
      '& thead, & tbody, & tr': { display: 'contents' },
      '& th.number': { gridColumn: 1, textAlign: 'left' },
      '& td': { gridColumn: 2 },
    },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  sign: { textAlign: 'right' },
  signBoth: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalS },
  slip: { borderTop: '1px dashed #8a8a8a', paddingTop: tokens.spacingVerticalS },
});

/** The letter as the customer will see it. Text from the sheet only ever becomes text nodes. */
export function Paper({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const speaker = useSpeaker();
  return (
    <article
      className={styles.sheet}
      lang={notice.facts.language}
      aria-label={speaker.text('taskpane.notices.preview')}
    >
      {notice.letterhead.length > 0 && (
        <div className={styles.head}>
          {notice.letterhead.map((line, index) => (
            <div key={index} className={index === 0 ? styles.strong : undefined}>
              {line}
            </div>
          ))}
        </div>
      )}
      <Pairs rows={notice.reference} />
      <h3 className={styles.title}>{notice.title}</h3>
      <p>{notice.salutation}</p>
      {notice.blocks.map((block, index) => (
        <Block key={index} block={block} invoices={notice.invoices} />
      ))}
    </article>
  );
}

function Block({ block, invoices }: { readonly block: NoticeBlock; readonly invoices: InvoiceTable }) {
  const styles = useStyles();
  switch (block.type) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case 'invoices':
      return <Invoices table={invoices} />;
    case 'table':
      return <Figures table={block.table} />;
    case 'ageing':
      return <Ageing head={block.head} cells={block.cells} />;
    case 'bank':
      return <Pairs rows={block.rows} />;
    case 'signature':
      return (
        <div className={block.other ? styles.signBoth : styles.sign}>
          {[block.lines, block.other ?? []].map((lines, side) => (
            <div key={side}>
              {lines.map((line, index) => (
                <div key={index}>{line}</div>
              ))}
            </div>
          ))}
        </div>
      );
    case 'replySlip':
      return (
        <div className={styles.slip}>
          <h4>{block.title}</h4>
          {block.lines.map((line, index) => (
            <div key={index}>{line}</div>
          ))}
        </div>
      );
  }
}

function Figures({ table }: { readonly table: DataTable }) {
  const { head, rows, total, numeric } = table;
  return (
    <Invoices table={{ head, numeric, months: [{ title: '', rows, subtotal: [] }], total: total ?? [] }} />
  );
}

function Ageing({ head, cells }: { readonly head: readonly string[]; readonly cells: readonly string[] }) {
  const styles = useStyles();
  const speaker = useSpeaker();
  const label = speaker.text('taskpane.notices.ageing');
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={mergeClasses(styles.table, styles.strip)}>
        <thead>
          <tr>
            {head.map((text, index) => (
              <th key={index} scope="col" className="number" style={{ gridRow: index + 1 }}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {cells.map((text, index) => (
              <td key={index} className="number" style={{ gridRow: index + 1 }}>
                {text}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Pairs({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.pairs}>
      {rows.map(([label, value], index) => [
        <dt key={`${index}-label`}>{label}</dt>,
        <dd key={`${index}-value`}>{value}</dd>,
      ])}
    </dl>
  );
}

function Invoices({ table }: { readonly table: InvoiceTable }) {
  const styles = useStyles();
  const speaker = useSpeaker();
  const label = speaker.text('taskpane.notices.invoices');
  const looks = looksOf(table.numeric);
  const cells = (row: readonly string[]) =>
    row.map((cell, index) => (
      <td key={index} className={looks[index]} data-head={table.head[index]}>
        {cell}
      </td>
    ));
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={mergeClasses(styles.table, styles.lines)}>
        <thead>
          <tr>
            {table.head.map((head, index) => (
              <th key={index} scope="col" className={looks[index]}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {table.months.map((month, index) => (
          <tbody key={index}>
            {month.title !== '' && (
              <tr>
                <th colSpan={table.head.length} scope="rowgroup" className={styles.strong}>
                  {month.title}
                </th>
              </tr>
            )}
            {month.rows.map((row, at) => (
              <tr key={at}>{cells(row)}</tr>
            ))}
            {month.subtotal.length > 0 && <tr className={styles.strong}>{cells(month.subtotal)}</tr>}
          </tbody>
        ))}
        {table.total.length > 0 && (
          <tfoot>
            <tr className={styles.strong}>{cells(table.total)}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** Of each column: whether it holds figures, and whether it leads a card or is what the line comes to. */
function looksOf(numeric: readonly boolean[]): readonly string[] {
  const sum = numeric.lastIndexOf(true);
  return numeric.map((isNumber, index) =>
    [index === 0 ? 'lead' : '', index === sum ? 'sum' : '', isNumber ? 'number' : ''].join(' ').trim(),
  );
}
