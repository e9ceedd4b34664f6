import { createWorkbook } from '../model/workbook';
import { closeWindow, startExcel, type StartedExcel, type StartOptions } from './jsdom';

/** Loading the library takes a fraction of a second, on a busy machine more than jest's five. */
const START_TIME = 30_000;

/** A new workbook and a new Excel for every test of a file: `const excel = useExcel();` then `excel().workbook`. */
export function useExcel(options: Partial<StartOptions> = {}): () => StartedExcel {
  let current: StartedExcel | undefined;
  beforeEach(async () => {
    current = await startExcel({ workbook: createWorkbook(), ...options });
  }, START_TIME);
  afterEach(() => {
    current?.stop();
    current = undefined;
  });
  afterAll(closeWindow);
  return () => {
    if (!current) throw new Error('Excel is started before each test only.');
    return current;
  };
}

/** The error that a batch ends with. */
export async function failure(
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(batch);
  } catch (reason) {
    if (reason instanceof OfficeExtension.Error) return reason;
    throw reason;
  }
  throw new Error('The batch was expected to fail.');
}
