import type { ProtectionOptions } from '../../model/objects';
import { OPEN_PROTECTION } from '../../model/sheetBase';
import type { SheetModel } from '../../model/worksheet';
import { flagOf, type XmlNode } from '../xml/tree';
import { element } from '../xml/write';
import type { SheetContext } from './context';

type Allowance = keyof Omit<ProtectionOptions, 'selectionMode'>;

/** Each attribute forbids what its option allows; `objects` is the only one that allows when it is missing. */
const ATTRIBUTES: readonly (readonly [Allowance, string])[] = [
  ['allowEditObjects', 'objects'],
  ['allowFormatCells', 'formatCells'],
  ['allowFormatColumns', 'formatColumns'],
  ['allowFormatRows', 'formatRows'],
  ['allowInsertColumns', 'insertColumns'],
  ['allowInsertRows', 'insertRows'],
  ['allowInsertHyperlinks', 'insertHyperlinks'],
  ['allowDeleteColumns', 'deleteColumns'],
  ['allowDeleteRows', 'deleteRows'],
  ['allowSort', 'sort'],
  ['allowAutoFilter', 'autoFilter'],
];

export function readProtection({ attributes }: XmlNode, { sheet, dropped }: SheetContext): void {
  if (!flagOf(attributes.sheet)) return;
  const options: { -readonly [K in keyof ProtectionOptions]: ProtectionOptions[K] } = { ...OPEN_PROTECTION };
  for (const [option, attribute] of ATTRIBUTES) {
    options[option] = !flagOf(attributes[attribute], attribute !== 'objects');
  }
  if (flagOf(attributes.selectUnlockedCells)) options.selectionMode = 'None';
  else if (flagOf(attributes.selectLockedCells)) options.selectionMode = 'Unlocked';
  if (attributes.password !== undefined || attributes.hashValue !== undefined) {
    dropped.note('The password of a sheet: it stays protected, and can be unprotected without', sheet.name);
  }
  sheet.protectionState = { protected: true, options, password: null };
}

export function protectionXml({ protectionState }: SheetModel): string {
  const { options, password } = protectionState;
  if (!protectionState.protected) return '';
  const forbidden = ATTRIBUTES.map(([option, attribute]): [string, string | undefined] => {
    const forbids = !options[option];
    return [attribute, forbids === (attribute !== 'objects') ? undefined : forbids ? '1' : '0'];
  });
  return element('sheetProtection', {
    password: password === null ? undefined : passwordHash(password),
    sheet: 1,
    ...Object.fromEntries(forbidden.slice(0, 1)),
    scenarios: options.allowEditObjects ? undefined : 1,
    ...Object.fromEntries(forbidden.slice(1)),
    selectLockedCells: options.selectionMode === 'Normal' ? undefined : 1,
    selectUnlockedCells: options.selectionMode === 'None' ? 1 : undefined,
  });
}

/** The short hash that every Excel still checks: ECMA-376 part 4 §14.7.1 (it keeps out mistakes, not attackers). */
function passwordHash(password: string): string {
  let hash = 0;
  for (const letter of [...password].reverse()) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= letter.charCodeAt(0);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  return (hash ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0');
}
