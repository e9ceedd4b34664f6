import type { HostObject } from './members';

/** The event registrations of one add-in: which object asked for which event. */
interface Registration {
  readonly eventType: number;
  /** Id of the object (sheet, table, chart), or `Workbook` for the collections. */
  readonly targetId: string;
}

/** What the host remembers of one loaded add-in between requests. */
export interface Session {
  /** Texts of everything refused as not implemented, for tests that must see none. */
  readonly refusals: string[];
  /** Workbooks that the add-in opened in windows of their own, as base64; null is an empty one. */
  readonly openedWorkbooks: (string | null)[];
  openWorkbook(base64: string | null): void;
  /** How often each `Class.member` was used, for the report against the add-in's bundle. */
  readonly used: Map<string, number>;
  /** `context.runtime.enableEvents`. */
  readonly events: { enabled: boolean };
  keep(object: HostObject): string;
  referenceOf(object: HostObject): string | undefined;
  find(referenceId: string): HostObject | null;
  release(referenceId: string): void;
  releaseAll(): void;
  readonly referenceCount: number;
  kept(): Iterable<HostObject>;
  register(registration: Registration): void;
  unregister(registration: Registration): void;
  registered(eventType: number, targetId: string): boolean;
}

export function createSession(): Session {
  const byId = new Map<string, HostObject>();
  const ids = new Map<unknown, string>();
  const registrations = new Map<string, number>();
  const key = (entry: Registration): string => `${entry.eventType}|${entry.targetId}`;
  const openedWorkbooks: (string | null)[] = [];
  let next = 0;
  return {
    refusals: [],
    used: new Map(),
    events: { enabled: true },
    openedWorkbooks,
    openWorkbook: (base64) => {
      openedWorkbooks.push(base64);
    },
    keep(object) {
      const known = ids.get(object.target);
      if (known) return known;
      next += 1;
      const id = `${object.typeName}|${next}`;
      byId.set(id, object);
      ids.set(object.target, id);
      return id;
    },
    referenceOf: (object) => ids.get(object.target),
    find: (referenceId) => byId.get(referenceId) ?? null,
    release(referenceId) {
      const object = byId.get(referenceId);
      if (!object) return;
      byId.delete(referenceId);
      ids.delete(object.target);
    },
    releaseAll() {
      byId.clear();
      ids.clear();
    },
    get referenceCount() {
      return byId.size;
    },
    kept: () => byId.values(),
    register(entry) {
      registrations.set(key(entry), (registrations.get(key(entry)) ?? 0) + 1);
    },
    unregister(entry) {
      const count = registrations.get(key(entry)) ?? 0;
      if (count <= 1) registrations.delete(key(entry));
      else registrations.set(key(entry), count - 1);
    },
    registered: (eventType, targetId) => registrations.has(key({ eventType, targetId })),
  };
}
