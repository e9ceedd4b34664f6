import { makeStyles, tokens } from '@fluentui/react-components';
import type { Decimals, Field, ReadingOptions } from '../../../domain/ledger/types';
import { DEFAULT_TERMS, WORKDAY_RULES, type WorkdayRule } from '../../../domain/terms';
import { Choice } from '../../parts/Choice';
import { Fold } from '../../parts/Fold';
import { useActions, useLocked, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import type { Source } from '../../state/model';
import { columnLetters } from '../../../workbook/cells';
import { mappingFields } from '../../state/source';
import { OwedSince, YearOfDates } from './Asked';
import { CurrencyField } from './CurrencyField';
import { FallbackTerm } from './FallbackTerm';

const NONE = '-';
const PLAIN = 'ledger.why.name';
const UNITS = ['1', '1000', '10000', '1000000'] as const;
const DATE_ORDERS = ['auto', 'dmy', 'mdy'] as const;
const HIDDEN_ROWS = ['count', 'set_aside'] as const;
const DECIMALS = ['auto', 'point', 'comma'] as const;

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
});

/** Columns and conventions: everything that was assumed, each changeable on the spot. */
export function HowRead({ source }: { readonly source: Source }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { changeOptions } = useActions();
  const locked = useLocked();
  const { options, recognition } = source;
  const { terms = DEFAULT_TERMS, decimals = 'auto' } = options;
  return (
    <>
      <Fold
        key={source.sheetId}
        title={speaker.text('taskpane.mapping.title')}
        count={speaker.text('taskpane.mapping.count', { count: Object.keys(recognition.mapping).length })}
        open={recognition.missing.length > 0}
      >
        <div className={shared.muted}>{speaker.text('taskpane.mapping.explained')}</div>
        {mappingFields(recognition.mapping).map((field) => (
          <MappingLine key={field} field={field} source={source} />
        ))}
      </Fold>
      <Fold title={speaker.text('taskpane.options.title')}>
        <CurrencyField
          label={speaker.text('taskpane.options.currency')}
          hint={speaker.text('taskpane.options.currencyHint')}
          value={options.baseCurrency}
          disabled={locked}
          onChange={(baseCurrency) => void changeOptions({ baseCurrency })}
        />
        <Choice
          label={speaker.text('taskpane.options.unit')}
          value={String(options.unitFactor)}
          disabled={locked}
          options={[...new Set([...UNITS, String(options.unitFactor)])].map((unit) => ({
            value: unit,
            text: speaker.text('taskpane.options.unitOf', { factor: Number(unit) }),
          }))}
          onChange={(unit) => void changeOptions({ unitFactor: Number(unit) })}
        />
        <Choice<ReadingOptions['dateOrder']>
          label={speaker.text('taskpane.options.dateOrder')}
          value={options.dateOrder}
          disabled={locked}
          options={DATE_ORDERS.map((value) => ({
            value,
            text: speaker.text(`taskpane.options.dateOrder.${value}`),
          }))}
          onChange={(dateOrder) => void changeOptions({ dateOrder })}
        />
        <Choice<ReadingOptions['hiddenRows']>
          label={speaker.text('taskpane.options.hiddenRows')}
          value={options.hiddenRows}
          disabled={locked}
          options={HIDDEN_ROWS.map((value) => ({
            value,
            text: speaker.text(`taskpane.options.hiddenRows.${value}`),
          }))}
          onChange={(hiddenRows) => void changeOptions({ hiddenRows })}
        />
        <Choice<Decimals>
          label={speaker.text('reading.decimals')}
          value={decimals}
          disabled={locked}
          options={DECIMALS.map((value) => ({ value, text: speaker.text(`reading.decimals.${value}`) }))}
          onChange={(value) => void changeOptions({ decimals: value })}
        />
        <Choice<WorkdayRule>
          label={speaker.text('reading.workday')}
          value={terms.workday}
          disabled={locked}
          options={WORKDAY_RULES.map((value) => ({ value, text: speaker.text(`reading.workday.${value}`) }))}
          onChange={(workday) => void changeOptions({ terms: { ...terms, workday } })}
        />
        {recognition.kind === 'balances' && <OwedSince source={source} />}
        {options.year !== undefined && <YearOfDates source={source} />}
        <FallbackTerm label={speaker.text('reading.fallback.short')} />
      </Fold>
    </>
  );
}

function MappingLine({ field, source }: { readonly field: Field; readonly source: Source }) {
  const styles = useStyles();
  const speaker = useSpeaker();
  const { mapField } = useActions();
  const locked = useLocked();
  const { mapping, headers, why, missing } = source.recognition;
  const column = mapping[field];
  // That a header is called what it is called needs no explaining; a guess does.
  const reason = source.corrected || why[field]?.key === PLAIN ? undefined : why[field];
  const columns = headers
    .map((header, index) => ({ header, index }))
    .filter(({ header, index }) => header !== '' || index === column);
  return (
    <div className={styles.line}>
      <Choice
        label={speaker.text(`ledger.field.${field}`)}
        hint={
          missing.includes(field)
            ? speaker.text('taskpane.mapping.needed')
            : reason && column !== undefined
              ? speaker.say(reason)
              : undefined
        }
        value={column === undefined ? NONE : String(column)}
        disabled={locked}
        options={[
          { value: NONE, text: speaker.text('taskpane.mapping.none') },
          ...columns.map(({ header, index }) => ({
            value: String(index),
            text: speaker.text('taskpane.mapping.column', { letters: columnLetters(index), header }),
          })),
        ]}
        onChange={(value) => void mapField(field, value === NONE ? null : Number(value))}
      />
    </div>
  );
}
