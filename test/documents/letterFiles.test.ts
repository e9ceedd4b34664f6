import { letterFiles } from '../../src/documents/letterFiles';
import type { LetterFilesOptions } from '../../src/documents/letterFiles';
import type { OutFile } from '../../src/documents/zip';
import { sampleNotice } from '../support/notices';
import { outline, readDocx } from './readDocx';
import { readMail } from './readMail';

const three = ['甲公司', '乙公司', '甲公司'].map((customerName, index) =>
  sampleNotice({ customerName, kind: 'reminder', number: index === 1 ? '2026-0002' : '2026-0001' }),
);

async function all(options: LetterFilesOptions): Promise<OutFile[]> {
  const files: OutFile[] = [];
  for await (const file of letterFiles(three, options)) files.push(file);
  return files;
}

test('each notice gives a letter and a mail with that letter, in the order of the notices', async () => {
  const files = await all({ as: 'both' });
  expect(files.map(({ name }) => name)).toEqual([
    '2026-0001 ① 甲公司.docx',
    '2026-0001 ① 甲公司.eml',
    '2026-0002 ① 乙公司.docx',
    '2026-0002 ① 乙公司.eml',
    '2026-0001 ① 甲公司 (2).docx',
    '2026-0001 ① 甲公司 (2).eml',
  ]);
  const attached = readMail(files[3]?.bytes ?? new Uint8Array()).parts[1];
  expect(attached?.fileName).toBe('2026-0002 ① 乙公司.docx');
  expect(Buffer.from(attached?.bytes ?? []).equals(Buffer.from(files[2]?.bytes ?? []))).toBe(true);
});

test('letters alone and mails alone can be had', async () => {
  expect((await all({ as: 'docx' })).map(({ name }) => name.split('.').pop())).toEqual([
    'docx',
    'docx',
    'docx',
  ]);
  const mails = await all({ as: 'eml' });
  expect(mails.map(({ type }) => type)).toEqual(Array(3).fill('message/rfc822'));
  const letter = readMail(mails[0]?.bytes ?? new Uint8Array()).parts[1];
  expect(outline(readDocx(letter?.bytes ?? new Uint8Array()).part('word/document.xml'))).toContain(
    'Title: 付款提醒函',
  );
});

test('progress counts notices up to all of them', async () => {
  const seen: number[] = [];
  await all({ as: 'both', onProgress: (done) => seen.push(done) });
  expect(seen).toEqual([1, 2, 3]);
});

test('the event loop is free between two letters, so that Cancel can be pressed', async () => {
  const controller = new AbortController();
  const files: OutFile[] = [];
  setImmediate(() => controller.abort());
  const run = async (): Promise<void> => {
    for await (const file of letterFiles(three, { as: 'docx', signal: controller.signal })) files.push(file);
  };
  await expect(run()).rejects.toMatchObject({ name: 'AbortError' });
  expect(files.length).toBeLessThan(3);
});

test('nothing is made before it is asked for', async () => {
  const seen: number[] = [];
  const files = letterFiles(three, { as: 'docx', onProgress: (done) => seen.push(done) });
  await files.next();
  await files.next();
  expect(seen).toEqual([1]);
  await files.return();
});
