import { arabicNumerals } from './numerals';
import {
  AT_ONCE,
  daysRule,
  EVENTS,
  METHOD,
  OPEN_PATTERNS,
  PAID_BY_BILL,
  PATTERNS,
  singleTerm,
} from './patterns';
import type { Discount, Term } from './types';

/**
 * Reads a payment term as people write it: `30`, `'net 30'`, `'月结30天'`, `'次月25日'`, `'货到30天'`,
 * `'2/10 n/30'`, `'30% 预付 …'` as far as the vocabulary goes. `null` when it says something else or
 * nothing: it is kept for the user to confirm, never guessed.
 */
export function parseTerm(cell: unknown): Term | null {
  if (typeof cell === 'number') {
    return milestonesOf(String(cell)) ?? singleOf(daysRule(cell));
  }
  if (typeof cell !== 'string') return null;
  const folded = termKey(cell);
  // 0001 and 030 are keys of a table that we have not seen.
  if (folded === '' || /^0\d+$/.test(folded)) return null;
  return severalOf(folded) ?? openOf(folded) ?? discounted(folded) ?? withCutoff(folded);
}

/** A text of terms for comparing: width, case, spaces, punctuation and Chinese numerals folded. */
export function termKey(text: string): string {
  return arabicNumerals(text.normalize('NFKC').toLowerCase()).replace(/[\s,;，；。、：:_]+/g, '');
}

function singleOf(rule: ReturnType<typeof daysRule>): Term | null {
  return rule === null ? null : singleTerm(rule);
}

/** Parts in tenths (3331, 3-4-3, (2.5)(3.5)(3)(1)) or percent (30/30/30/10): 预付, 发货, 验收, 质保. */
function milestonesOf(text: string): Term | null {
  const bracketed = /^(?:\(\d+(?:\.\d+)?\)){2,}$/.test(text);
  const dashed = /^\d{1,2}(?:[-/]\d{1,2}){1,4}%?$/.test(text);
  const digits = /^[1-9]{3,4}$/.test(text);
  if (!bracketed && !dashed && !digits) return null;
  const parts = (digits ? [...text] : (text.match(/\d+(?:\.\d+)?/g) ?? [])).map(Number);
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total !== 10 && total !== 100) return null;
  return { kind: 'several', what: 'milestones', percents: parts.map((part) => (part * 100) / total) };
}

function severalOf(text: string): Term | null {
  const milestones = milestonesOf(text);
  if (milestones !== null) return milestones;
  if (/质保|質保|保固|保留款|尾款|retention/.test(text))
    return { kind: 'several', what: 'retention', percents: [] };
  if (/分期|\d期|instal/.test(text)) return { kind: 'several', what: 'instalments', percents: [] };
  const percents = (text.match(/\d+(?:\.\d+)?%/g) ?? []).map(Number.parseFloat);
  const total = percents.reduce((sum, part) => sum + part, 0);
  return percents.length > 1 && total === 100 ? { kind: 'several', what: 'milestones', percents } : null;
}

function openOf(text: string): Term | null {
  const before = PAID_BY_BILL.exec(text)?.[1];
  const term = before === undefined ? null : withCutoff(before);
  if (term?.kind === 'single') return term;
  const found = OPEN_PATTERNS.find(([, pattern]) => pattern.test(text));
  return found === undefined ? null : { kind: 'open', why: found[0] };
}

/** 2/10, 2%/10 and QuickBooks' 2% 10. */
const DISCOUNT = /^(\d+(?:\.\d+)?)(?:%\/?|\/)(\d{1,3})(?:days?)?(?=n|net)/;
/** SAP's "within 14 days 2 % cash discount". */
const DISCOUNT_FIRST = /^(?:within)?(\d{1,3})days?(\d+(?:\.\d+)?)%(?:cash)?(?:discount)?/;
const DISCOUNT_IN_WORDS = /(\d{1,3})(?:天|日)(?:内|內)付款?(?:享|优惠|優惠|折扣)(\d+(?:\.\d+)?)%(?:折扣)?/;

/** 2/10 n/30 and the like. 2/10 net 20 EOM is left to people: its sources count the 20 days differently. */
function discounted(text: string): Term | null {
  const words = DISCOUNT_IN_WORDS.exec(text) ?? DISCOUNT_FIRST.exec(text);
  const sign = DISCOUNT.exec(text);
  const found = words ?? sign;
  if (found === null) return null;
  if (words === null && text.includes('eom')) return { kind: 'open', why: 'ambiguous' };
  const [percent, days] = words ? [words[2], words[1]] : [found[1], found[2]];
  const discount: Discount = { percent: Number(percent), days: Number(days) };
  const rest = withCutoff(text.replace(found[0], ''));
  return rest?.kind === 'single' ? { ...rest, discount } : { kind: 'open', why: 'ambiguous' };
}

const CUTOFF = [
  /[(]?(?:每月)?(\d{1,2})(?:日|号|號)(?:截止|结账|結帳|结帐|关账|關帳|止)[)]?/,
  /[(]?(?:结账日|结帐日|結帳日|截止日|关账日|關帳日|cut-?off)(?:为|為|是)?(\d{1,2})(?:日|号|號)?[)]?/,
];

function withCutoff(text: string): Term | null {
  for (const pattern of CUTOFF) {
    const found = pattern.exec(text);
    const cutoffDay = Number(found?.[1]);
    if (found === null || cutoffDay < 1 || cutoffDay > 31) continue;
    const rest = text.replace(found[0], '');
    const term = matched(rest === '' ? '月结' : rest);
    return term?.kind === 'single' ? { ...term, cutoffDay } : null;
  }
  return matched(text);
}

function matched(text: string): Term | null {
  for (const { text: pattern, base, read } of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const rule = read(match);
    return rule === null ? null : singleTerm(rule, base);
  }
  const rest = text.replace(METHOD, '');
  if (rest !== text && rest !== '') return matched(rest);
  return afterEvent(text);
}

/** A term that counts from an event it names first. */
function afterEvent(text: string): Term | null {
  for (const [base, pattern] of EVENTS) {
    const event = pattern.exec(text)?.[0];
    if (event === undefined) continue;
    const rest = text.slice(event.length);
    if (AT_ONCE.test(rest)) return singleTerm({ kind: 'days', days: 0 }, base);
    const term = rest === '' ? null : matched(rest);
    if (term?.kind !== 'single') return null;
    // 货到票到30天 counts from what comes last.
    return term.base === 'invoice' ? { ...term, base } : term;
  }
  return null;
}
