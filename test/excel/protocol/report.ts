import { declaredEvents } from './interpreter/classes/eventMembers';
import { declaredClasses, type DeclaredClass } from './interpreter/registry';
import type { Session } from './interpreter/session';
import { publicSurface } from './interpreter/surface';
import { pascalCase } from './interpreter/wire';
import type { HostProfile } from './profiles';

/** `missing` members answer `NotImplemented`, `beyond` those that the profile has not answer `ApiNotFound`. */
type Status = 'implemented' | 'missing' | 'beyond';

export interface SurfaceRow {
  readonly className: string;
  readonly member: string;
  readonly apiSet: string;
  readonly status: Status;
  /** How often the add-in used it. */
  readonly used: number;
}

/** Told through an event of the Common API, not through a method of the class. */
const COMMON_EVENTS = new Set(['Workbook.onSelectionChanged']);

function isImplemented(declared: DeclaredClass | undefined, className: string, member: string): boolean {
  const name = `${className}.${member}`;
  if (declaredEvents.has(name) || COMMON_EVENTS.has(name)) return true;
  if (!declared) return false;
  if (member === 'items') return declared.items !== undefined;
  if (member === 'getItem') return declared.item !== undefined || 'GetItem' in declared.members;
  // The library knows by itself that an object is null.
  return member === 'isNullObject' || member === 'isSetSupported' || pascalCase(member) in declared.members;
}

/** The public surface of `Excel.*` as `@types/office-js` states it, against what the stand-in declares. */
export function surfaceReport(profile: HostProfile, session?: Session): SurfaceRow[] {
  const byName = new Map(declaredClasses.map((declared) => [declared.name, declared]));
  return Object.entries(publicSurface()).flatMap(([className, members]) =>
    Object.entries(members).map(([member, apiSet]) => {
      const done = isImplemented(byName.get(className), className, member);
      const status: Status = !profile.supports(apiSet) ? 'beyond' : done ? 'implemented' : 'missing';
      return {
        className,
        member,
        apiSet,
        status,
        used: session?.used.get(`${className}.${pascalCase(member)}`) ?? 0,
      };
    }),
  );
}
