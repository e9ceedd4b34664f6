import { NS } from '../package/namespaces';
import { element } from '../xml/write';
import { OFFICE_THEME, THEME_ORDER } from './colors';

/** Order in which a theme lists its colours. */
const SCHEME_ORDER = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Office's theme: cells of ours need none, but series without a colour of their own take theirs from it. */
export function themeXml(): string {
  const colors = SCHEME_ORDER.map((name) =>
    element(`a:${name}`, {}, element('a:srgbClr', { val: OFFICE_THEME[THEME_ORDER.indexOf(name)] })),
  );
  const font = (name: string, latin: string): string =>
    element(
      name,
      {},
      element('a:latin', { typeface: latin }),
      element('a:ea', { typeface: '' }),
      element('a:cs', { typeface: '' }),
    );
  const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const lines = [6350, 12700, 19050].map((w) => element('a:ln', { w }, fill));
  const effect = element('a:effectStyle', {}, element('a:effectLst'));
  const three = (one: string): string => one.repeat(3);
  return element(
    'a:theme',
    { 'xmlns:a': NS.drawing, name: 'Office' },
    element(
      'a:themeElements',
      {},
      element('a:clrScheme', { name: 'Office' }, ...colors),
      element(
        'a:fontScheme',
        { name: 'Office' },
        font('a:majorFont', 'Calibri Light'),
        font('a:minorFont', 'Calibri'),
      ),
      element(
        'a:fmtScheme',
        { name: 'Office' },
        element('a:fillStyleLst', {}, three(fill)),
        element('a:lnStyleLst', {}, ...lines),
        element('a:effectStyleLst', {}, three(effect)),
        element('a:bgFillStyleLst', {}, three(fill)),
      ),
    ),
  );
}
