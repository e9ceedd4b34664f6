import type { Call, HostObject } from './members';
import { camelCase, pascalCase, type QueryInfo } from './wire';

type Answer = Record<string, unknown>;

/** What to read of an object: own scalars (or all), and the same for the objects it leads to. */
interface Selection {
  all: boolean;
  readonly scalars: Set<string>;
  readonly children: Map<string, Selection>;
}

const emptySelection = (): Selection => ({ all: false, scalars: new Set(), children: new Map() });

function addPath(selection: Selection, path: readonly string[]): void {
  const [head, ...rest] = path;
  if (head === undefined || head === '') return;
  if (head === '*') {
    selection.all = true;
    return;
  }
  if (rest.length === 0) {
    selection.scalars.add(head);
    return;
  }
  const child = selection.children.get(head) ?? emptySelection();
  selection.children.set(head, child);
  addPath(child, rest);
}

function selectionOf(query: QueryInfo): Selection {
  const selection = emptySelection();
  for (const name of query.Select ?? []) addPath(selection, name.split(/[/.]/));
  for (const name of query.Expand ?? []) addPath(selection, [...name.split(/[/.]/), '*']);
  if ((query.Select ?? []).length === 0) selection.all = true;
  return selection;
}

/** Identity that every answer about an object carries: `Id`, and `_ReferenceId` where a reference is kept. */
export function identity(object: HostObject, call: Call, autoKeep: boolean): Answer {
  const answer: Answer = {};
  const id = object.id();
  if (id !== undefined) answer['Id'] = id;
  if (object.referenced) {
    const reference = autoKeep ? call.session.keep(object) : call.session.referenceOf(object);
    if (reference !== undefined) answer['_ReferenceId'] = reference;
  }
  return answer;
}

function readObject(object: HostObject, selection: Selection, call: Call, autoKeep: boolean): Answer {
  const answer: Answer = {};
  const names = selection.all ? object.scalarNames(call) : [];
  for (const name of new Set([...names, ...[...selection.scalars].map(pascalCase)])) {
    if (object.memberKind(name) === 'navigation') {
      answer[name] = readChild(object, name, { ...emptySelection(), all: true }, call, autoKeep);
    } else {
      answer[name] = object.scalar(name, call);
    }
  }
  for (const [name, child] of selection.children) {
    answer[pascalCase(name)] = readChild(object, pascalCase(name), child, call, autoKeep);
  }
  return answer;
}

function readChild(
  object: HostObject,
  name: string,
  selection: Selection,
  call: Call,
  autoKeep: boolean,
): unknown {
  const child = object.navigate(name, call);
  return child ? readSelected(child, selection, undefined, call, autoKeep) : null;
}

function readItems(
  object: HostObject,
  selection: Selection,
  query: QueryInfo | undefined,
  call: Call,
  autoKeep: boolean,
): Answer[] {
  const all = object.items(call);
  const from = query?.Skip ?? 0;
  const to = query?.Top === undefined ? all.length : from + query.Top;
  return all.slice(from, to).map((item) => ({
    ...identity(item, call, autoKeep),
    ...readObject(item, itemSelection(object, selection), call, autoKeep),
  }));
}

/** A collection's own scalars (`count`) are asked for beside those of its items. */
function itemSelection(collection: HostObject, selection: Selection): Selection {
  const scalars = new Set(
    [...selection.scalars].filter((name) => collection.memberKind(pascalCase(name)) !== 'scalar'),
  );
  return { all: selection.all, scalars, children: selection.children };
}

function readSelected(
  object: HostObject,
  selection: Selection,
  query: QueryInfo | undefined,
  call: Call,
  autoKeep: boolean,
): Answer {
  if (!object.isCollection)
    return { ...identity(object, call, autoKeep), ...readObject(object, selection, call, autoKeep) };
  const answer: Answer = {};
  for (const name of selection.all ? object.scalarNames(call) : []) answer[name] = object.scalar(name, call);
  for (const name of [...selection.scalars].map(pascalCase)) {
    if (object.memberKind(name) === 'scalar') answer[name] = object.scalar(name, call);
  }
  answer['_Items'] = readItems(object, selection, query, call, autoKeep);
  return answer;
}

/** Answer of a query action: PascalCase names, `_Items` for collections, navigation nested. */
export function readQuery(
  object: HostObject,
  query: QueryInfo | undefined,
  call: Call,
  autoKeep: boolean,
): Answer {
  return readSelected(object, selectionOf(query ?? {}), query, call, autoKeep);
}

/** The same answer as plain camelCase JSON, with `items`, for `retrieve`. */
export function toPlainJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlainJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [
      name === '_Items' ? 'items' : camelCase(name),
      toPlainJson(child),
    ]),
  );
}
