import type { ReceiptMatch } from '../domain/ledger/types';
import { minorToNumber } from '../domain/money/minor';
import { loadCatalogue } from '../locales/catalogue';
import type { Language } from '../locales/language';
import { createSpeaker, type Speaker } from '../locales/speaker';
import { isDate1904 } from './date1904';
import { oldName, reachesBeyond } from './keepOld';
import { loadSheets, sheetOf } from './marks';
import { openOurTable } from './ourTable';
import type { Progress, WrittenSheet } from './port';
import { run } from './run';
import { replaceSheet } from './swap';
import type { ColumnKind, TableColumn } from './tableContent';
import { writeTable } from './writeTable';

const TABLE_NAME = 'DuesheetMatches';

/** Writes which receipt of a running account settled which charge, all or nothing, in the place of the last such sheet. */
export async function writeMatches(
  matches: readonly ReceiptMatch[],
  language: Language,
  progress: Progress,
  signal: AbortSignal,
): Promise<WrittenSheet> {
  const speaker = createSpeaker(language, await loadCatalogue(language));
  const title = speaker.text('reading.matches.title');
  return run(title, async (context) => {
    const date1904 = await isDate1904(context);
    const content = {
      title,
      intro: [[speaker.text('reading.matches.how'), speaker.text('reading.matches.rule')]] as const,
      tableName: TABLE_NAME,
      columns: columnsOf(speaker),
      rows: matches,
      added: [],
    };
    const sheets = await loadSheets(context);
    const old = sheetOf(sheets, 'matches');
    const keepOldAs = old && (await holdsMore(context, old)) ? oldName(speaker, old.name, sheets) : null;
    const sheetName = await replaceSheet(
      context,
      'matches',
      title,
      (sheet) => writeTable(context, sheet, content, date1904, progress, signal),
      TABLE_NAME,
      { keepOldAs, show: true },
    );
    return { sheetName, rows: matches.length };
  });
}

/** Whether the sheet has more than what we wrote: columns of the user's, cells beside the table, or no table of ours. */
async function holdsMore(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<boolean> {
  const own = await openOurTable(context, sheet, TABLE_NAME);
  return !own || own.columns.some(({ id }) => id === null) || reachesBeyond(context, sheet, own.table);
}

function columnsOf(speaker: Speaker): TableColumn<ReceiptMatch>[] {
  const column = (
    id: string,
    kind: ColumnKind,
    width: number,
    value: (match: ReceiptMatch) => string | number | null,
  ): TableColumn<ReceiptMatch> => ({
    id,
    header: speaker.text(`reading.matches.column.${id}`),
    kind,
    width,
    value,
  });
  const day = (at: number) => (at >= 0 ? at : null);
  return [
    column('customer', 'text', 28, ({ customerName }) => customerName),
    column('currency', 'text', 10, ({ currency }) => currency),
    column('chargeNo', 'code', 18, ({ chargeNo }) => chargeNo),
    column('chargeDay', 'day', 12, ({ chargeDay }) => day(chargeDay)),
    column('chargeRow', 'number', 10, ({ chargeRow }) => chargeRow),
    column('receiptNo', 'code', 18, ({ receiptNo }) => receiptNo),
    column('receiptDay', 'day', 12, ({ receiptDay }) => day(receiptDay)),
    column('receiptRow', 'number', 10, ({ receiptRow }) => receiptRow),
    column('amount', 'money', 16, ({ amount, currency }) => minorToNumber(amount, currency)),
    column('days', 'number', 12, ({ chargeDay, receiptDay }) =>
      chargeDay >= 0 && receiptDay >= 0 ? receiptDay - chargeDay : null,
    ),
  ];
}
