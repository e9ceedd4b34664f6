import { excelError, isRefusal, toExcelError } from './errors';
import type { Arguments, Call, HostObject } from './members';
import { identity, readQuery, toPlainJson } from './query';
import {
  ActionType,
  PathType,
  pascalCase,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type ProcessQueryRequest,
  type ProcessQueryResponse,
} from './wire';

/** Where the paths of a request start. */
export interface Roots {
  global(customData: string): HostObject;
  create(typeName: string): HostObject | null;
}

interface Run {
  readonly request: ProcessQueryRequest;
  readonly roots: Roots;
  readonly call: Call;
  readonly customData: string;
  /** Every path is evaluated once in a request: a second instantiate must not add a second sheet. */
  readonly resolved: Map<number, HostObject | null>;
}

function argumentsOf(info: ArgumentInfo | undefined, run: Run): Arguments {
  const references = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((literal, index) => {
    const reference = references[index];
    if (typeof reference === 'number' && reference > 0) return resolve(reference, run);
    if (Array.isArray(reference)) return mixedList(literal, reference as readonly number[], run);
    return withObjects(literal, run);
  });
}

/** A list of arguments (`functions.sum(range, 5)`): objects by their path, 0 where the value itself stands. */
function mixedList(literals: unknown, references: readonly number[], run: Run): unknown[] {
  const values = Array.isArray(literals) ? (literals as unknown[]) : [];
  return references.map((id, index) => (id > 0 ? resolve(id, run) : withObjects(values[index], run)));
}

/** Objects inside plain data arrive as `{"_ObjectPathId":n}`. */
function withObjects(value: unknown, run: Run): unknown {
  if (Array.isArray(value))
    return containsObject(value) ? value.map((entry) => withObjects(entry, run)) : value;
  if (typeof value !== 'object' || value === null) return value;
  if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number')
    return resolve(value._ObjectPathId, run);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withObjects(entry, run)]));
}

/** Matrices of plain values are passed on as they are: a write may hold a million of them. */
function containsObject(list: readonly unknown[]): boolean {
  const first: unknown = list[0];
  return Array.isArray(first)
    ? containsObject(first)
    : list.some((entry) => typeof entry === 'object' && entry !== null);
}

function parentOf(path: ObjectPath, run: Run): HostObject | null {
  if (path.ParentObjectPathId === undefined) throw excelError('InvalidObjectPath');
  return resolve(path.ParentObjectPathId, run);
}

function count(object: HostObject, member: string, call: Call): void {
  const key = `${object.typeName}.${member}`;
  call.session.used.set(key, (call.session.used.get(key) ?? 0) + 1);
}

function evaluate(path: ObjectPath, run: Run): HostObject | null {
  const { call } = run;
  switch (path.ObjectPathType) {
    case PathType.global:
      return run.roots.global(run.customData);
    case PathType.newObject: {
      const created = run.roots.create(path.Name);
      if (!created) throw excelError('ApiNotFound', `The service ${path.Name} could not be found.`);
      return created;
    }
    case PathType.method: {
      const parent = parentOf(path, run);
      if (!parent) return null;
      count(parent, path.Name, call);
      return parent.make(path.Name, argumentsOf(path.ArgumentInfo, run), call);
    }
    case PathType.property: {
      const parent = parentOf(path, run);
      if (!parent) return null;
      count(parent, path.Name, call);
      return parent.navigate(path.Name, call);
    }
    case PathType.indexer: {
      const parent = parentOf(path, run);
      if (!parent) return null;
      count(parent, 'GetItem', call);
      const item = parent.item(argumentsOf(path.ArgumentInfo, run)[0], call);
      if (!item) throw excelError('ItemNotFound');
      return item;
    }
    case PathType.reference: {
      const kept = call.session.find(path.Name);
      if (!kept)
        throw excelError('InvalidObjectPath', 'The object was released, or belongs to another session.');
      return kept;
    }
    case PathType.nullObject:
      return null;
    default:
      throw excelError('InvalidObjectPath');
  }
}

function resolve(pathId: number, run: Run): HostObject | null {
  const known = run.resolved.get(pathId);
  if (known !== undefined) return known;
  const path = run.request.ObjectPaths[String(pathId)];
  if (!path) throw excelError('InvalidObjectPath');
  const object = evaluate(path, run);
  run.resolved.set(pathId, object);
  return object;
}

function invoke(object: HostObject, action: Action, run: Run): unknown {
  const { session } = run.call;
  const args = argumentsOf(action.ArgumentInfo, run);
  if (action.Name === '_KeepReference') {
    session.keep(object);
    return null;
  }
  if (action.Name === '_RemoveReference') {
    session.release(String(args[0]));
    return null;
  }
  count(object, action.Name, run.call);
  return object.invoke(action.Name, args, run.call) ?? null;
}

/** `sheet.ensureUnchanged(state)`: any loaded scalar that differs now stops the batch. */
function ensureUnchanged(object: HostObject, state: Readonly<Record<string, unknown>>, call: Call): void {
  for (const [name, before] of Object.entries(state)) {
    const now = object.scalar(pascalCase(name), call);
    if (JSON.stringify(now) !== JSON.stringify(before)) {
      throw excelError('Conflict', `${object.typeName}.${name} has changed since it was loaded.`);
    }
  }
}

function assign(object: HostObject, name: string, value: unknown, run: Run): void {
  count(object, name, run.call);
  object.assign(name, value, run.call);
}

const NO_ANSWER = Symbol('no answer');

function perform(action: Action, run: Run, traceIds: number[]): unknown {
  if (action.ActionType === ActionType.trace) {
    traceIds.push(action.Id);
    return null;
  }
  const object = resolve(action.ObjectPathId, run);
  const autoKeep = run.request.AutoKeepReference === true;
  switch (action.ActionType) {
    case ActionType.instantiate:
      return object ? identity(object, run.call, false) : null;
    case ActionType.query:
    case ActionType.recursiveQuery:
      return object ? readQuery(object, action.QueryInfo, run.call, autoKeep) : null;
    case ActionType.queryAsJson:
      return object ? toPlainJson(readQuery(object, action.QueryInfo, run.call, autoKeep)) : null;
    case ActionType.method:
      return object ? invoke(object, action, run) : null;
    case ActionType.setProperty:
      if (object) assign(object, action.Name, argumentsOf(action.ArgumentInfo, run)[0], run);
      return NO_ANSWER;
    case ActionType.update:
      if (object)
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          assign(object, pascalCase(name), value, run);
      return NO_ANSWER;
    case ActionType.ensureUnchanged:
      if (object) ensureUnchanged(object, action.ObjectState ?? {}, run.call);
      return NO_ANSWER;
    default:
      throw excelError('InvalidArgument', `Action type ${action.ActionType} is unknown.`);
  }
}

/** Where an error happened, as `debugInfo.errorLocation` shows it: `Worksheet.getRange`. */
function locationOf(action: Action, run: Run): string {
  const path = run.request.ObjectPaths[String(action.ObjectPathId)];
  if (action.Name !== '') {
    const owner = run.resolved.get(action.ObjectPathId);
    const member = action.Name.charAt(0).toLowerCase() + action.Name.slice(1);
    return owner ? `${owner.typeName}.${member}` : member;
  }
  if (!path || path.ParentObjectPathId === undefined) return '';
  const owner = run.resolved.get(path.ParentObjectPathId);
  const member =
    path.ObjectPathType === PathType.indexer
      ? 'getItem'
      : path.Name.charAt(0).toLowerCase() + path.Name.slice(1);
  return owner ? `${owner.typeName}.${member}` : member;
}

/**
 * Runs the actions of one request in order. At the first error it stops and says which action failed; what was written
 * before stays written, as in Excel.
 */
export function processQuery(
  request: ProcessQueryRequest,
  roots: Roots,
  call: Call,
  customData: string,
): ProcessQueryResponse {
  const run: Run = { request, roots, call, customData, resolved: new Map() };
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  const response: ProcessQueryResponse = { Results: results, TraceIds: traceIds };
  for (const [index, action] of request.Actions.entries()) {
    try {
      const value = perform(action, run, traceIds);
      if (value !== NO_ANSWER) results.push({ ActionId: action.Id, Value: value });
    } catch (reason) {
      const error = toExcelError(reason);
      if (isRefusal(error)) call.session.refusals.push(error.message);
      response.Error = {
        Code: error.code,
        Message: error.message,
        Location: locationOf(action, run),
        ActionIndex: index,
        HttpStatusCode: error.httpStatusCode,
      };
      return response;
    }
  }
  return response;
}
