import { FormulaSyntaxError } from '../../formula/ast';
import type { ComparisonOperator, CfThreshold } from '../../model/objects';
import { Words } from '../styles/words';
import { escapeText } from '../xml/text';
import { element } from '../xml/write';
import { fromFile, toFile, type FormulaHome } from './fileFormulas';

export const COMPARISON = new Words<ComparisonOperator>({
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
});

export const THRESHOLD = new Words<CfThreshold['type']>({
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
});

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** A rule's formula: plain numbers stay as they are, all else begins with `=`. */
export function readRuleFormula(text: string): string {
  const plain = text.trim();
  if (NUMBER.test(plain)) return plain;
  try {
    return fromFile(plain);
  } catch (problem) {
    if (problem instanceof FormulaSyntaxError) return `=${plain}`;
    throw problem;
  }
}

/** Text of a rule's formula in a file; what is no formula is written as the text that it is. */
export function ruleFormulaText(formula: string, home: FormulaHome): string {
  if (NUMBER.test(formula.trim())) return formula.trim();
  try {
    return toFile(formula.startsWith('=') ? formula : `=${formula}`, home);
  } catch (problem) {
    if (problem instanceof FormulaSyntaxError) return `"${formula.replace(/"/g, '""')}"`;
    throw problem;
  }
}

export const ruleFormulaXml = (name: string, formula: string, home: FormulaHome): string =>
  element(name, {}, escapeText(ruleFormulaText(formula, home)));
