import { NS } from '../package/namespaces';
import { child, childrenNamed, type XmlNode } from '../xml/tree';
import { XML_HEAD, element } from '../xml/write';

/** The mark by which a cell says that its array formula spills ([MS-XLSX] §2.4.855, XLDAPR). */
const DYNAMIC = 'XLDAPR';

/** Numbers of cell metadata (`cm`, from 1) that mark dynamic arrays. */
export function readDynamicMarks(metadata: XmlNode | null): ReadonlySet<string> {
  const marks = new Set<string>();
  if (!metadata) return marks;
  const types = childrenNamed(child(metadata, 'metadataTypes'), 'metadataType').map(
    ({ attributes }) => attributes.name,
  );
  childrenNamed(child(metadata, 'cellMetadata'), 'bk').forEach((block, i) => {
    const type = Number(child(block, 'rc')?.attributes.t);
    if (types[type - 1] === DYNAMIC) marks.add(String(i + 1));
  });
  return marks;
}

/** The metadata part of a file with dynamic arrays; its one mark is number 1. */
export function dynamicMetadata(): string {
  const flags =
    'copy pasteAll pasteValues merge splitFirst rowColShift clearFormats clearComments assign coerce cellMeta';
  const type = element('metadataType', {
    name: DYNAMIC,
    minSupportedVersion: 120000,
    ...Object.fromEntries(flags.split(' ').map((flag) => [flag, 1])),
  });
  const properties = element('xda:dynamicArrayProperties', { fDynamic: 1, fCollapsed: 0 });
  const future = element('ext', { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' }, properties);
  return (
    XML_HEAD +
    element(
      'metadata',
      { xmlns: NS.main, 'xmlns:xda': NS.dynamicArray },
      element('metadataTypes', { count: 1 }, type),
      element(
        'futureMetadata',
        { name: DYNAMIC, count: 1 },
        element('bk', {}, element('extLst', {}, future)),
      ),
      element('cellMetadata', { count: 1 }, element('bk', {}, element('rc', { t: 1, v: 0 }))),
    )
  );
}
