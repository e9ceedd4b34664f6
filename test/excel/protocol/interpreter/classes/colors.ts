import { excelError } from '../errors';

/** The named HTML colours that Excel's samples use; hexadecimal works for all. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
  darkgray: '#A9A9A9',
  darkgrey: '#A9A9A9',
  silver: '#C0C0C0',
  navy: '#000080',
  teal: '#008080',
  maroon: '#800000',
  olive: '#808000',
  lime: '#00FF00',
  aqua: '#00FFFF',
  cyan: '#00FFFF',
  fuchsia: '#FF00FF',
  magenta: '#FF00FF',
  pink: '#FFC0CB',
  brown: '#A52A2A',
  gold: '#FFD700',
  darkred: '#8B0000',
  darkgreen: '#006400',
  darkblue: '#00008B',
  lightblue: '#ADD8E6',
  lightgreen: '#90EE90',
  lightyellow: '#FFFFE0',
  steelblue: '#4682B4',
  tomato: '#FF6347',
};

/** `#rrggbb` or an HTML colour name → `#RRGGBB`; '' → null (automatic or none). */
export function color(value: unknown): string | null {
  if (value === '' || value === null) return null;
  if (typeof value !== 'string') throw excelError('InvalidArgument');
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  if (hex) return `#${hex.toUpperCase()}`;
  const named = NAMED[value.toLowerCase()];
  if (named === undefined) throw excelError('InvalidArgument');
  return named;
}
