import type { DataValidation } from '../../model/objects';
import type { SheetModel } from '../../model/worksheet';
import { Words } from '../styles/words';
import { attributeString, decodeText, escapeText } from '../xml/text';
import { child, childrenNamed, deepText, flagOf, type XmlNode } from '../xml/tree';
import { element } from '../xml/write';
import type { SheetContext } from './context';
import { rectsOf } from './layout';
import { COMPARISON, readRuleFormula, ruleFormulaXml } from './ruleWords';
import { sqrefOf } from './writeConditionalFormats';
import type { WriteContext } from './writeContext';

type Rule = DataValidation['rule'];
const KINDS = new Words<Rule['type']>({
  list: 'List',
  custom: 'Custom',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
});
const STYLES = new Words<NonNullable<DataValidation['error']>['style']>({
  stop: 'Stop',
  warning: 'Warning',
  information: 'Information',
});

/** `<dataValidations>`, also the younger one of the extension list. */
export function readValidations(list: XmlNode, { sheet }: SheetContext): void {
  for (const node of childrenNamed(list, 'dataValidation')) {
    const { attributes } = node;
    const rule = ruleOf(node);
    const ranges = rectsOf(attributes.sqref ?? child(node, 'sqref')?.text);
    if (!rule || ranges.length === 0) continue;
    const text = (name: string): string => decodeText(attributes[name] ?? '');
    const hasError = attributes.errorTitle !== undefined || attributes.error !== undefined;
    const hasPrompt = attributes.promptTitle !== undefined || attributes.prompt !== undefined;
    const style = STYLES.read(attributes.errorStyle) ?? 'Stop';
    sheet.objects.validations.push({
      ranges,
      rule,
      ignoreBlanks: flagOf(attributes.allowBlank),
      showError: flagOf(attributes.showErrorMessage),
      ...(hasError || style !== 'Stop'
        ? { error: { title: text('errorTitle'), message: text('error'), style } }
        : {}),
      ...(hasPrompt ? { prompt: { title: text('promptTitle'), message: text('prompt') } } : {}),
    });
  }
}

function ruleOf(node: XmlNode): Rule | null {
  const { type, operator, showDropDown } = node.attributes;
  const kind = KINDS.read(type);
  const formula = (name: string): string => {
    const found = child(node, name);
    return found ? decodeText(deepText(found)) : '';
  };
  const first = formula('formula1');
  if (!kind) return null;
  if (kind === 'List') {
    const literal = /^\s*"([\s\S]*)"\s*$/.exec(first)?.[1];
    // The attribute says the opposite of its name: 1 hides the arrow.
    const inCellDropDown = !flagOf(showDropDown);
    return { type: kind, source: literal?.replace(/""/g, '"') ?? readRuleFormula(first), inCellDropDown };
  }
  if (kind === 'Custom') return { type: kind, formula: readRuleFormula(first) };
  const second = formula('formula2');
  return {
    type: kind,
    operator: COMPARISON.read(operator) ?? 'Between',
    formula1: readRuleFormula(first),
    ...(second === '' ? {} : { formula2: readRuleFormula(second) }),
  };
}

export function validationsXml({ validations }: SheetModel, context: WriteContext): string {
  const items = validations.map((validation) => validationXml(validation, context));
  return items.length === 0 ? '' : element('dataValidations', { count: items.length }, ...items);
}

function validationXml(
  { rule, ranges, ignoreBlanks, showError, error, prompt }: DataValidation,
  { home }: WriteContext,
): string {
  const operator =
    'operator' in rule && rule.operator !== 'Between' ? COMPARISON.write(rule.operator) : undefined;
  const attributes = {
    type: KINDS.write(rule.type),
    errorStyle: error && error.style !== 'Stop' ? STYLES.write(error.style) : undefined,
    operator,
    allowBlank: ignoreBlanks || undefined,
    showDropDown: (rule.type === 'List' && !rule.inCellDropDown) || undefined,
    showInputMessage: prompt ? 1 : undefined,
    showErrorMessage: showError || undefined,
    // Excel's own limits; longer texts make it repair the file.
    errorTitle: error && cut(error.title, 32),
    error: error && cut(error.message, 255),
    promptTitle: prompt && cut(prompt.title, 32),
    prompt: prompt && cut(prompt.message, 255),
    sqref: sqrefOf(ranges),
  };
  return element('dataValidation', attributes, ...formulasXml(rule, home));
}

const cut = (text: string, length: number): string => attributeString(text.slice(0, length));

const LONGEST_LIST = 255;

/** Excel refuses a file whose list is longer than it lets anybody type: the choices that fit are kept. */
function listText(source: string): string {
  const text = source.replace(/"/g, '""');
  return text.length <= LONGEST_LIST ? text : text.slice(0, text.lastIndexOf(',', LONGEST_LIST));
}

function formulasXml(rule: Rule, home: WriteContext['home']): string[] {
  if (rule.type === 'List') {
    if (rule.source.startsWith('=')) return [ruleFormulaXml('formula1', rule.source, home)];
    return [element('formula1', {}, escapeText(`"${listText(rule.source)}"`))];
  }
  if (rule.type === 'Custom') return [ruleFormulaXml('formula1', rule.formula, home)];
  const second = rule.formula2 === undefined ? '' : ruleFormulaXml('formula2', rule.formula2, home);
  return [ruleFormulaXml('formula1', rule.formula1, home), second];
}
