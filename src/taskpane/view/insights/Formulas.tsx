import { CopyButton } from '../../parts/CopyButton';
import { usePane, usePaneState } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { suggestFormulas } from '../../state/formulas';

/** The same figures as live formulas, to be pasted into any cell. */
export function Formulas() {
  const shared = useShared();
  const { services, speaker } = usePane();
  const source = usePaneState((state) => state.source);
  const reading = usePaneState((state) => state.reading);
  const policy = usePaneState((state) => state.policy);
  if (!source || !reading) return null;
  const suggestions = suggestFormulas(source, reading, policy, services.language);
  if (suggestions.length === 0) return null;
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{speaker.text('taskpane.formula.title')}</h2>
      <div className={shared.muted}>{speaker.text('taskpane.formula.explained')}</div>
      {suggestions.map(({ key, formula }) => (
        <div key={key} className={shared.tight}>
          <div>{speaker.text(`taskpane.formula.${key}`)}</div>
          <code>{formula}</code>
          <CopyButton text={formula} label={speaker.text('taskpane.formula.copy')} />
        </div>
      ))}
    </section>
  );
}
