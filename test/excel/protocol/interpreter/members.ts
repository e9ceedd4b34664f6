import { excelError, NotImplementedError } from './errors';
import type { Meters } from '../meters';
import type { HostProfile } from '../profiles';
import { apiSetOf } from './surface';
import { camelCase } from './wire';
import type { Session } from './session';

/** What a member may need besides its own object. */
export interface Call {
  readonly session: Session;
  readonly profile: HostProfile;
  readonly meters: Meters;
}

/** A scalar that can be loaded, and written if `set` is there. */
export interface ScalarMember<T> {
  readonly kind: 'scalar';
  get(target: T, call: Call): unknown;
  set?(target: T, value: unknown, call: Call): void;
  /** Left out when everything is loaded (`load()` with no names): internal or dear. */
  readonly onRequest?: boolean;
}

/** A property that is itself an object, such as `range.format`; `null` = null object. */
export interface NavigationMember<T> {
  readonly kind: 'navigation';
  get(target: T, call: Call): HostObject | null;
}

/** A method that answers with plain data or nothing. */
export interface MethodMember<T> {
  readonly kind: 'method';
  invoke(target: T, args: Arguments, call: Call): unknown;
}

/** A method that answers with an object; `null` = null object. */
export interface FactoryMember<T> {
  readonly kind: 'factory';
  make(target: T, args: Arguments, call: Call): HostObject | null;
}

export type Member<T> = ScalarMember<T> | NavigationMember<T> | MethodMember<T> | FactoryMember<T>;

/** One class of the API: its name, its members by wire name (PascalCase), and how its objects are told apart. */
export interface ObjectType<T> {
  readonly name: string;
  readonly members: Readonly<Record<string, Member<T>>>;
  /** `Id` in every answer, by which the library finds the object again through its collection. */
  id?(target: T): string | number;
  /** Objects kept by `_KeepReference` and found again by `_ReferenceId` (ranges). */
  readonly referenced?: boolean;
  items?(target: T, call: Call): HostObject[];
  item?(target: T, key: unknown, call: Call): HostObject | null;
}

/** An object of the host, with its class's members bound to it. */
export interface HostObject {
  readonly typeName: string;
  readonly target: unknown;
  readonly referenced: boolean;
  readonly isCollection: boolean;
  scalarNames(call: Call): string[];
  memberKind(name: string): Member<unknown>['kind'] | undefined;
  scalar(name: string, call: Call): unknown;
  assign(name: string, value: unknown, call: Call): void;
  navigate(name: string, call: Call): HostObject | null;
  invoke(name: string, args: Arguments, call: Call): unknown;
  make(name: string, args: Arguments, call: Call): HostObject | null;
  id(): string | number | undefined;
  items(call: Call): HostObject[];
  item(key: unknown, call: Call): HostObject | null;
}

/** Arguments of a method: literals, or the host objects they refer to. */
export type Arguments = readonly unknown[];

/** The member if the class has it; otherwise Excel's `ApiNotFound` beyond the profile, else the loud refusal. */
function find<T, K extends Member<T>['kind']>(
  type: ObjectType<T>,
  name: string,
  kinds: readonly K[],
  call: Call,
): Extract<Member<T>, { kind: K }> {
  const set = apiSetOf(type.name, camelCase(name));
  const label = `${type.name}.${camelCase(name)}`;
  if (set !== undefined && !call.profile.supports(set)) {
    throw excelError(
      'ApiNotFound',
      `The API ${label} is part of ${set}, which ${call.profile.name} does not have. It may be available in a newer version of Excel.`,
    );
  }
  const member = type.members[name];
  const wanted: readonly string[] = kinds;
  if (!member || !wanted.includes(member.kind)) {
    throw new NotImplementedError(label, set ?? 'no public requirement set');
  }
  return member as Extract<Member<T>, { kind: K }>;
}

function scalarNames<T>(type: ObjectType<T>, call: Call): string[] {
  return Object.entries(type.members)
    .filter(([name, member]) => {
      if (member.kind !== 'scalar' || member.onRequest === true || name.startsWith('_')) return false;
      const set = apiSetOf(type.name, camelCase(name));
      return set === undefined || call.profile.supports(set);
    })
    .map(([name]) => name);
}

export function bind<T>(type: ObjectType<T>, target: T): HostObject {
  return {
    typeName: type.name,
    target,
    referenced: type.referenced === true,
    isCollection: type.items !== undefined,
    scalarNames: (call) => scalarNames(type, call),
    memberKind: (name) => type.members[name]?.kind,
    scalar: (name, call) => find(type, name, ['scalar'], call).get(target, call),
    assign(name, value, call) {
      const member = find(type, name, ['scalar'], call);
      if (!member.set) throw excelError('InvalidArgument', `${type.name}.${camelCase(name)} is read-only.`);
      member.set(target, value, call);
    },
    navigate: (name, call) => find(type, name, ['navigation'], call).get(target, call),
    invoke: (name, args, call) => find(type, name, ['method'], call).invoke(target, args, call),
    make: (name, args, call) => find(type, name, ['factory'], call).make(target, args, call),
    id: () => type.id?.(target),
    items: (call) => type.items?.(target, call) ?? [],
    item(key, call) {
      if (!type.item) throw new NotImplementedError(`${type.name}.getItem`, 'indexer');
      return type.item(target, key, call);
    },
  };
}

/** Short forms, so that a class's table reads as a table. */
export function scalar<T>(
  get: (target: T, call: Call) => unknown,
  set?: (target: T, value: unknown, call: Call) => void,
): ScalarMember<T> {
  return set ? { kind: 'scalar', get, set } : { kind: 'scalar', get };
}

export function navigation<T>(get: (target: T, call: Call) => HostObject | null): NavigationMember<T> {
  return { kind: 'navigation', get };
}

export function method<T>(invoke: (target: T, args: Arguments, call: Call) => unknown): MethodMember<T> {
  return { kind: 'method', invoke };
}

export function factory<T>(
  make: (target: T, args: Arguments, call: Call) => HostObject | null,
): FactoryMember<T> {
  return { kind: 'factory', make };
}
