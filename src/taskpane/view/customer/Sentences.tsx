import type { Message } from '../../../domain/message';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';

interface Props {
  readonly of: readonly Message[];
  /** The order means something. */
  readonly ordered?: boolean;
}

/** What the domain has to say, a line each. */
export function Sentences({ of, ordered = false }: Props) {
  const shared = useShared();
  const speaker = useSpeaker();
  if (of.length === 0) return null;
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={shared.list}>
      {of.map((message, index) => (
        <li key={index}>{speaker.say(message)}</li>
      ))}
    </List>
  );
}
