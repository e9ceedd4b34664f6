import type { SurfaceRow } from '../report';
import { bundleNames } from './bundleNames';
import { platformNames, spokenNames } from './ownNames';

/** A name of the API in a bundle that no class of the stand-in has. */
export interface UnknownName {
  readonly member: string;
  readonly file: string;
  /** Where Excel has it: `Slicer.caption (ExcelApi 1.10)`. */
  readonly places: readonly string[];
}

/**
 * Names of the Excel API in the built files that the stand-in implements on no class at all. A name does not count that the
 * sources declare on objects of their own, that the language or the browser have, or that only packages speak: none of
 * these is asked of Excel. (Names that some classes have and others lack are told apart by the types: `usedMembers`.)
 */
export function unknownBundleNames(
  folder: string,
  sources: string,
  rows: readonly SurfaceRow[],
): UnknownName[] {
  const byName = new Map<string, SurfaceRow[]>();
  for (const row of rows) byName.set(row.member, [...(byName.get(row.member) ?? []), row]);
  const { declared, asked } = spokenNames(sources);
  const platform = platformNames();
  return [...bundleNames(folder)].flatMap(([member, file]) => {
    const found = byName.get(member);
    if (!found || found.some((row) => row.status === 'implemented')) return [];
    if (!asked.has(member) || declared.has(member) || platform.has(member)) return [];
    return [{ member, file, places: found.map((row) => `${row.className}.${row.member} (${row.apiSet})`) }];
  });
}
