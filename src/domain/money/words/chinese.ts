/** How one script writes money out: digits 0–9, places within a group of four, groups of 10⁴. */
interface Script {
  readonly digits: string;
  readonly places: readonly string[];
  readonly groups: readonly string[];
  readonly negative: string;
  /** Names of the currencies counted in 元, 角 and 分; no other has one settled way to be written. */
  readonly currencies: Readonly<Record<string, string>>;
}

const SCRIPTS: Readonly<Record<'zh-CN' | 'zh-TW', Script>> = {
  'zh-CN': {
    digits: '零壹贰叁肆伍陆柒捌玖',
    places: ['', '拾', '佰', '仟'],
    groups: ['', '万', '亿', '万亿'],
    negative: '负',
    currencies: { CNY: '人民币', TWD: '新台币', HKD: '港币', MOP: '澳门币' },
  },
  'zh-TW': {
    digits: '零壹貳參肆伍陸柒捌玖',
    places: ['', '拾', '佰', '仟'],
    groups: ['', '萬', '億', '兆'],
    negative: '負',
    currencies: { CNY: '人民幣', TWD: '新臺幣', HKD: '港幣', MOP: '澳門幣' },
  },
};

/**
 * 大写 after 《支付结算办法》附件一《正确填写票据和结算凭证的基本规定》: the currency's name without a
 * gap, 壹 never left out before 拾, 整 after a whole amount and none after 分. `''` for a currency
 * without such a custom. Where the rule leaves 零 before 角 to the writer, it is written when more than one zero
 * stands there (107000.53 is 壹拾万柒仟元零伍角叁分, 1680.32 is 壹仟陆佰捌拾元叁角贰分).
 */
export function chineseWords(minor: number, currency: string, language: 'zh-CN' | 'zh-TW'): string {
  const script = SCRIPTS[language];
  const name = Object.hasOwn(script.currencies, currency) ? script.currencies[currency] : undefined;
  if (name === undefined) return '';
  const cents = Math.abs(minor);
  const sign = minor < 0 ? script.negative : '';
  return name + sign + yuanAndCents(Math.floor(cents / 100), cents % 100, script);
}

function yuanAndCents(yuan: number, cents: number, script: Script): string {
  const digit = (n: number): string => script.digits.charAt(n);
  const jiao = Math.floor(cents / 10);
  const fen = cents % 10;
  const whole = yuan === 0 && cents > 0 ? '' : `${integerWords(yuan, script)}元`;
  if (cents === 0) return `${whole}整`;
  const zero = yuan > 0 && (jiao === 0 || yuan % 100 === 0) ? digit(0) : '';
  return whole + zero + (jiao > 0 ? `${digit(jiao)}角` : '') + (fen > 0 ? `${digit(fen)}分` : '');
}

function integerWords(value: number, script: Script): string {
  if (value === 0) return script.digits.charAt(0);
  let words = '';
  let skipped = false;
  for (let at = script.groups.length - 1; at >= 0; at--) {
    const group = groupAt(value, at);
    if (group === 0) {
      skipped = words !== '';
      continue;
    }
    if (words !== '' && (skipped || group < 1_000)) words += script.digits.charAt(0);
    skipped = false;
    words += groupWords(group, script) + unitOf(value, at, script);
  }
  return words;
}

/** 万亿 says its 亿 only where none follows: 壹万贰仟亿, but 壹拾贰万亿. */
function unitOf(value: number, at: number, script: Script): string {
  const unit = script.groups[at] ?? '';
  const next = script.groups[at - 1] ?? '';
  return next !== '' && unit.endsWith(next) && groupAt(value, at - 1) > 0
    ? unit.slice(0, -next.length)
    : unit;
}

function groupAt(value: number, at: number): number {
  return Math.floor(value / 10_000 ** at) % 10_000;
}

function groupWords(group: number, script: Script): string {
  let words = '';
  let skipped = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      skipped = words !== '';
      continue;
    }
    if (skipped) words += script.digits.charAt(0);
    skipped = false;
    words += script.digits.charAt(digit) + script.places[place];
  }
  return words;
}
