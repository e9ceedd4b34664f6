import { BLANK_ENTRY } from '../../src/domain/contacts/blankEntry';
import type { Customer } from '../../src/domain/ledger/types';
import type { ContactDraft } from '../../src/workbook/port';
import { rect } from '../excel/model/address';
import type { Input, Table, Workbook } from '../excel/model/types';

/** 2026-11-20. */
export const AS_OF = 46_346;

export function customerOf(code: string, name: string): Customer {
  const contact = '李会计';
  const phone = '0571-88886666';
  return {
    key: code || name,
    code,
    name,
    otherNames: [],
    contact,
    phone,
    email: '',
    address: '',
    salesRep: '',
  };
}

export function tableOf({ workbook }: { readonly workbook: Workbook }, name: string): Table {
  const table = workbook.table(name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

/** Types into a cell of a table as a person would; `row` counts from the first record. */
export function typeInto(
  excel: { readonly workbook: Workbook },
  table: string,
  header: string,
  row: number,
  value: Input,
): void {
  const { sheet, columns, dataRect } = tableOf(excel, table);
  const index = columns.findIndex(({ name }) => name === header);
  if (index < 0) throw new Error(`no column ${header}`);
  sheet.writeInput(rect(dataRect.r1 + row, dataRect.c1 + index), [[value]], { source: 'User' });
}

/** Types the value of a setting into its cell of the Policy sheet. */
export function typeSetting(excel: { readonly workbook: Workbook }, path: string, value: Input): void {
  const { sheet, dataRect, columns } = tableOf(excel, 'DuesheetPolicy');
  const at = dataRect.c1 + columns.findIndex(({ name }) => ['键', '鍵', 'Key'].includes(name));
  for (let r = dataRect.r1; r <= dataRect.r2; r += 1)
    if (sheet.readValue(r, at) === path) sheet.writeInput(rect(r, at - 2), [[value]], { source: 'User' });
}

/** A promise made on the phone. */
export function callOf(change: Partial<ContactDraft> = {}): ContactDraft {
  return {
    ...BLANK_ENTRY,
    day: AS_OF,
    customerKey: '001',
    customerCode: '001',
    customerName: '华东精密机械有限公司',
    currency: 'CNY',
    channel: 'phone',
    person: '王经理',
    by: '小张',
    stage: 'phone',
    result: 'promise',
    excuse: 'scheduled_no_date',
    promiseDay: AS_OF + 10,
    promiseAmount: 4_820_050,
    nextDay: AS_OF + 3,
    nextStep: '再电话',
    summary: '已排款',
    ...change,
  };
}
