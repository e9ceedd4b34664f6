import fc from 'fast-check';
import { noticeStem, safeFileName, uniqueFileName } from '../../src/documents/fileName';
import { sampleNotice } from '../support/notices';

test('a notice is called by its number, its stage and its customer', () => {
  expect(safeFileName(noticeStem(sampleNotice({ kind: 'warning', number: '2026-0001' })), 'docx')).toBe(
    '2026-0001 ② 杭州宏图建材有限公司.docx',
  );
  expect(noticeStem(sampleNotice({ kind: 'reminder', language: 'en' }))).toMatch(/^2026-0031 ① Northwind/);
  expect(noticeStem(sampleNotice({ kind: 'final' }))).toContain('③');
  expect(noticeStem(sampleNotice({ kind: 'statement' }))).toBe('2026-0031 对账单 杭州宏图建材有限公司');
});

test.each([
  ['../../etc/passwd', 'etc_passwd.docx'],
  ['..\\..\\boot.ini', 'boot.ini.docx'],
  ['C:\\Users\\x', 'C__Users_x.docx'],
  ['con', '_con.docx'],
  ['NUL.txt', '_NUL.txt.docx'],
  ['com¹', '_com¹.docx'],
  ['console', 'console.docx'],
  ['a\r\nb\u0000c\u0007', 'a bc.docx'],
  ['\u202Efdp.exe', 'fdp.exe.docx'],
  ['甲\u200f乙\u200b丙\ufeff', '甲乙丙.docx'],
  ['=cmd|x', '=cmd_x.docx'],
  ['<script>"?*', 'script____.docx'],
  ['Ltd. ', 'Ltd.docx'],
  ['.hidden', 'hidden.docx'],
  ['-rf', 'rf.docx'],
  ['', '_.docx'],
  ['...', '_.docx'],
  ['e\u0301', 'é.docx'],
  ['a\ud800b', 'ab.docx'],
  ['👨‍👩‍👧 家', '👨‍👩‍👧 家.docx'],
  ['a\u200db', 'ab.docx'],
])('%j becomes %j', (stem, name) => expect(safeFileName(stem, 'docx')).toBe(name));

test('a long name is cut between characters, as a reader counts them', () => {
  const chinese = safeFileName('宏'.repeat(300), 'docx');
  expect(chinese).toMatch(/^宏{45}\.docx$/);
  const family = safeFileName('👨‍👩‍👧'.repeat(50), 'eml');
  expect(family).toMatch(/^(?:👨‍👩‍👧)+\.eml$/u);
});

test('any name is safe on every system', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()),
      (stem) => {
        const name = safeFileName(stem, 'docx');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(140);
        expect(name).toMatch(/^[^.\s-].*[^.\s]\.docx$|^[^.\s-]\.docx$/su);
        expect(name).not.toMatch(
          /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u,
        );
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
      },
    ),
    { numRuns: 3000 },
  );
});

test('files of one name are numbered, also where only the case differs', () => {
  const taken = new Set<string>();
  const names = ['Ltd.docx', 'LTD.docx', 'ltd.docx', 'ltd.eml', '无扩展名', '无扩展名'];
  expect(names.map((name) => uniqueFileName(name, taken))).toEqual([
    'Ltd.docx',
    'LTD (2).docx',
    'ltd (3).docx',
    'ltd.eml',
    '无扩展名',
    '无扩展名 (2)',
  ]);
});

test('a number does not make a name too long', () => {
  const taken = new Set<string>();
  const name = safeFileName('宏'.repeat(100), 'docx');
  uniqueFileName(name, taken);
  const second = uniqueFileName(name, taken);
  expect(second).toMatch(/ \(2\)\.docx$/);
  expect(Buffer.byteLength(second)).toBeLessThanOrEqual(140);
});
