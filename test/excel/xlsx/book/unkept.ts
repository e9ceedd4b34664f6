import type { Dropped } from '../dropped';
import type { PackageReader } from '../package/reader';

/** Parts by their place in the package, and what their loss means. Quiet ones lose nothing. */
const PARTS: readonly (readonly [RegExp, string | null])[] = [
  [/(^|\/)_rels\/|^\[Content_Types\]\.xml$/, null],
  [/^xl\/(calcChain|volatileDependencies)\.xml$/, null],
  [/^docProps\/thumbnail/, null],
  [/^xl\/vbaProject|^xl\/vbaData|^xl\/macrosheets\//, 'Macros'],
  [/^xl\/(pivotTables|pivotCache)\//, 'Pivot tables: their cells are kept as values'],
  [/^xl\/(slicers|slicerCaches|timelines|timelineCaches)\//, 'Slicers and timelines'],
  [/^xl\/externalLinks\//, 'Links to other workbooks'],
  [/^xl\/(connections\.xml|queryTables\/|model\/)|^customData\//, 'Data connections and queries'],
  [/^xl\/media\//, 'Pictures'],
  [/^xl\/(embeddings|activeX|ctrlProps)\//, 'Embedded objects and controls'],
  [/^xl\/(printerSettings)\//, 'Settings of a printer'],
  [/^xl\/(richData)\//, 'Linked data types and pictures in cells'],
  [/^xl\/(chartsheets|dialogsheets)\//, null],
  [/^xl\/persons\//, null],
  [/^xl\/(webextensions)\/|^xl\/taskpanes/, 'Panes of other add-ins'],
  [/^xl\/(drawings|charts|diagrams)\//, 'Other drawings'],
  [/^(customUI|userCustomization)\//, 'Changes to the ribbon'],
  [/^_xmlsignatures\//, 'Digital signatures'],
];

/** Says which parts of the package nobody looked at. */
export function noteUnkeptParts(files: PackageReader, dropped: Dropped): void {
  for (const path of files.paths) {
    if (files.seen.has(path)) continue;
    const known = PARTS.find(([pattern]) => pattern.test(path));
    const what = known === undefined ? 'Parts of the file that nothing here reads' : known[1];
    if (what !== null) dropped.note(what, known === undefined ? path : '');
  }
}
