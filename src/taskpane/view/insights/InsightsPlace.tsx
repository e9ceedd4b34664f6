import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { Choice } from '../../parts/Choice';
import { useActions, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { AgeingBars } from './AgeingBars';
import { Classes } from './Classes';
import { Dso } from './Dso';
import { Formulas } from './Formulas';
import { InsertFunction } from './InsertFunction';
import { OneCurrency } from './OneCurrency';
import { Top } from './Top';

/** What the figures say: ageing, classes, the largest, DSO; one currency at a time. */
export function InsightsPlace() {
  const shared = useShared();
  const speaker = useSpeaker();
  const { go } = useActions();
  const ageing = usePaneState((state) => state.ageing);
  const reading = usePaneState((state) => state.reading);
  const [chosen, setChosen] = useState<string | null>(null);
  const currency = ageing?.currencies.find((line) => line.currency === chosen) ?? ageing?.currencies[0];
  if (!ageing || !reading || !currency) {
    return (
      <section className={shared.card}>
        <h2 className={shared.heading}>{speaker.text('taskpane.insights.none')}</h2>
        <div>{speaker.text('taskpane.insights.noneBody')}</div>
        <div>
          <Button appearance="primary" onClick={() => go('ledger')}>
            {speaker.text('taskpane.today.toLedger')}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <div className={shared.stack}>
      {ageing.currencies.length > 1 && (
        <Choice
          label={speaker.text('taskpane.insights.currency')}
          hint={speaker.text('taskpane.insights.currencyHint')}
          value={currency.currency}
          options={ageing.currencies.map((line) => ({ value: line.currency, text: line.currency }))}
          onChange={setChosen}
        />
      )}
      <AgeingBars ageing={ageing} currency={currency} />
      <OneCurrency ageing={ageing} />
      <Classes reading={reading} currency={currency.currency} />
      <Top reading={reading} currency={currency} />
      <Dso key={currency.currency} currency={currency} />
      <Formulas />
      <InsertFunction />
    </div>
  );
}
