import { HostErrorCode } from './hostErrors';
import { failure, useExcel } from './useExcel';

describe('Faults on demand, and meters', () => {
  const excel = useExcel();

  const readName = async (context: Excel.RequestContext): Promise<string> => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  };

  test.each([
    [HostErrorCode.activityLimitReached, 'ActivityLimitReached'],
    [HostErrorCode.requestPayloadSizeLimitExceeded, 'RequestPayloadSizeLimitExceeded'],
    [HostErrorCode.responsePayloadSizeLimitExceeded, 'ResponsePayloadSizeLimitExceeded'],
    [HostErrorCode.invalidOrTimedOutSession, 'InvalidOrTimedOutSession'],
    [HostErrorCode.noCapability, 'AccessDenied'],
  ])('host error %i reaches the add-in as %s', async (code, name) => {
    excel().faults.add({ kind: 'error', atRoundTrip: 1, code });
    const error = await failure(readName);
    expect(error.code).toBe(name);
    await expect(Excel.run(readName)).resolves.toBe('Sheet1');
  });

  test('a fault waits for its round trip', async () => {
    excel().faults.add({ kind: 'apiError', atRoundTrip: 3, code: 'GeneralException', message: 'as planned' });
    await Excel.run(async (context) => {
      await readName(context);
      await readName(context);
    });
    const error = await failure(readName);
    expect([error.code, error.message]).toEqual(['GeneralException', 'as planned']);
  });

  test('a lost session stays lost until the faults are cleared', async () => {
    excel().faults.add({ kind: 'sessionLost', atRoundTrip: 1 });
    expect((await failure(readName)).code).toBe('InvalidOrTimedOutSession');
    expect((await failure(readName)).code).toBe('InvalidOrTimedOutSession');
    excel().faults.clear();
    await expect(Excel.run(readName)).resolves.toBe('Sheet1');
  });

  test('throttling refuses a number of requests and then lets the next one through', async () => {
    excel().faults.add({ kind: 'throttle', atRoundTrip: 1, requests: 2 });
    expect((await failure(readName)).code).toBe('ActivityLimitReached');
    expect((await failure(readName)).code).toBe('ActivityLimitReached');
    await expect(Excel.run(readName)).resolves.toBe('Sheet1');
  });

  test('a request that takes too long ends as in a session that timed out, and nothing of it is done', async () => {
    excel().faults.add({ kind: 'timeout', atRoundTrip: 1, milliseconds: 20 });
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(error.code).toBe('InvalidOrTimedOutSession');
    expect(excel().workbook.activeSheet.readValue(0, 0)).toBeNull();
  });

  test('silence leaves the add-in waiting, and other requests go on', async () => {
    excel().faults.add({ kind: 'silence', atRoundTrip: 1 });
    let answered = false;
    void Excel.run(readName).then(() => {
      answered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 40));
    await expect(Excel.run(readName)).resolves.toBe('Sheet1');
    expect(answered).toBe(false);
  });

  test('a slow network delays every answer', async () => {
    excel().faults.latency = 30;
    const started = Date.now();
    await Excel.run(readName);
    expect(Date.now() - started).toBeGreaterThanOrEqual(28);
  });

  test('a delay holds the answer back', async () => {
    excel().faults.add({ kind: 'delay', atRoundTrip: 1, milliseconds: 60 });
    const started = Date.now();
    await Excel.run(readName);
    expect(Date.now() - started).toBeGreaterThanOrEqual(55);
  });

  test('meters count round trips, bytes and cells', async () => {
    excel().meters.reset();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      range.load('values');
      await context.sync();
    });
    expect(excel().meters.roundTrips).toBeGreaterThanOrEqual(2);
    expect(excel().meters.cellsWritten).toBe(4);
    expect(excel().meters.cellsRead).toBe(4);
    expect(excel().meters.bytesIn).toBeGreaterThan(100);
    expect(excel().meters.bytesOut).toBeGreaterThan(100);
  });
});
