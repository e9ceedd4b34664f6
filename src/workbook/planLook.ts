import { serialOf } from '../domain/calendar/civilDay';
import type { CivilDay } from '../domain/calendar/types';
import type { Speaker } from '../locales/speaker';
import { cellAddress } from './cells';
import { ASIDE, CLOCKS, type SheetRow } from './planColumns';
import { STAGE_CHOICES } from './planEdits';
import { offer } from './records/writeRecords';
import type { TableContent } from './tableContent';

/** Days to the bar up to which each colour stands (B1), the nearest last. */
const COLOURS = [
  { days: 180, fill: '#FFF4CE', font: '#5C4400' },
  { days: 90, fill: '#FFE3CC', font: '#8A3707' },
  { days: 30, fill: '#FDE7E9', font: '#A4262C' },
] as const;

/** What the plan has over a plain table: stages to choose from, clocks in colour, figures that fold away. */
export function dressPlan(
  sheet: Excel.Worksheet,
  content: TableContent<SheetRow>,
  asOf: CivilDay,
  date1904: boolean,
  speaker: Speaker,
): void {
  const columnOf = (id: string) => content.columns.findIndex((column) => column.id === id);
  const first = content.intro.length + 3;
  const count = Math.max(1, content.rows.length);
  offer(
    sheet.getRangeByIndexes(first, columnOf('ownStage'), count, 1),
    STAGE_CHOICES.codes.map((code) => speaker.text(STAGE_CHOICES.key(code))),
    speaker,
  );
  const [from, bar] = [columnOf(CLOCKS.first), columnOf(CLOCKS.bar)];
  const clocks = sheet.getRangeByIndexes(first, from, count, bar - from + 1);
  colourClocks(clocks, `$${cellAddress(first + 1, bar)}`, serialOf(asOf, date1904));
  sheet
    .getRangeByIndexes(0, columnOf(ASIDE[0]), 1, ASIDE.length)
    .getEntireColumn()
    .group(Excel.GroupOption.byColumns);
}

/**
 * Rules, not fills: the colours stay with their rows when the table is sorted. A bar that has passed is a word. What is
 * added later comes before what was there ("Apply conditional formatting", Excel add-ins documentation).
 */
function colourClocks(range: Excel.Range, bar: string, asOf: number): void {
  for (const { days, fill, font } of COLOURS) {
    const rule = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = `=IF(ISNUMBER(${bar}),${bar}-${asOf}<=${days},ISTEXT(${bar}))`;
    rule.custom.format.fill.color = fill;
    rule.custom.format.font.color = font;
    rule.stopIfTrue = true;
  }
}
