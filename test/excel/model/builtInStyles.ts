import type { BorderStyle, StylePatch } from './style';

const line = (
  color: string,
  weight: BorderStyle['weight'] = 'Thin',
  kind: BorderStyle['line'] = 'Continuous',
): BorderStyle => ({ line: kind, weight, color });
const box = (border: BorderStyle): StylePatch['borders'] => ({
  left: border,
  right: border,
  top: border,
  bottom: border,
});

/** The six accents of the Office theme. */
const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** A theme colour made lighter: ECMA-376 part 1 §18.8.3, `tint`. */
function tinted(color: string, tint: number): string {
  const part = (at: number): string => {
    const value = parseInt(color.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * tint)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

const heading = (size: number, border?: BorderStyle): StylePatch => ({
  font: { bold: true, size, color: '#44546A' },
  ...(border ? { borders: { bottom: border } } : {}),
});

function accentStyles(): [string, string, StylePatch][] {
  return ACCENTS.flatMap((color, i): [string, string, StylePatch][] => {
    const name = `Accent${i + 1}`;
    return [
      [name, name, { font: { color: '#FFFFFF' }, fill: { color } }],
      [`20% - ${name}`, `${name}_20`, { fill: { color: tinted(color, 0.8) } }],
      [`40% - ${name}`, `${name}_40`, { fill: { color: tinted(color, 0.6) } }],
      [`60% - ${name}`, `${name}_60`, { fill: { color: tinted(color, 0.4) } }],
    ];
  });
}

/** Name as Excel shows it, `Excel.BuiltInStyle`, and what it sets (Office theme 2013–2022). */
export const BUILT_IN_STYLES: readonly (readonly [string, string, StylePatch])[] = [
  ['Normal', 'Normal', {}],
  ['Comma', 'Comma', { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' }],
  ['Comma [0]', 'WholeComma', { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' }],
  ['Currency', 'Currency', { numberFormat: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)' }],
  ['Currency [0]', 'WholeDollar', { numberFormat: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)' }],
  ['Percent', 'Percent', { numberFormat: '0%' }],
  ['Hyperlink', 'Hlink', { font: { color: '#0563C1', underline: 'Single' } }],
  ['Followed Hyperlink', 'HlinkTrav', { font: { color: '#954F72', underline: 'Single' } }],
  ['Note', 'Note', { fill: { color: '#FFFFCC' }, borders: box(line('#B2B2B2')) }],
  ['Warning Text', 'WarningText', { font: { color: '#FF0000' } }],
  ['Explanatory Text', 'ExplanatoryText', { font: { color: '#7F7F7F', italic: true } }],
  ['Title', 'SheetTitle', { font: { name: 'Calibri Light', size: 18, color: '#44546A' } }],
  ['Heading 1', 'Heading1', heading(15, line('#4472C4', 'Thick'))],
  ['Heading 2', 'Heading2', heading(13, line('#A1B8E1', 'Thick'))],
  ['Heading 3', 'Heading3', heading(11, line('#8EA9DB', 'Medium'))],
  ['Heading 4', 'Heading4', heading(11)],
  [
    'Input',
    'Input',
    { font: { color: '#3F3F76' }, fill: { color: '#FFCC99' }, borders: box(line('#7F7F7F')) },
  ],
  [
    'Output',
    'Output',
    { font: { bold: true, color: '#3F3F3F' }, fill: { color: '#F2F2F2' }, borders: box(line('#3F3F3F')) },
  ],
  [
    'Calculation',
    'Calculation',
    { font: { bold: true, color: '#FA7D00' }, fill: { color: '#F2F2F2' }, borders: box(line('#7F7F7F')) },
  ],
  [
    'Check Cell',
    'CheckCell',
    {
      font: { bold: true, color: '#FFFFFF' },
      fill: { color: '#A5A5A5' },
      borders: box(line('#3F3F3F', 'Thick', 'Double')),
    },
  ],
  [
    'Linked Cell',
    'LinkedCell',
    { font: { color: '#FA7D00' }, borders: { bottom: line('#FF8001', 'Thick', 'Double') } },
  ],
  [
    'Total',
    'Total',
    { font: { bold: true }, borders: { top: line('#4472C4'), bottom: line('#4472C4', 'Thick', 'Double') } },
  ],
  ['Good', 'Good', { font: { color: '#006100' }, fill: { color: '#C6EFCE' } }],
  ['Bad', 'Bad', { font: { color: '#9C0006' }, fill: { color: '#FFC7CE' } }],
  ['Neutral', 'Neutral', { font: { color: '#9C5700' }, fill: { color: '#FFEB9C' } }],
  ...accentStyles(),
];
