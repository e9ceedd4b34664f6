/**
 * Unpacks the bundled Chromium into TMPDIR and prints its path. A process of its own, because the package reads
 * TMPDIR and AWS_EXECUTION_ENV when it is loaded; the latter makes it bring its own nss and friends.
 */
import chromium from '@sparticuz/chromium';

process.stdout.write(await chromium.executablePath());
