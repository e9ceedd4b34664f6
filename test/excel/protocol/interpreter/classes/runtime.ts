import type { Session } from '../session';
import { scalar, type ObjectType } from '../members';
import { flag } from './arguments';

/** `context.runtime`: an add-in may silence the events it caused itself ("Enable and disable events"). */
export const runtimeType: ObjectType<Session['events']> = {
  name: 'Runtime',
  members: {
    EnableEvents: scalar(
      (events) => events.enabled,
      (events, value) => {
        events.enabled = flag(value);
      },
    ),
  },
};
