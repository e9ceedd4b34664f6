import type { CustomArgument, CustomFunctions } from '../model/customFunctions';
import { errorValue, type CellMatrix, type CellValue } from '../model/values';
import { sentArguments } from './functions/arguments';
import type { FunctionMetadata, FunctionsMetadata } from './functions/metadata';
import { invocationResult } from './functions/results';
import type { ExcelHost } from './host';
import type { MessageEntry } from './interpreter/wire';

/** `richApiMessage` category and types of custom functions. */
const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const Flag = { cancelable: 1, streaming: 2, errorArguments: 4 } as const;

export interface CustomFunctionsOptions extends FunctionsMetadata {
  /** As the manifest says it: `CONTOSO`. */
  readonly namespace: string;
}

/** A call that may still bring results: one, or from a streaming function any number. */
interface Waiting {
  readonly metadata: FunctionMetadata;
  take(value: CellValue | CellMatrix): void;
}

/**
 * Lets formulas of the workbook call the functions that an add-in associated: each call becomes a message to the add-in,
 * calls of one recalculation travel together, and the results come back in the library's own batches (after about 50 ms,
 * then every 200 to 500 ms). Returns the way to take the functions out again.
 */
export function connectCustomFunctions(host: ExcelHost, options: CustomFunctionsOptions): () => void {
  const { workbook, profile, meters } = host;
  const byName = new Map(
    options.functions.map((each) => [`${options.namespace}.${each.name}`.toUpperCase(), each]),
  );
  const waiting = new Map<number, Waiting>();
  let outbox: MessageEntry[] = [];
  let next = 0;

  const isFlag = (metadata: FunctionMetadata, hasErrors: boolean): number =>
    (metadata.options?.cancelable === true ? Flag.cancelable : 0) |
    (metadata.options?.stream === true ? Flag.streaming : 0) |
    (hasErrors ? Flag.errorArguments : 0);

  async function flush(): Promise<void> {
    await host.customFunctionsReady;
    const entries = outbox;
    outbox = [];
    if (entries.length > 0) host.send(entries);
  }

  function post(entry: MessageEntry): void {
    outbox.push(entry);
    if (outbox.length === 1) setTimeout(() => void flush(), 0);
  }

  /** "Excel cancels the execution": the cell was edited or deleted, an argument changed, or all is calculated anew. */
  function cancel(id: number): void {
    const metadata = waiting.get(id)?.metadata;
    if (!metadata) return;
    waiting.delete(id);
    if (metadata.options?.cancelable === true || metadata.options?.stream === true) {
      post([CATEGORY, CANCEL, '', JSON.stringify({ invocationId: id }), id, false]);
    }
  }

  function invoke(
    name: string,
    args: readonly CustomArgument[],
    callerAddress: string,
    signal: AbortSignal,
    update: (value: CellValue | CellMatrix) => void,
  ): Promise<CellValue | CellMatrix> {
    const metadata = byName.get(name.toUpperCase());
    if (!metadata) return Promise.resolve(errorValue('#NAME?'));
    const rules = {
      emptyArgument: profile.emptyArgument,
      allowErrors: options.allowErrorForDataTypeAny === true,
    };
    const sent = sentArguments(metadata, args, rules);
    if ('failed' in sent) return Promise.resolve(sent.failed);
    const fullName = `${options.namespace}.${metadata.name}`;
    meters.customFunctionCalls.set(fullName, (meters.customFunctionCalls.get(fullName) ?? 0) + 1);
    next += 1;
    const id = next;
    const address = metadata.options?.requiresAddress === true ? callerAddress : null;
    const addresses =
      metadata.options?.requiresParameterAddresses === true ? args.map((each) => each.address) : null;
    const message = [id, metadata.id, sent.values, address, isFlag(metadata, sent.hasErrors), addresses];
    return new Promise((resolve) => {
      let first = true;
      const take = (value: CellValue | CellMatrix): void => {
        if (first) resolve(value);
        else update(value);
        first = false;
      };
      waiting.set(id, { metadata, take });
      signal.addEventListener('abort', () => cancel(id), { once: true });
      post([CATEGORY, INVOKE, '', JSON.stringify(message), id, false]);
    });
  }

  const stopResults = host.onInvocationResults((results) => {
    meters.customFunctionBatches += 1;
    for (const result of results.map(invocationResult)) {
      if (!result) continue;
      const call = waiting.get(result.id);
      if (call?.metadata.options?.stream !== true) waiting.delete(result.id);
      call?.take(result.value);
    }
  });

  const functions: CustomFunctions = {
    names: () => [...byName.keys()],
    invoke,
    isVolatile: (name) => byName.get(name.toUpperCase())?.options?.volatile === true,
    isStreaming: (name) => byName.get(name.toUpperCase())?.options?.stream === true,
  };
  workbook.setCustomFunctions(functions);
  return () => {
    stopResults();
    if (workbook.customFunctions === functions) workbook.setCustomFunctions(null);
    for (const call of waiting.values()) call.take(errorValue('#NAME?'));
    waiting.clear();
  };
}
