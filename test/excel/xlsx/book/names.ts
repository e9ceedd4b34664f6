import { FormulaSyntaxError } from '../../formula/ast';
import { quoteSheetName, rectName, type Rect } from '../../model/address';
import type { WorkbookModel } from '../../model/workbook';
import type { SheetModel } from '../../model/worksheet';
import { ModelError } from '../../model/values';
import type { Dropped } from '../dropped';
import { fromFile, toFile, type FormulaHome } from '../sheet/fileFormulas';
import { child, childrenNamed, flagOf, type XmlNode } from '../xml/tree';
import { attributeString, decodeText, escapeText } from '../xml/text';
import { element } from '../xml/write';

/** Names that Excel keeps for itself carry this prefix in files and none on the screen. */
const BUILT_IN = '_xlnm.';
const BUILT_IN_NAMES = new Set(['print_area', 'print_titles', 'criteria', 'extract', 'database']);
/** Written anew from the filters themselves. */
const FILTER_AREA = '_FilterDatabase';

/** @param sheets by their position in the file; null where a sheet was not kept */
export function readNames(
  root: XmlNode,
  book: WorkbookModel,
  sheets: readonly (SheetModel | null)[],
  dropped: Dropped,
): void {
  for (const node of childrenNamed(child(root, 'definedNames'), 'definedName')) {
    const { attributes } = node;
    const written = decodeText(attributes.name ?? '');
    const name = written.startsWith(BUILT_IN) ? written.slice(BUILT_IN.length) : written;
    if (name === FILTER_AREA) continue;
    const scope = attributes.localSheetId === undefined ? null : sheets[Number(attributes.localSheetId)];
    const homeless = attributes.localSheetId !== undefined && !scope;
    if (scope === undefined || homeless || flagOf(attributes.function) || flagOf(attributes.vbProcedure)) {
      dropped.note('Names of macros and of sheets that were not kept', name);
      continue;
    }
    addName(
      book,
      name,
      node.text,
      { scope, visible: !flagOf(attributes.hidden), comment: decodeText(attributes.comment ?? '') },
      dropped,
    );
  }
}

function addName(
  book: WorkbookModel,
  name: string,
  text: string,
  options: { scope: SheetModel | null; visible: boolean; comment: string },
  dropped: Dropped,
): void {
  try {
    book.names.add(name, fromFile(decodeText(text)), options);
  } catch (problem) {
    if (!(problem instanceof ModelError) && !(problem instanceof FormulaSyntaxError)) throw problem;
    dropped.note('Names whose formula cannot be read, or that cannot be names', name);
  }
}

const absolute = ({ r1, c1, r2, c2 }: Rect): string =>
  [rectName({ r1, c1, r2: r1, c2: c1 }), rectName({ r1: r2, c1: c2, r2, c2 })]
    .map((corner) => corner.replace(/([A-Z]+)(\d+)/, '$$$1$$$2'))
    .join(':');

/** `<definedNames>` in Excel's order: by name, a sheet's own after the workbook's. */
export function namesXml(book: WorkbookModel, home: FormulaHome): string {
  const written = book.names.items.map(({ name, formula, scope, visible, comment }) => {
    const builtIn = scope !== null && BUILT_IN_NAMES.has(name.toLowerCase());
    return {
      name: builtIn ? `${BUILT_IN}${name}` : name,
      scope: scope === null ? undefined : scope.position,
      hidden: visible ? undefined : 1,
      comment: comment === '' ? undefined : comment,
      text: toFile(formula, home),
    };
  });
  for (const sheet of book.sheets) {
    if (!sheet.autoFilter) continue;
    const text = `${quoteSheetName(sheet.name)}!${absolute(sheet.autoFilter.rect)}`;
    written.push({
      name: `${BUILT_IN}${FILTER_AREA}`,
      scope: sheet.position,
      hidden: 1,
      comment: undefined,
      text,
    });
  }
  written.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.scope ?? -1) - (b.scope ?? -1));
  const items = written.map(({ name, scope, hidden, comment, text }) =>
    element(
      'definedName',
      {
        name: attributeString(name),
        comment: comment && attributeString(comment),
        localSheetId: scope,
        hidden,
      },
      escapeText(text),
    ),
  );
  return items.length === 0 ? '' : element('definedNames', {}, ...items);
}
