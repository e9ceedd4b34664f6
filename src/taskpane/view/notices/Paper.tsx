import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DataTable, InvoiceTable, Notice, NoticeBlock } from '../../../domain/notices/types';
import { useSpeaker } from '../../parts/pane';

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
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((text, index) => (
              <th key={index} scope="col" className="number">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {cells.map((text, index) => (
              <td key={index} className="number">
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
  const cells = (row: readonly string[]) =>
    row.map((cell, index) => (
      <td key={index} className={table.numeric[index] ? 'number' : undefined}>
        {cell}
      </td>
    ));
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.head.map((head, index) => (
              <th key={index} scope="col" className={table.numeric[index] ? 'number' : undefined}>
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
            <tr className={mergeClasses(styles.strong)}>{cells(table.total)}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
