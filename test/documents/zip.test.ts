import { unzipSync } from 'fflate';
import { zipFiles } from '../../src/documents/zip';
import type { OutFile } from '../../src/documents/zip';
import { parseIsoDate } from '../../src/domain/calendar/civilDay';

const day = parseIsoDate('2026-11-21') ?? NaN;
const file = (name: string, text: string): OutFile => ({
  name,
  type: 'text/plain',
  bytes: new TextEncoder().encode(text),
});
const files = [file('2026-0001 ② 杭州宏图建材有限公司.docx', '一'), file('b.txt', 'two'), file('empty', '')];

test('a zip gives back every file under its name', async () => {
  const back = unzipSync(await zipFiles(files, { day }));
  expect(Object.keys(back)).toEqual(files.map(({ name }) => name));
  for (const { name, bytes } of files) expect(Buffer.from(back[name] ?? [])).toEqual(Buffer.from(bytes));
});

test('names are marked as UTF-8, files are stored, and dated on the given day', async () => {
  const zip = Buffer.from(await zipFiles(files, { day }));
  const local = zip.indexOf('PK\u0003\u0004', 0, 'latin1');
  expect(zip.readUInt16LE(local + 6) & 0x800).toBe(0x800);
  expect(zip.readUInt16LE(local + 8)).toBe(0);
  const date = zip.readUInt16LE(local + 12);
  expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([2026, 11, 21]);
  expect(zip.readUInt16LE(local + 10)).toBe(0);
});

test('the same files on the same day make the same bytes', async () => {
  expect(await zipFiles(files, { day })).toEqual(await zipFiles(files, { day }));
});

test('no files make an empty zip', async () => {
  expect(Object.keys(unzipSync(await zipFiles([], { day })))).toEqual([]);
});

test('cancelling stops before the next file and rejects with the reason', async () => {
  const controller = new AbortController();
  let made = 0;
  const source = async function* (): AsyncGenerator<OutFile> {
    for (const each of files) {
      made++;
      yield each;
      controller.abort();
    }
  };
  await expect(zipFiles(source(), { day, signal: controller.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(made).toBe(2);
});

test('a file that cannot be made fails the zip', async () => {
  const source = async function* (): AsyncGenerator<OutFile> {
    yield file('a', 'a');
    throw new Error('no such customer');
  };
  await expect(zipFiles(source(), { day })).rejects.toThrow('no such customer');
});
