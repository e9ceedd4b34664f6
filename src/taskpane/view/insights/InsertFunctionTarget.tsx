import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { FunctionId } from '../../../functions/declarations';
import type { CellPlace, FormulaOrder, FormulaOutcome } from '../../host';
import { Choice } from '../../parts/Choice';
import { useActions, useBusy, usePane, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { declarationOf } from '../../state/insert/arguments';
import type { LedgerArea } from '../../state/insert/formula';
import { sizeOf } from '../../state/insert/previewOf';
import type { Source } from '../../state/model';
import type { LivePreview } from './useFormulaPreview';

interface Props {
  readonly id: FunctionId;
  readonly formula: string;
  readonly preview: LivePreview;
  readonly area: LedgerArea;
  readonly source: Source;
}

/** Where the formula goes, and what became of it. */
export function InsertFunctionTarget({ id, formula, preview, area, source }: Props) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { insertFormula } = useActions();
  const busy = useBusy();
  const [kind, setKind] = useState<FormulaOrder['target']['kind']>('cell');
  const [place, lookAgain] = useSelectedCell();
  const [became, setBecame] = useState<{ formula: string; outcome: FormulaOutcome } | null>(null);
  // What became of another formula says nothing about this one.
  const outcome = became?.formula === formula ? became.outcome : null;
  const forget = () => setBecame(null);
  const canInsert = !busy && (preview.state === 'table' || preview.state === 'only_excel');

  const insert = (replace: boolean) => {
    if (kind === 'cell' && place === null) return;
    forget();
    const shown = preview.state === 'table' ? preview : ({ state: 'only_excel' } as const);
    const order: FormulaOrder = {
      formula,
      target:
        kind === 'cell' && place !== null ? { kind: 'cell', ...place } : { kind: 'new_sheet', name: id },
      ...sizeOf(shown, area),
      dates: declarationOf(id).result.dates ?? [],
      replace,
      ledger: ledgerCells(source),
    };
    void insertFormula(order, (outcome) => setBecame({ formula, outcome }));
  };

  return (
    <div className={shared.tight}>
      <Choice
        label={speaker.text('insert.target')}
        value={kind}
        options={[
          {
            value: 'cell',
            text: place
              ? speaker.text('insert.target.selected', { place: `${place.sheet}!${place.address}` })
              : speaker.text('insert.target.unknown'),
          },
          { value: 'new_sheet', text: speaker.text('insert.target.new_sheet') },
        ]}
        onChange={(next) => {
          forget();
          setKind(next);
        }}
      />
      <div className={shared.row}>
        <Button
          appearance="primary"
          disabled={!canInsert || (kind === 'cell' && place === null)}
          onClick={() => insert(false)}
        >
          {speaker.text('insert.do')}
        </Button>
        {kind === 'cell' && (
          <Button
            onClick={() => {
              forget();
              lookAgain();
            }}
          >
            {speaker.text('insert.target.look')}
          </Button>
        )}
      </div>
      <div role="status">{outcome && <Outcome outcome={outcome} />}</div>
      {outcome?.state === 'occupied' && (
        <div className={shared.row}>
          <Button disabled={!canInsert} onClick={() => insert(true)}>
            {speaker.text('insert.replace')}
          </Button>
          <Button onClick={forget}>{speaker.text('insert.keep')}</Button>
        </div>
      )}
    </div>
  );
}

function Outcome({ outcome }: { readonly outcome: FormulaOutcome }) {
  const speaker = useSpeaker();
  switch (outcome.state) {
    case 'written': {
      const { sheet, cell, place } = outcome;
      return speaker.text('insert.written', { cell: `${sheet}!${cell}`, place });
    }
    case 'occupied':
      return speaker.text('insert.occupied', { place: outcome.place, filled: outcome.filled });
    case 'in_ledger':
    case 'no_room':
      return speaker.text(`insert.${outcome.state}`, { place: outcome.place });
  }
}

/** The cell selected in Excel, looked at again whenever somebody comes back from there. */
function useSelectedCell(): [CellPlace | null, () => void] {
  const { services } = usePane();
  const [place, setPlace] = useState<CellPlace | null>(null);
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    const look = () => setLooks((times) => times + 1);
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  useEffect(() => {
    let isHere = true;
    services.host.selectedCell().then(
      (found) => isHere && setPlace(found),
      () => isHere && setPlace(null),
    );
    return () => {
      isHere = false;
    };
  }, [services, looks]);
  return [place, () => setLooks(looks + 1)];
}

/** The columns that have a header: beside them is free for the user's formulas. */
function ledgerCells({ sheetId, recognition }: Source): FormulaOrder['ledger'] {
  const { headers, headerRow } = recognition;
  const named = headers.flatMap((header, column) => (header === '' ? [] : [column]));
  return { sheetId, headerRow, firstColumn: named[0] ?? 0, lastColumn: named.at(-1) ?? 0 };
}
