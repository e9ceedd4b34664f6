import { DispatchId } from './commonMethods';
import { CommonError, type Coercion, type CommonAnswer, type DocumentApi } from './documentApi';
import type { ExcelHost } from './host';
import { HostErrorCode } from './hostErrors';

/** The Common API's calls about the document, as Excel on the web gets them: by key instead of by position. */
type Fields = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, unknown>>;

/** Keys of a file's calls and answers (`OSF.DDA.Marshaling.File`). */
const File = { type: '0', sliceSize: '1', handle: '2', sliceIndex: '3' } as const;
const COMPRESSED = 1;
const LARGEST_SLICE = 4 * 1024 * 1024;
const COERCIONS: readonly Coercion[] = ['text', 'matrix', 'table'];

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** `matrix`, or its place among the coercion types. */
function coercionOf(value: unknown): Coercion {
  return COERCIONS.find((each, index) => each === value || index === value) ?? 'table';
}

export interface WacDocument {
  /** The answer without its envelope; undefined when the call is about something else. */
  answer(dispatchId: unknown, call: Fields): Promise<CommonAnswer<Answer>> | undefined;
}

export function createWacDocument(host: ExcelHost, documentApi: DocumentApi): WacDocument {
  const sliceSizes = new Map<number, number>();

  const wrapped = <T>(answer: CommonAnswer<T>, wrap: (value: T) => Answer): CommonAnswer<Answer> =>
    'value' in answer ? { error: 0, value: wrap(answer.value) } : answer;

  async function openFile(call: Fields): Promise<CommonAnswer<Answer>> {
    if (call[File.type] !== COMPRESSED) {
      host.session.refusals.push(
        'stand-in Excel: Office.Document.getFileAsync of another type than Compressed is not implemented',
      );
      return { error: CommonError.unsupportedEnumeration };
    }
    const answer = await documentApi.openFile();
    if ('value' in answer) sliceSizes.set(answer.value.handle, Number(call[File.sliceSize] ?? LARGEST_SLICE));
    return wrapped(answer, ({ handle, size }) => ({ 0: handle, 1: size }));
  }

  function slice(call: Fields): CommonAnswer<Answer> {
    const handle = Number(call[File.handle]);
    const size = sliceSizes.get(handle);
    if (size === undefined) return { error: HostErrorCode.internalError };
    const read = documentApi.slice(handle, size * Number(call[File.sliceIndex]), size);
    return wrapped(read, (bytes) => ({ 0: bytes, 1: bytes.length }));
  }

  const methods: Readonly<
    Record<number, (call: Fields) => Promise<CommonAnswer<Answer>> | CommonAnswer<Answer>>
  > = {
    [DispatchId.getSelectedData]: (call) => {
      const wanted = fieldsOf(call['DdaGetBindingData']);
      const formatted = wanted['ValueFormat'] === 1 || wanted['ValueFormat'] === 'formatted';
      return wrapped(documentApi.selectedData(coercionOf(wanted['CoerceType']), formatted), (data) => ({
        Data: data,
      }));
    },
    [DispatchId.setSelectedData]: (call) => {
      const given = fieldsOf(call['DdaSetBindingData']);
      return wrapped(documentApi.setSelectedData(coercionOf(given['CoerceType']), given['Data']), () => ({}));
    },
    [DispatchId.getFile]: openFile,
    [DispatchId.getFileSlice]: slice,
    [DispatchId.closeFile]: (call) => wrapped(documentApi.closeFile(Number(call[File.handle])), () => ({})),
    [DispatchId.getFileProperties]: () => ({
      error: 0,
      value: { 0: { 1: host.workbook.name } },
    }),
  };
  return {
    answer(dispatchId, call) {
      const method = methods[Number(dispatchId)];
      return method && Promise.resolve(method(call));
    },
  };
}
