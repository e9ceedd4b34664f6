import { foldName } from './nameScript';

/** What a firm's name says besides its legal form, ready to be compared. */
export interface NameParts {
  /** Letters and digits alone, in the script that the name came in. */
  readonly plain: string;
  /** The same in simplified characters. */
  readonly folded: string;
  /** Without legal form, 中国 and the 市 behind a place: equal for names of one firm. */
  readonly core: string;
  /** The name says the 市 of its place, which the core leaves out. */
  readonly hasPlace: boolean;
  /** The same by words, in Latin script; one word in Chinese. */
  readonly words: readonly string[];
  readonly isHan: boolean;
  /** `''` where the name says none. */
  readonly form: string;
  /** The name says 中国 or China in brackets or behind. */
  readonly isOfChina: boolean;
}

const BRACKETS = /[([{【〔](.*?)[)\]}】〕]/g;
const OF_CHINA = /^(?:中国|china|prc)$/;
const OF_HEAD = /^(?:总部|本部|总公司|headoffice|hq)$/;
const HAN_FORM = /(?:股份有限责任公司|股份有限公司|有限责任公司|责任有限公司|有限公司|股份公司|公司)$/;
const HAN_HEAD = /(?:总公司|总部|本部)$/;
/** 广州市, 江苏省: written or left out as people like. */
const PLACE = /^(\p{Script=Han}{2,3}?)[市省县](?=\p{Script=Han}{2})/u;

const LATIN_FORMS: Readonly<Record<string, string>> = {
  co: '',
  company: '',
  ltd: 'ltd',
  limited: 'ltd',
  pte: 'ltd',
  pty: 'ltd',
  inc: 'inc',
  incorporated: 'inc',
  corp: 'inc',
  corporation: 'inc',
  llc: 'llc',
  llp: 'llp',
  lp: 'lp',
  plc: 'plc',
  gmbh: 'gmbh',
  mbh: 'gmbh',
  ag: 'ag',
  kg: 'kg',
  sa: 'sa',
  sas: 'sas',
  sarl: 'sarl',
  srl: 'srl',
  spa: 'spa',
  bv: 'bv',
  nv: 'nv',
  ab: 'ab',
  oy: 'oy',
  sdn: 'bhd',
  bhd: 'bhd',
  kk: 'kk',
};

/** Takes a name apart. */
export function nameParts(name: string): NameParts {
  const wide = name.normalize('NFKC').toLowerCase();
  const isHan = /\p{Script=Han}/u.test(wide);
  let isOfChina = false;
  const outside = foldName(wide).replace(BRACKETS, (_, inner: string) => {
    const said = compact(inner);
    if (OF_CHINA.test(said)) isOfChina = true;
    return OF_CHINA.test(said) || OF_HEAD.test(said) ? ' ' : ` ${inner} `;
  });
  const plain = compact(wide);
  const base = { plain, folded: compact(foldName(wide)), isHan };
  if (isHan) {
    const whole = compact(outside);
    const form = HAN_FORM.exec(whole)?.[0] ?? '';
    const isBranch = /分公司$/.test(whole);
    const bare = isBranch ? whole : whole.replace(HAN_HEAD, '').replace(HAN_FORM, '');
    const core = bare.replace(PLACE, '$1');
    const says = { form: isBranch ? 'branch' : form, isOfChina, hasPlace: core !== bare };
    return { ...base, ...says, core, words: [core] };
  }
  const words = outside
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the');
  const forms: string[] = [];
  while (words.length > 1 && LATIN_FORMS[words.at(-1) ?? ''] !== undefined)
    forms.unshift(LATIN_FORMS[words.pop() ?? ''] ?? '');
  if (words.length > 1 && words.at(-1) === 'china') {
    words.pop();
    isOfChina = true;
  }
  const says = { form: forms.filter(Boolean).join(' '), isOfChina, hasPlace: false };
  return { ...base, ...says, core: words.join(''), words };
}

function compact(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
