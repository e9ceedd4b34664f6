import { formatValue, isValidFormat } from '../../model/formatting';
import { errorValue, isError, type CellValue } from '../../model/values';
import { numberToText, toBoolean, toNumber, toText } from '../coerce';
import { wildcardPattern, hasWildcards } from '../criteria';
import type { Evaluator } from '../evaluate';
import { MISSING, Raised, raise, type Operand } from '../operands';
import { MANY, single, whole } from '../registry';
import { roundTo } from './math';

type Args = readonly (CellValue | undefined)[];

const text = (args: Args, index: number): string => toText(args[index] ?? null);
const number = (args: Args, index: number, { host }: Evaluator, otherwise: number): number => {
  const arg = args[index];
  return arg === undefined ? otherwise : Math.trunc(toNumber(arg, host));
};
const size = (args: Args, index: number, evaluator: Evaluator, otherwise: number): number => {
  const value = number(args, index, evaluator, otherwise);
  if (value < 0) throw raise('#VALUE!');
  return value;
};

single('LEFT', 1, 2, (args, evaluator) => text(args, 0).slice(0, size(args, 1, evaluator, 1)));
single('RIGHT', 1, 2, (args, evaluator) => {
  const count = size(args, 1, evaluator, 1);
  return count === 0 ? '' : text(args, 0).slice(-count);
});
single('MID', 3, 3, (args, evaluator) => {
  const start = number(args, 1, evaluator, 1);
  if (start < 1) return errorValue('#VALUE!');
  return text(args, 0).slice(start - 1, start - 1 + size(args, 2, evaluator, 0));
});
single('LEN', 1, 1, (args) => text(args, 0).length);
single('UPPER', 1, 1, (args) => text(args, 0).toUpperCase());
single('LOWER', 1, 1, (args) => text(args, 0).toLowerCase());
single('PROPER', 1, 1, (args) =>
  text(args, 0)
    .toLowerCase()
    .replace(
      /(^|[^\p{L}'])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toUpperCase(),
    ),
);
single('TRIM', 1, 1, (args) => text(args, 0).replace(/ +/g, ' ').replace(/^ | $/g, ''));
single('CLEAN', 1, 1, (args) => [...text(args, 0)].filter((letter) => letter.charCodeAt(0) > 31).join(''));
single('REPT', 2, 2, (args, evaluator) => {
  const times = size(args, 1, evaluator, 0);
  return text(args, 0).length * times > 32767 ? errorValue('#VALUE!') : text(args, 0).repeat(times);
});
single('EXACT', 2, 2, (args) => text(args, 0) === text(args, 1));
single('CHAR', 1, 1, (args, evaluator) => {
  const code = number(args, 0, evaluator, 0);
  return code < 1 || code > 255 ? errorValue('#VALUE!') : String.fromCharCode(code);
});
single('CODE', 1, 1, (args) => (text(args, 0) === '' ? errorValue('#VALUE!') : text(args, 0).charCodeAt(0)));
single('UNICHAR', 1, 1, (args, evaluator) => {
  const code = number(args, 0, evaluator, 0);
  return code < 1 || code > 0x10ffff ? errorValue('#VALUE!') : String.fromCodePoint(code);
});
single('UNICODE', 1, 1, (args) => text(args, 0).codePointAt(0) ?? errorValue('#VALUE!'));
single('T', 1, 1, ([value = null]) => (typeof value === 'string' ? value : ''));

single('FIND', 2, 3, (args, evaluator) => {
  const start = number(args, 2, evaluator, 1);
  const at = start < 1 ? -1 : text(args, 1).indexOf(text(args, 0), start - 1);
  return at < 0 || start > text(args, 1).length + 1 ? errorValue('#VALUE!') : at + 1;
});
single('SEARCH', 2, 3, (args, evaluator) => {
  const start = number(args, 2, evaluator, 1);
  if (start < 1 || start > text(args, 1).length + 1) return errorValue('#VALUE!');
  const where = text(args, 1).slice(start - 1);
  const what = text(args, 0);
  const at = hasWildcards(what)
    ? where.search(wildcardPattern(what, false))
    : where.toLowerCase().indexOf(what.toLowerCase());
  return at < 0 ? errorValue('#VALUE!') : at + start;
});
single('SUBSTITUTE', 3, 4, (args, evaluator) => {
  const source = text(args, 0);
  const old = text(args, 1);
  if (old === '') return source;
  if (args[3] === undefined) return source.split(old).join(text(args, 2));
  const nth = number(args, 3, evaluator, 1);
  if (nth < 1) return errorValue('#VALUE!');
  let at = -1;
  for (let i = 0; i < nth; i += 1) {
    at = source.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return source;
  }
  return source.slice(0, at) + text(args, 2) + source.slice(at + old.length);
});
single('REPLACE', 4, 4, (args, evaluator) => {
  const start = number(args, 1, evaluator, 1);
  if (start < 1) return errorValue('#VALUE!');
  const source = text(args, 0);
  return source.slice(0, start - 1) + text(args, 3) + source.slice(start - 1 + size(args, 2, evaluator, 0));
});

single('VALUE', 1, 1, ([value = null], { host }) => {
  if (typeof value === 'boolean') return errorValue('#VALUE!');
  return toNumber(value, host);
});
single('NUMBERVALUE', 1, 3, (args) => {
  const decimal = args[1] === undefined ? '.' : text(args, 1).charAt(0);
  const group = args[2] === undefined ? ',' : text(args, 2).charAt(0);
  const clean = text(args, 0).replace(/\s/g, '').split(group).join('').replace(decimal, '.');
  if (clean === '') return 0;
  const [, digits = '', percents = ''] =
    /^([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(%*)$/.exec(clean) ?? [];
  return digits === '' ? errorValue('#VALUE!') : Number(digits) / 100 ** percents.length;
});
single('TEXT', 2, 2, (args, { host }) => {
  const [value = null] = args;
  const pattern = text(args, 1);
  if (pattern === '') return '';
  const shown = typeof value === 'string' ? numberOrText(value, host) : (value ?? 0);
  if (typeof shown === 'boolean') return toText(shown);
  if (!isValidFormat(pattern)) return errorValue('#VALUE!');
  const result = formatValue(shown, pattern, host.locale, host.date1904);
  return result === '######' ? errorValue('#VALUE!') : result;
});

function numberOrText(value: string, host: Evaluator['host']): CellValue {
  try {
    return toNumber(value, host);
  } catch (problem) {
    if (problem instanceof Raised) return value;
    throw problem;
  }
}

function fixed(value: number, digits: number, grouped: boolean): string {
  const rounded = roundTo(value, digits);
  const [whole = '', rest] = Math.abs(rounded).toFixed(Math.max(0, digits)).split('.');
  const shown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${rounded < 0 ? '-' : ''}${shown}${rest === undefined ? '' : `.${rest}`}`;
}
single('FIXED', 1, 3, (args, evaluator) =>
  fixed(
    toNumber(args[0] ?? null, evaluator.host),
    number(args, 1, evaluator, 2),
    !(args[2] !== undefined && toBoolean(args[2])),
  ),
);
single('DOLLAR', 1, 2, (args, evaluator) => {
  const value = toNumber(args[0] ?? null, evaluator.host);
  const shown = fixed(Math.abs(value), number(args, 1, evaluator, 2), true);
  return value < 0 ? `($${shown})` : `$${shown}`;
});

function joined(args: readonly Operand[], evaluator: Evaluator): string[] {
  const pieces: string[] = [];
  for (const arg of args) {
    for (const row of evaluator.matrixOf(arg)) {
      for (const value of row) {
        if (isError(value)) throw new Raised(value);
        pieces.push(toText(value));
      }
    }
  }
  return pieces;
}
const limited = (result: string): CellValue => (result.length > 32767 ? errorValue('#CALC!') : result);

whole('CONCAT', 1, MANY, (args, evaluator) => limited(joined(args, evaluator).join('')));
single('CONCATENATE', 1, MANY, (args) => limited(args.map((value) => toText(value ?? null)).join('')));
whole('TEXTJOIN', 3, MANY, ([delimiter = null, ignore = null, ...args], evaluator) => {
  const delimiters = joined([delimiter], evaluator);
  const skipsEmpty = ignore === MISSING || toBoolean(evaluator.value(ignore));
  const pieces = joined(args, evaluator).filter((piece) => !skipsEmpty || piece !== '');
  return limited(
    pieces.reduce(
      (all, piece, i) => (i === 0 ? piece : all + (delimiters[(i - 1) % delimiters.length] ?? '') + piece),
      '',
    ),
  );
});

function cut(name: string, before: boolean): void {
  single(name, 2, 6, (args, evaluator) => {
    const source = text(args, 0);
    const delimiter = text(args, 1);
    const nth = number(args, 2, evaluator, 1);
    const ignoreCase = number(args, 3, evaluator, 0) !== 0;
    const places = placesOf(
      ignoreCase ? source.toLowerCase() : source,
      ignoreCase ? delimiter.toLowerCase() : delimiter,
    );
    const at = nth > 0 ? places[nth - 1] : places[places.length + nth];
    if (at === undefined) {
      if (number(args, 4, evaluator, 0) !== 0) return before ? source : '';
      return args[5] ?? errorValue('#N/A');
    }
    return before ? source.slice(0, at) : source.slice(at + delimiter.length);
  });
}
function placesOf(source: string, delimiter: string): number[] {
  const places: number[] = [];
  if (delimiter === '') return places;
  for (let at = source.indexOf(delimiter); at >= 0; at = source.indexOf(delimiter, at + delimiter.length))
    places.push(at);
  return places;
}
cut('TEXTBEFORE', true);
cut('TEXTAFTER', false);

whole('TEXTSPLIT', 2, 6, (args, evaluator) => {
  const source = toText(evaluator.value(args[0] ?? null));
  const split = (piece: string, by: Operand | undefined): string[] => {
    if (by === undefined || by === MISSING) return [piece];
    const marks = joined([by], evaluator);
    const pieces: string[] = [''];
    for (let i = 0; i < piece.length;) {
      const mark = marks.find((candidate) => candidate !== '' && piece.startsWith(candidate, i));
      if (mark === undefined) pieces[pieces.length - 1] += piece[i] ?? '';
      else pieces.push('');
      i += mark?.length ?? 1;
    }
    return pieces;
  };
  const ignoresEmpty = args[3] !== undefined && args[3] !== MISSING && toBoolean(evaluator.value(args[3]));
  const keep = (piece: string): boolean => !ignoresEmpty || piece !== '';
  const rows = split(source, args[2])
    .filter(keep)
    .map((row) => split(row, args[1]).filter(keep));
  const width = Math.max(...rows.map((row) => row.length));
  const pad = args[5] === undefined || args[5] === MISSING ? errorValue('#N/A') : evaluator.topLeft(args[5]);
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? pad));
});

whole('VALUETOTEXT', 1, 2, (args, evaluator) => {
  const strict = args[1] !== undefined && toNumber(evaluator.value(args[1]), evaluator.host) === 1;
  const value = evaluator.topLeft(args[0] ?? null);
  if (typeof value === 'string') return strict ? `"${value.replace(/"/g, '""')}"` : value;
  if (isError(value)) return value.error;
  return typeof value === 'number' ? numberToText(value) : toText(value);
});
