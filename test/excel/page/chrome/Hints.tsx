import type { ReactNode } from 'react';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker } from '../texts/texts';
import { Icon } from './icons';

/** One strip for people who see this page for the first time. */
export function Hints({ page }: { page: PageStore }): ReactNode {
  const { hints, language, addin } = useStore(page, (state) => state);
  const say = speaker(language);
  if (!hints) return null;
  const group = addin.groups[0]?.label ?? addin.name;
  return (
    <aside className="hints" aria-label={say('hintTitle')}>
      <b>{say('hintTitle')}</b>
      <span>{say('hintPane')}</span>
      <span>{say('hintRibbon', { group })}</span>
      {addin.namespace && <span>{say('hintFormula', { namespace: addin.namespace })}</span>}
      <span>{say('hintOwn')}</span>
      <button type="button" aria-label={say('hintClose')} onClick={() => page.set({ hints: false })}>
        <Icon name="close" />
      </button>
    </aside>
  );
}

export function MessageBar({ page }: { page: PageStore }): ReactNode {
  const { message, language } = useStore(page, (state) => state);
  if (!message) return null;
  return (
    <div className={`message ${message.kind}`} role="alert">
      <span>{message.text}</span>
      <button
        type="button"
        aria-label={speaker(language)('dismiss')}
        onClick={() => page.set({ message: null })}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
