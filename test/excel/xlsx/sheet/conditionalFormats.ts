import type { CfThreshold, ConditionalFormat, ConditionalRule } from '../../model/objects';
import type { StylePatch } from '../../model/style';
import { readDifferential } from '../styles/readStyles';
import { child, childrenNamed, deepText, descendants, flagOf, numberOf, type XmlNode } from '../xml/tree';
import { decodeText } from '../xml/text';
import type { SheetContext } from './context';
import { iconSetName } from './iconSets';
import { rectsOf } from './layout';
import { COMPARISON, THRESHOLD, readRuleFormula } from './ruleWords';

type Preset = Extract<ConditionalRule, { type: 'PresetCriteria' }>['criterion'];
const PRESETS: Readonly<Record<string, Preset>> = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
  duplicateValues: 'DuplicateValues',
  uniqueValues: 'UniqueValues',
};
type TextOperator = Extract<ConditionalRule, { type: 'ContainsText' }>['operator'];
const TEXTS: Readonly<Record<string, TextOperator>> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};

/** Reads the rules of Excel 2007 and, from the extension list, those of Excel 2010 that refine or add to them. */
export class ConditionalFormatReader {
  private readonly found: ConditionalFormat[] = [];
  /** Rules by the id under which the extension list refines them. */
  private readonly refinable = new Map<string, number>();

  constructor(private readonly context: SheetContext) {}

  readBlock(block: XmlNode): void {
    const ranges = rectsOf(block.attributes.sqref ?? child(block, 'sqref')?.text);
    for (const node of childrenNamed(block, 'cfRule')) {
      const { attributes } = node;
      const refined = this.refinable.get(attributes.id ?? '');
      if (refined !== undefined) this.refine(refined, node);
      else if (ranges.length > 0) this.add(node, ranges);
    }
  }

  private add(node: XmlNode, ranges: ConditionalFormat['ranges']): void {
    const { sheet, dropped } = this.context;
    const { attributes } = node;
    const rule = this.ruleOf(node);
    if (!rule) {
      dropped.note(`Conditional formats of the kind "${attributes.type ?? ''}"`, sheet.name);
      return;
    }
    const [id] = descendants(node, 'id');
    if (id) this.refinable.set(id.text.trim(), this.found.length);
    this.found.push({
      id: sheet.book.newId(),
      ranges,
      rule,
      format: this.formatOf(node),
      stopIfTrue: flagOf(attributes.stopIfTrue),
      priority: (numberOf(attributes.priority) ?? 1) - 1,
    });
  }

  private formatOf(node: XmlNode): StylePatch {
    const own = child(node, 'dxf');
    if (own) return readDifferential(own, this.context.colors, new Map(), this.context.book.locale);
    const number = numberOf(node.attributes.dxfId);
    return number === undefined ? {} : (this.context.styles.differential[number] ?? {});
  }

  /** Excel 2010 lets data bars find their own ends. */
  private refine(index: number, node: XmlNode): void {
    const known = this.found[index];
    const bar = child(node, 'dataBar');
    if (!bar || known?.rule.type !== 'DataBar') return;
    const [minimum, maximum] = this.thresholds(bar);
    this.found[index] = {
      ...known,
      rule: { ...known.rule, minimum: minimum ?? known.rule.minimum, maximum: maximum ?? known.rule.maximum },
    };
  }

  finish(): void {
    const ordered = [...this.found].sort((a, b) => a.priority - b.priority);
    this.context.sheet.objects.conditionalFormats = ordered.map((format, priority) => ({
      ...format,
      priority,
    }));
  }

  private ruleOf(node: XmlNode): ConditionalRule | null {
    const { type = '', operator, text = '', rank, percent, bottom } = node.attributes;
    const formulas = node.children
      .filter(({ name }) => name === 'formula' || name === 'f')
      .map((formula) => readRuleFormula(deepText(formula)));
    const [formula1 = '', formula2] = formulas;
    const preset = PRESETS[type];
    const textOperator = TEXTS[type];
    if (type === 'expression') return { type: 'Custom', formula: formula1 };
    if (type === 'cellIs') {
      const known = COMPARISON.read(operator);
      if (!known) return null;
      return {
        type: 'CellValue',
        operator: known,
        formula1,
        ...(formula2 === undefined ? {} : { formula2 }),
      };
    }
    if (textOperator) return { type: 'ContainsText', operator: textOperator, text: decodeText(text) };
    if (preset) return { type: 'PresetCriteria', criterion: preset };
    if (type === 'top10') {
      return {
        type: 'TopBottom',
        rank: numberOf(rank) ?? 10,
        percent: flagOf(percent),
        bottom: flagOf(bottom),
      };
    }
    return this.graphicRule(node);
  }

  private graphicRule(node: XmlNode): ConditionalRule | null {
    const scale = child(node, 'colorScale');
    if (scale) return { type: 'ColorScale', points: this.thresholds(scale, true) };
    const bar = child(node, 'dataBar');
    if (bar) {
      const [minimum = { type: 'LowestValue' }, maximum = { type: 'HighestValue' }] = this.thresholds(bar);
      const color = this.context.colors.read(child(bar, 'color') ?? child(bar, 'fillColor')) ?? '#638EC6';
      return { type: 'DataBar', color, minimum, maximum, showValue: flagOf(bar.attributes.showValue, true) };
    }
    const icons = child(node, 'iconSet');
    if (!icons) return null;
    if (child(icons, 'cfIcon'))
      this.context.dropped.note('Icons of one’s own choice in icon sets', this.context.sheet.name);
    return {
      type: 'IconSet',
      style: iconSetName(icons.attributes.iconSet ?? '3TrafficLights1'),
      thresholds: this.thresholds(icons),
      reverse: flagOf(icons.attributes.reverse),
      showValue: flagOf(icons.attributes.showValue, true),
    };
  }

  private thresholds(parent: XmlNode, colored = false): CfThreshold[] {
    const colors = childrenNamed(parent, 'color');
    return childrenNamed(parent, 'cfvo').map((node, i) => {
      const { type = '', val = child(node, 'f')?.text } = node.attributes;
      const color = colored ? this.context.colors.read(colors[i]) : null;
      return {
        type: /^auto/.test(type) ? 'Automatic' : (THRESHOLD.read(type) ?? 'Number'),
        ...(val === undefined || /^(?:auto|min|max)/.test(type) ? {} : { value: readRuleFormula(val) }),
        ...(color === null ? {} : { color }),
      };
    });
  }
}
