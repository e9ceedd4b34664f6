import mammoth from 'mammoth';
import { strToU8, zipSync } from 'fflate';
import { letterDocx } from '../../src/documents/docx';
import { templateData } from '../../src/documents/template/data';
import { TEMPLATE_FIELDS, TEMPLATE_LISTS } from '../../src/documents/template/names';
import { composeNotice } from '../../src/domain/notices';
import { sampleFacts, sampleNotice } from '../support/notices';
import { printed } from '../support/printed';
import { attribute, elements, readDocx, visibleText } from './readDocx';

jest.setTimeout(60_000);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** As a company has it: a header with logo and number of the letter, a footer that counts pages, a continuous section. */
function template(): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const field = '<w:r><w:instrText xml:space="preserve"> NUMPAGES </w:instrText></w:r>';
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${DOCX}.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="${DOCX}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${DOCX}.footer+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="${OFFICE}/header" Target="header1.xml"/><Relationship Id="rId8" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`,
    'word/_rels/header1.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/image" Target="media/logo.png"/></Relationships>`,
    'word/media/logo.png': 'no picture, but a part of the file',
    'word/header1.xml': `${HEAD}<w:hdr ${W} ${R}>${paragraph('Our house, {letterNo}')}</w:hdr>`,
    'word/footer1.xml': `${HEAD}<w:ftr ${W}><w:p>${field}</w:p></w:ftr>`,
    'word/document.xml': `${HEAD}<w:document ${W} ${R} ${WP}><w:body><w:p><w:bookmarkStart w:id="0" w:name="top"/><w:bookmarkEnd w:id="0"/><w:r><w:drawing><wp:inline><wp:docPr id="1" name="seal"/></wp:inline></w:drawing></w:r></w:p>${paragraph('{customerName}: {total}')}${paragraph('{#lines}')}${paragraph('{docNo}')}${paragraph('{/lines}')}<w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:footerReference w:type="default" r:id="rId8"/><w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/><w:cols w:space="708"/></w:sectPr></w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const NAMES = ['宁波海川机械有限公司', 'Harbour & Finch <Ltd>', '大同精密股份有限公司'];
const notices = NAMES.map((name, index) => {
  const facts = sampleFacts({ kind: 'reminder', number: `2026-010${index}`, customerName: name });
  return composeNotice(facts);
});

describe('All letters of the user’s own template in one document', () => {
  test('each begin on a page of their own with number one and have their own head', async () => {
    const docx = readDocx(await printed(notices, template()));
    const document = docx.part('word/document.xml');
    const sections = elements(document, 'sectPr');
    expect(sections).toHaveLength(3);
    expect(sections.map((section) => elements(section, 'type').length)).toEqual([0, 0, 0]);
    expect(sections.map((section) => attribute(elements(section, 'pgNumType')[0], 'start'))).toEqual([
      '1',
      '1',
      '1',
    ]);
    const relations = docx.text('word/_rels/document.xml.rels');
    const heads = sections.map((section) => {
      const id = elements(section, 'headerReference')[0]?.getAttribute('r:id') ?? '';
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relations)?.[1] ?? '';
      return visibleText(docx.part(`word/${target}`));
    });
    expect(heads).toEqual(['Our house, 2026-0100', 'Our house, 2026-0101', 'Our house, 2026-0102']);
  });

  test('hold every letter whole, count its own pages, and carry the logo of each head', async () => {
    const docx = readDocx(await printed(notices, template()));
    const text = visibleText(docx.part('word/document.xml'));
    for (const name of NAMES) expect(text.split(name)).toHaveLength(2);
    for (const { facts } of notices)
      for (const { lines } of facts.months) for (const { docNo } of lines) expect(text).toContain(docNo);
    expect(docx.text('word/footer1.xml')).toContain(' SECTIONPAGES ');
    expect(docx.names).toEqual(
      expect.arrayContaining(['word/header1l2.xml', 'word/_rels/header1l3.xml.rels']),
    );
    const types = docx.text('[Content_Types].xml');
    for (const name of docx.names.filter((each) => /header|footer/.test(each) && !each.endsWith('.rels')))
      expect(types).toContain(`PartName="/${name}"`);
    const document = docx.text('word/document.xml');
    expect([...document.matchAll(/docPr id="(\d+)"/g)].map(([, id]) => id)).toEqual(['1', '2', '3']);
    expect(document.match(/bookmarkStart/g)).toHaveLength(1);
  });

  test('are read by another program', async () => {
    const { value, messages } = await mammoth.extractRawText({
      buffer: Buffer.from(await printed(notices, template())),
    });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    for (const name of NAMES) expect(value).toContain(name);
  });

  test('come out of the making of files, letter by letter, and none where there is no letter', async () => {
    const seen: number[] = [];
    const docx = readDocx(await printed(notices, template(), (done) => seen.push(done)));
    expect(seen).toEqual([1, 2, 3]);
    expect(docx.names).toContain('word/media/logo.png');
    await expect(printed([], template())).rejects.toThrow(RangeError);
  });

  test('may be made from a letter of ours as template', async () => {
    const own = await letterDocx(sampleNotice({ lines: 2 }));
    const docx = readDocx(await printed(notices.slice(0, 2), own));
    expect(elements(docx.part('word/document.xml'), 'sectPr')).toHaveLength(2);
  });
});

test('every field that is offered is known to the letter, and what to pay in which currency by when is among them', () => {
  const data = templateData(sampleNotice({ kind: 'warning', language: 'en' }));
  for (const name of [...TEMPLATE_FIELDS, ...Object.keys(TEMPLATE_LISTS)]) expect(data).toHaveProperty(name);
  expect(data).toMatchObject({ currency: 'USD', payBy: '27 November 2026', asOfDate: '20 November 2026' });
  expect(templateData(sampleNotice({ kind: 'statement' })).payBy).toBe('');
});
