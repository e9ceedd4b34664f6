import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

const SEEN = 'welcome-seen';

/** Three points for the first time; gone for good when closed. */
export function Welcome() {
  const shared = useShared();
  const { services, speaker } = usePane();
  const [seen, setSeen] = useState(services.preferences.get(SEEN) === '1');
  if (seen) return null;
  const close = () => {
    services.preferences.set(SEEN, '1');
    setSeen(true);
    document.getElementById('place')?.focus();
  };
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{speaker.text('taskpane.welcome.title')}</h2>
      <ol className={shared.list}>
        {['read', 'plan', 'letters'].map((point) => (
          <li key={point}>{speaker.text(`taskpane.welcome.${point}`)}</li>
        ))}
      </ol>
      <div className={shared.muted}>{speaker.text('taskpane.welcome.promise')}</div>
      <div>
        <Button size="small" onClick={close}>
          {speaker.text('taskpane.welcome.close')}
        </Button>
      </div>
    </section>
  );
}
