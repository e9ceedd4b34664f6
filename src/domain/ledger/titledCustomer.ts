import { readDateCell } from '../calendar/dateText';
import { cellText, isBlank } from './cells';
import { customerLine } from './runningColumns';
import { isPageOrTitle } from './structure';
import type { Cell } from './types';

type Rows = readonly (readonly Cell[])[];

/** The customer of an account of one customer, or of the first of a book of accounts. */
export function accountCustomer(titles: Rows, body: Rows): string | null {
  for (const row of [...titles, ...body]) {
    for (const cell of row) {
      const name = customerLine(cell);
      if (name !== null) return name;
    }
  }
  return null;
}

const WHO =
  '(?:客[户戶](?:名[称稱])?|[往來来]+[单單]位(?:名[称稱])?|[单單]位名[称稱]|[买買]方|[买買]受人|[购購][货貨][单單]位|致|收件人|to|bill(?:ed)?[ -]to|customer(?: name)?|account(?: name| of)?|statement for|debtor)';
const SAID = new RegExp(`^${WHO}\\s*[:：]\\s*(\\S.*)$`, 'i');
const LABEL = new RegExp(`^${WHO}\\s*[:：]?$`, 'i');
const NOBODY = /^(?:all\b|全部|所有|各)/i;

/**
 * The customer that a statement is addressed to (客户：甲公司, To: Acme Ltd), in one cell or in two beside each other.
 * For tables without a column of customers: there 客户 may head a group of columns.
 */
export function addressee(titles: Rows): string | null {
  for (const row of titles) {
    const cells = row.filter((cell) => !isBlank(cell));
    for (const [at, cell] of cells.entries()) {
      const text = cellText(cell).normalize('NFKC');
      const next = cells[at + 1];
      const said = SAID.exec(text)?.[1] ?? (LABEL.test(text) && typeof next === 'string' ? next : null);
      const name = customerLine(text) ?? said?.split(/\s{2,}|\t|\s+\S+[:：]/)[0]?.trim();
      if (name && isName(name)) return name;
    }
  }
  return null;
}

function isName(text: string): boolean {
  const isOther = NOBODY.test(text) || isPageOrTitle(text) || /[:：]/.test(text) || readDateCell(text) > 0;
  return /\p{L}{2}/u.test(text) && !isOther;
}
