import { cellName, tryParseRect } from '../../model/address';
import type { Note } from '../../model/objects';
import { CONTENT, NS, RELATION } from '../package/namespaces';
import { decodeText, escapeText } from '../xml/text';
import { child, childrenNamed, deepText, descendants, type XmlNode } from '../xml/tree';
import { element } from '../xml/write';
import type { SheetContext } from './context';
import { isThreadNote, threadNotes, writeThreads } from './threads';
import { nextNumber, textXml } from './writeContext';
import type { SheetWrite } from './writeSheet';

/** Their threads were read before: the notes that stand for those are left out. */
export function readNotes({ sheet, files, path }: SheetContext): void {
  const shown = shownNotes(
    files.relationsOf(path, 'vmlDrawing').map(({ target }) => files.text(target) ?? ''),
  );
  for (const { target } of files.relationsOf(path, 'comments')) {
    const root = files.xml(target) ?? undefined;
    const authors = childrenNamed(child(root, 'authors'), 'author').map(({ text }) => decodeText(text));
    for (const node of childrenNamed(child(root, 'commentList'), 'comment')) {
      const rect = tryParseRect(node.attributes.ref ?? '');
      const author = authors[Number(node.attributes.authorId)] ?? '';
      if (!rect || (isThreadNote(author) && sheet.commentAt(rect.r1, rect.c1))) continue;
      sheet.objects.notes.push({
        row: rect.r1,
        column: rect.c1,
        author,
        content: noteText(child(node, 'text')),
        visible: shown.has(`${rect.r1},${rect.c1}`),
      });
    }
  }
}

const noteText = (node: XmlNode | undefined): string =>
  node ? decodeText([...descendants(node, 't')].map(deepText).join('')) : '';

/** Notes that stay open, by `row,column`. The drawing of the boxes is no XML at times, so that it is searched as text. */
function shownNotes(drawings: readonly string[]): Set<string> {
  const shown = new Set<string>();
  for (const drawing of drawings) {
    for (const [shape] of drawing.matchAll(/<v:shape\b[\s\S]*?<\/v:shape>/g)) {
      const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
      const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
      if (/<x:Visible\s*\/?>/.test(shape)) shown.add(`${row},${column}`);
    }
  }
  return shown;
}

/** Adds the notes' texts and the boxes that show them. @returns `<legacyDrawing>` */
export function notesXml(write: SheetWrite): string {
  const { sheet, files, path } = write;
  const notes = [...sheet.notes, ...threadNotes(sheet.comments)];
  if (notes.length === 0) return '';
  writeThreads(write);
  const number = nextNumber(write, 'comments');
  const texts = `xl/comments${number}.xml`;
  const boxes = `xl/drawings/vmlDrawing${number}.vml`;
  files.addXml(texts, commentsXml(notes), CONTENT.comments);
  files.setDefault('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  files.add(boxes, boxesXml(notes));
  files.relate(path, RELATION.comments, texts);
  return element('legacyDrawing', { 'r:id': files.relate(path, RELATION.vml, boxes) });
}

function commentsXml(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const ordered = [...notes].sort((a, b) => a.row - b.row || a.column - b.column);
  const items = ordered.map(({ row, column, author, content }) =>
    element(
      'comment',
      { ref: cellName(row, column), authorId: authors.indexOf(author) },
      element('text', {}, textXml(content)),
    ),
  );
  return element(
    'comments',
    { xmlns: NS.main },
    element('authors', {}, ...authors.map((author) => element('author', {}, escapeText(author)))),
    element('commentList', {}, ...items),
  );
}

/** Excel still draws notes in VML ([MS-OE376], ECMA-376 part 4 §19). */
function boxesXml(notes: readonly Note[]): string {
  const shapes = notes.map(({ row, column, visible }, i) => {
    const anchor = [column + 1, 15, row, 2, column + 3, 31, row + 4, 1].join(', ');
    const data = element(
      'x:ClientData',
      { ObjectType: 'Note' },
      element('x:MoveWithCells'),
      element('x:SizeWithCells'),
      element('x:Anchor', {}, anchor),
      element('x:AutoFill', {}, 'False'),
      element('x:Row', {}, String(row)),
      element('x:Column', {}, String(column)),
      visible ? element('x:Visible') : '',
    );
    const style = `position:absolute;width:108pt;height:59.25pt;z-index:${i + 1};visibility:${visible ? 'visible' : 'hidden'}`;
    return element(
      'v:shape',
      { id: `_x0000_s${1025 + i}`, type: '#_x0000_t202', style, fillcolor: '#ffffe1', 'o:insetmode': 'auto' },
      element('v:fill', { color2: '#ffffe1' }),
      element('v:shadow', { color: 'black', obscured: 't' }),
      element('v:path', { 'o:connecttype': 'none' }),
      element('v:textbox'),
      data,
    );
  });
  const kind = element(
    'v:shapetype',
    { id: '_x0000_t202', coordsize: '21600,21600', 'o:spt': 202, path: 'm,l,21600r21600,l21600,xe' },
    element('v:stroke', { joinstyle: 'miter' }),
    element('v:path', { gradientshapeok: 't', 'o:connecttype': 'rect' }),
  );
  const layout = element(
    'o:shapelayout',
    { 'v:ext': 'edit' },
    element('o:idmap', { 'v:ext': 'edit', data: 1 }),
  );
  const namespaces = {
    'xmlns:v': 'urn:schemas-microsoft-com:vml',
    'xmlns:o': 'urn:schemas-microsoft-com:office:office',
    'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
  };
  return element('xml', namespaces, layout, kind, ...shapes);
}
