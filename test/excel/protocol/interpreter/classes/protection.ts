import type { ProtectionOptions } from '../../../model/objects';
import type { Workbook, Worksheet } from '../../../model/types';
import { excelError } from '../errors';
import { method, scalar, type ObjectType } from '../members';
import { choice, isMissing, optionalFlag, optionalText, record } from './arguments';

const FLAGS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowSort',
] as const satisfies readonly (keyof ProtectionOptions)[];

function options(value: unknown): Partial<ProtectionOptions> {
  if (isMissing(value)) return {};
  const given = record(value);
  const chosen: { -readonly [K in keyof ProtectionOptions]?: ProtectionOptions[K] } = {};
  for (const name of FLAGS) if (!isMissing(given[name])) chosen[name] = optionalFlag(given[name]);
  if (!isMissing(given['selectionMode']))
    chosen.selectionMode = choice(given['selectionMode'], ['Normal', 'Unlocked', 'None'] as const);
  return chosen;
}

export const sheetProtectionType: ObjectType<Worksheet> = {
  name: 'WorksheetProtection',
  members: {
    Protected: scalar((sheet) => sheet.protection.protected),
    Options: scalar((sheet) => sheet.protection.options),
    Protect: method((sheet, [given, password]) => {
      if (sheet.protection.protected) throw excelError('AccessDenied');
      sheet.protect(options(given), optionalText(password));
    }),
    Unprotect: method((sheet, [password]) => sheet.unprotect(optionalText(password))),
  },
};

export const workbookProtectionType: ObjectType<Workbook> = {
  name: 'WorkbookProtection',
  members: {
    Protected: scalar((workbook) => workbook.protectStructure),
    Protect: method((workbook) => {
      workbook.protectStructure = true;
    }),
    Unprotect: method((workbook) => {
      workbook.protectStructure = false;
    }),
  },
};
