import { asFailure } from './errors';

/** `Excel.run` whose every failure is a sentence for the user. `where` names the sheet the work is about. */
export async function run<T>(where: string, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    throw asFailure(error, where);
  }
}

/** True when this Excel declares the requirement set; older ones get the plainer way. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
