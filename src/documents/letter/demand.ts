import { BorderStyle } from 'docx';
import type { Table } from 'docx';
import { longDate, longMoney } from '../../domain/notices/format';
import type { Notice, NoticeBlock } from '../../domain/notices/types';
import { labelsOf } from '../labels';
import { NO_BORDERS, pairTable } from './grid';
import type { PairRow } from './grid';
import { quietLabels } from './parts';
import { runs } from './runs';
import { INK, typographyOf } from './typography';

/** Whether a block is nothing but the amount in words, which the demand says already. */
export function onlySaysWords(block: NoticeBlock, notice: Notice): boolean {
  return block.type === 'paragraph' && block.text.replace(/[.。]$/, '') === notice.facts.amountInWords;
}

/** What is asked for, at one glance: the total in figures and in words, and the day. */
export function demand(notice: Notice): Table {
  const { facts } = notice;
  const type = typographyOf(facts.language);
  const label = labelsOf(facts.language);
  const strong = { bold: true, size: type.size + 2 };
  const total = longMoney(facts.totalOverdue, facts.currency, facts.language);
  const rows: PairRow[] = [{ label: label('totalOverdue'), value: runs(total, strong) }];
  if (facts.amountInWords !== '') {
    rows.push({ label: label('inWords'), value: runs(facts.amountInWords, { size: type.size }) });
  }
  const payBy = longDate(facts.payBy, facts.language);
  rows.push({ label: label('payBy'), value: runs(payBy, { ...strong, color: INK.due }) });
  return pairTable(rows, {
    ...quietLabels(facts.language),
    inset: 140,
    fill: INK.month,
    borders: { ...NO_BORDERS, left: { style: BorderStyle.SINGLE, size: 24, color: INK.accent } },
  });
}
