import { useEffect, useMemo, useState } from 'react';
import type { LedgerReading } from '../../../domain/ledger/types';
import type { FunctionId } from '../../../functions/declarations';
import type { SheetTable } from '../../host';
import { Choice } from '../../parts/Choice';
import { CopyButton } from '../../parts/CopyButton';
import { usePane, usePaneState } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { declarationOf, FUNCTION_IDS, presetArguments, type Argument } from '../../state/insert/arguments';
import { itemsAddUp } from '../../state/formulas';
import { formulaOf, ledgerArea } from '../../state/insert/formula';
import type { Source } from '../../state/model';
import { InsertFunctionArgument } from './InsertFunctionArgument';
import { InsertFunctionPreview } from './InsertFunctionPreview';
import { InsertFunctionTarget } from './InsertFunctionTarget';
import { useFormulaPreview } from './useFormulaPreview';

/** Where DUES.AGING takes the amounts that it adds up. */
const AMOUNTS = declarationOf('AGING').parameters.findIndex(({ name }) => name === 'amounts');

interface Props {
  readonly source: Source;
  readonly reading: LedgerReading;
}

/** Function, arguments, result and place, one under the other. */
export function InsertFunctionForm({ source, reading }: Props) {
  const shared = useShared();
  const { services, speaker } = usePane();
  const policy = usePaneState((state) => state.policy);
  const table = useTable(source);
  const area = useMemo(() => ledgerArea(source, reading, table), [source, reading, table]);
  const preset = (of: FunctionId) =>
    presetArguments(of, {
      mapping: source.recognition.mapping,
      asOf: reading.asOf,
      policy,
      currency: reading.ledger.currencies[0] ?? source.options.baseCurrency,
      language: services.language,
    });
  const [id, setId] = useState<FunctionId>('AGING');
  const [given, setGiven] = useState<readonly Argument[]>(() => preset('AGING'));
  const choose = (next: FunctionId) => {
    setId(next);
    setGiven(preset(next));
  };
  const change = (at: number, argument: Argument) =>
    setGiven(given.map((one, i) => (i === at ? argument : one)));
  const preview = useFormulaPreview(id, given, area);
  const formula = formulaOf(id, given, area);
  return (
    <div className={shared.stack}>
      <div className={shared.muted}>{speaker.text('insert.explained')}</div>
      <Choice
        label={speaker.text('insert.which')}
        hint={speaker.text(`functionHelp.${id}.description`)}
        value={id}
        options={FUNCTION_IDS.map((one) => ({ value: one, text: speaker.text(`insert.about.${one}`) }))}
        onChange={choose}
      />
      {declarationOf(id).parameters.map((parameter, i) => (
        <InsertFunctionArgument
          key={`${id}.${parameter.name}`}
          id={id}
          parameter={parameter}
          argument={given[i] ?? { kind: 'none' }}
          asOf={reading.asOf}
          headers={source.recognition.headers}
          onChange={(argument) => change(i, argument)}
        />
      ))}
      <div className={shared.tight}>
        <strong>{speaker.text('insert.formula')}</strong>
        <code>{formula}</code>
        <CopyButton text={formula} label={speaker.text('taskpane.formula.copy')} />
      </div>
      {id === 'AGING' && given[AMOUNTS]?.kind === 'column' && !itemsAddUp(source, reading) && (
        <div>
          {speaker.text('insert.adds', { count: reading.setAside.length + reading.unapplied.length })}
        </div>
      )}
      <InsertFunctionPreview id={id} preview={preview} area={area} />
      <InsertFunctionTarget id={id} formula={formula} preview={preview} area={area} source={source} />
    </div>
  );
}

/** The ledger's table, if it is one; a sheet that cannot be asked is taken as plain cells. */
function useTable({ sheetId, recognition }: Source): SheetTable | null {
  const { services } = usePane();
  const [table, setTable] = useState<SheetTable | null>(null);
  useEffect(() => {
    let isHere = true;
    services.host.tableAt(sheetId, recognition.headerRow).then(
      (found) => isHere && setTable(found),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [services, sheetId, recognition.headerRow]);
  return table;
}
