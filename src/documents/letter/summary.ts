import { BorderStyle } from 'docx';
import type { IRunOptions, Table } from 'docx';
import type { Notice } from '../../domain/notices/types';
import { summaryRows } from '../summary';
import type { SummaryRow } from '../summary';
import { NO_BORDERS, pairTable } from './grid';
import { quietLabels } from './parts';
import { runs } from './runs';
import { INK, typographyOf } from './typography';

/** What the notice comes to, at one glance. */
export function summary(notice: Notice): Table {
  const { language } = notice.facts;
  const { size } = typographyOf(language);
  const strong = { bold: true, size: size + 2 };
  const looks: Readonly<Record<SummaryRow['is'], IRunOptions>> = {
    total: strong,
    words: { size },
    payBy: { ...strong, color: INK.due },
  };
  const rows = summaryRows(notice).map(({ label, value, is }) => ({ label, value: runs(value, looks[is]) }));
  return pairTable(rows, {
    ...quietLabels(language),
    inset: 140,
    fill: INK.month,
    borders: { ...NO_BORDERS, left: { style: BorderStyle.SINGLE, size: 24, color: INK.accent } },
  });
}
