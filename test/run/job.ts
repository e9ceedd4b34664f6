import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startStandIn } from '../browser/standIn';
import { doJob } from './job/doJob';
import { jobOptions, USAGE } from './job/options';
import { ROOT } from './root';

/** Does the user's job with a ledger and writes what came of it. @returns the exit code. */
export async function job(args: readonly string[]): Promise<number> {
  const options = jobOptions(args);
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  const started = Date.now();
  const standIn = await startStandIn(ROOT, [], options.language);
  try {
    const window = await standIn.open({
      language: options.language,
      paneWidth: 420,
      hints: false,
      width: 1600,
      height: 1000,
    });
    const summary = await doJob(window, options);
    const seconds = (Date.now() - started) / 1000;
    await writeFile(
      join(options.out, 'summary.json'),
      `${JSON.stringify({ ...summary, seconds }, null, 2)}\n`,
    );
    for (const error of [...window.errors, ...(await window.call('refusals'))]) console.error(error);
    console.log(
      `${options.out}: ${summary.plan.length} customers in the plan, ${summary.notices.length} notices, ${seconds.toFixed(1)} s`,
    );
    return 0;
  } finally {
    await standIn.close();
  }
}
