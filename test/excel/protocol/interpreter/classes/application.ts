import type { CalculationMode, Workbook } from '../../../model/types';
import { bind, method, navigation, scalar, type ObjectType } from '../members';
import { choice } from './arguments';
import { newWorkbookMembers } from './newWorkbook';

/** Separators and patterns of the three languages the model knows. */
const CULTURES = {
  'en-US': { shortDate: 'M/d/yyyy', longDate: 'dddd, MMMM d, yyyy', longTime: 'h:mm:ss tt' },
  'zh-CN': { shortDate: 'yyyy/M/d', longDate: "yyyy'年'M'月'd'日'", longTime: 'H:mm:ss' },
  'zh-TW': { shortDate: 'yyyy/M/d', longDate: "yyyy'年'M'月'd'日'", longTime: 'tt hh:mm:ss' },
} as const;

const numberFormatType: ObjectType<Workbook> = {
  name: 'NumberFormatInfo',
  members: {
    NumberDecimalSeparator: scalar(() => '.'),
    NumberGroupSeparator: scalar(() => ','),
    CurrencySymbol: scalar((workbook) => ({ 'en-US': '$', 'zh-CN': '¥', 'zh-TW': 'NT$' })[workbook.locale]),
  },
};

const dateFormatType: ObjectType<Workbook> = {
  name: 'DatetimeFormatInfo',
  members: {
    DateSeparator: scalar(() => '/'),
    TimeSeparator: scalar(() => ':'),
    ShortDatePattern: scalar((workbook) => CULTURES[workbook.locale].shortDate),
    LongDatePattern: scalar((workbook) => CULTURES[workbook.locale].longDate),
    LongTimePattern: scalar((workbook) => CULTURES[workbook.locale].longTime),
  },
};

const cultureType: ObjectType<Workbook> = {
  name: 'CultureInfo',
  members: {
    Name: scalar((workbook) => workbook.locale),
    NumberFormat: navigation((workbook) => bind(numberFormatType, workbook)),
    DatetimeFormat: navigation((workbook) => bind(dateFormatType, workbook)),
  },
};

const MODES: readonly CalculationMode[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export const applicationType: ObjectType<Workbook> = {
  name: 'Application',
  members: {
    CalculationMode: scalar(
      (workbook) => workbook.calculationMode,
      (workbook, value) => {
        workbook.calculationMode = choice(value, MODES);
      },
    ),
    CalculationState: scalar((workbook) => (workbook.busyCells > 0 ? 'Calculating' : 'Done')),
    CalculationEngineVersion: scalar(() => 191029),
    DecimalSeparator: scalar(() => '.'),
    ThousandsSeparator: scalar(() => ','),
    UseSystemSeparators: scalar(() => true),
    CultureInfo: navigation((workbook) => bind(cultureType, workbook)),
    ...newWorkbookMembers,
    Calculate: method((workbook, [type]) =>
      workbook.recalculate(choice(type, ['Recalculate', 'Full', 'FullRebuild'] as const) !== 'Recalculate'),
    ),
    /** Writes of one request are recalculated and drawn together anyway; the hints change nothing that can be read. */
    SuspendApiCalculationUntilNextSync: method(() => undefined),
    SuspendScreenUpdatingUntilNextSync: method(() => undefined),
  },
};

export const applicationTypes = [applicationType, cultureType, numberFormatType, dateFormatType];
