import { cellName, rectName, type Rect } from '../../model/address';
import type { CfThreshold, ConditionalFormat, ConditionalRule } from '../../model/objects';
import type { SheetModel } from '../../model/worksheet';
import { NS } from '../package/namespaces';
import { colorXml } from '../styles/writeParts';
import { attributeString, escapeText } from '../xml/text';
import { element, type Attributes } from '../xml/write';
import { iconSetFileName, isYoungIconSet } from './iconSets';
import { topLeft } from './layout';
import { COMPARISON, THRESHOLD, ruleFormulaText, ruleFormulaXml } from './ruleWords';
import type { WriteContext } from './writeContext';

export const sqrefOf = (areas: readonly Rect[]): string => areas.map(rectName).join(' ');

/** Rules as Excel 2007 knows them, and what only Excel 2010 knows, for the extension list. */
export interface ConditionalXml {
  readonly blocks: string;
  readonly extension: string;
}

export function conditionalFormatsXml(sheet: SheetModel, context: WriteContext): ConditionalXml {
  const ordered = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  const blocks: string[] = [];
  const young: string[] = [];
  ordered.forEach((format, i) => {
    const writer = new RuleWriter(format, i + 1, context);
    if (!writer.isYoung) {
      blocks.push(element('conditionalFormatting', { sqref: sqrefOf(format.ranges) }, writer.xml()));
    }
    const extension = writer.extensionXml();
    if (extension !== '') {
      const place = element('xm:sqref', {}, sqrefOf(format.ranges));
      young.push(element('x14:conditionalFormatting', { 'xmlns:xm': NS.macro }, extension, place));
    }
  });
  return {
    blocks: blocks.join(''),
    extension:
      young.length === 0
        ? ''
        : element(
            'ext',
            { uri: '{78C0D931-6437-407d-A8EE-F0AAD7539E65}', 'xmlns:x14': NS.main2009 },
            element('x14:conditionalFormattings', {}, ...young),
          ),
  };
}

const PRESETS: Readonly<Record<string, readonly [string, ((cell: string) => string) | null]>> = {
  Blanks: ['containsBlanks', (cell) => `LEN(TRIM(${cell}))=0`],
  NonBlanks: ['notContainsBlanks', (cell) => `LEN(TRIM(${cell}))>0`],
  Errors: ['containsErrors', (cell) => `ISERROR(${cell})`],
  NonErrors: ['notContainsErrors', (cell) => `NOT(ISERROR(${cell}))`],
  DuplicateValues: ['duplicateValues', null],
  UniqueValues: ['uniqueValues', null],
};

const TEXTS = {
  Contains: [
    'containsText',
    'containsText',
    (cell: string, text: string) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  ],
  NotContains: [
    'notContainsText',
    'notContains',
    (cell: string, text: string) => `ISERROR(SEARCH(${text},${cell}))`,
  ],
  BeginsWith: [
    'beginsWith',
    'beginsWith',
    (cell: string, text: string) => `LEFT(${cell},LEN(${text}))=${text}`,
  ],
  EndsWith: ['endsWith', 'endsWith', (cell: string, text: string) => `RIGHT(${cell},LEN(${text}))=${text}`],
} as const;

class RuleWriter {
  constructor(
    private readonly format: ConditionalFormat,
    private readonly priority: number,
    private readonly context: WriteContext,
  ) {}

  /** Whether Excel 2007 does not know the rule at all. */
  get isYoung(): boolean {
    const { rule } = this.format;
    return rule.type === 'IconSet' && isYoungIconSet(rule.style);
  }

  xml(): string {
    const { rule, ranges } = this.format;
    const corner = topLeft(ranges);
    const cell = cellName(corner.r1, corner.c1);
    const { home } = this.context;
    switch (rule.type) {
      case 'Custom':
        return this.rule('expression', {}, ruleFormulaXml('formula', rule.formula, home));
      case 'CellValue':
        return this.rule(
          'cellIs',
          { operator: COMPARISON.write(rule.operator) },
          ruleFormulaXml('formula', rule.formula1, home),
          rule.formula2 === undefined ? '' : ruleFormulaXml('formula', rule.formula2, home),
        );
      case 'ContainsText': {
        const [type, operator, formula] = TEXTS[rule.operator];
        const text = `"${rule.text.replace(/"/g, '""')}"`;
        const test = element('formula', {}, escapeText(formula(cell, text)));
        return this.rule(type, { operator, text: attributeString(rule.text) }, test);
      }
      case 'TopBottom': {
        const attributes = {
          percent: rule.percent || undefined,
          bottom: rule.bottom || undefined,
          rank: rule.rank,
        };
        return this.rule('top10', attributes);
      }
      case 'PresetCriteria': {
        const [type, formula] = PRESETS[rule.criterion] ?? ['expression', null];
        return this.rule(type, {}, formula ? element('formula', {}, escapeText(formula(cell))) : '');
      }
      default:
        return this.rule(
          rule.type.charAt(0).toLowerCase() + rule.type.slice(1),
          {},
          this.graphicXml(rule),
          rule.type === 'DataBar' ? this.linkToExtension() : '',
        );
    }
  }

  private rule(type: string, attributes: Attributes, ...content: readonly string[]): string {
    const { format, stopIfTrue, rule } = this.format;
    const graphic = rule.type === 'ColorScale' || rule.type === 'DataBar' || rule.type === 'IconSet';
    const dxfId = graphic ? undefined : this.context.styles.differentialOf(format);
    return element(
      'cfRule',
      { type, dxfId, priority: this.priority, stopIfTrue: stopIfTrue || undefined, ...attributes },
      ...content,
    );
  }

  private graphicXml(rule: Extract<ConditionalRule, { type: 'ColorScale' | 'DataBar' | 'IconSet' }>): string {
    if (rule.type === 'ColorScale') {
      const colors = rule.points.map(({ color }) => colorXml('color', color ?? '#FFFFFF'));
      return element('colorScale', {}, ...rule.points.map((point, i) => this.cfvo(point, i > 0)), ...colors);
    }
    if (rule.type === 'DataBar') {
      return element(
        'dataBar',
        { showValue: rule.showValue ? undefined : 0 },
        this.cfvo(rule.minimum, false),
        this.cfvo(rule.maximum, true),
        colorXml('color', rule.color),
      );
    }
    return element(
      'iconSet',
      {
        iconSet: iconSetFileName(rule.style),
        showValue: rule.showValue ? undefined : 0,
        reverse: rule.reverse || undefined,
      },
      ...rule.thresholds.map((threshold) => this.cfvo(threshold, true)),
    );
  }

  /** Excel 2007 has no ends that find themselves: it takes the smallest and the largest value. */
  private cfvo({ type, value }: CfThreshold, isMaximum: boolean): string {
    const kind = type === 'Automatic' ? (isMaximum ? 'max' : 'min') : THRESHOLD.write(type);
    const val = value === undefined ? undefined : ruleFormulaText(value, this.context.home);
    return element('cfvo', { type: kind, val });
  }

  private get extensionId(): string {
    return this.format.id;
  }

  private linkToExtension(): string {
    const id = element('x14:id', {}, this.extensionId);
    const uri = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
    return element('extLst', {}, element('ext', { uri, 'xmlns:x14': NS.main2009 }, id));
  }

  extensionXml(): string {
    const { rule } = this.format;
    if (rule.type === 'DataBar') {
      const bar = element(
        'x14:dataBar',
        { minLength: 0, maxLength: 100, gradient: 0 },
        this.youngCfvo(rule.minimum, 'autoMin'),
        this.youngCfvo(rule.maximum, 'autoMax'),
        element('x14:negativeFillColor', { rgb: 'FFFF0000' }),
        element('x14:axisColor', { rgb: 'FF000000' }),
      );
      return element('x14:cfRule', { type: 'dataBar', id: this.extensionId }, bar);
    }
    if (!this.isYoung || rule.type !== 'IconSet') return '';
    const icons = element(
      'x14:iconSet',
      {
        iconSet: iconSetFileName(rule.style),
        showValue: rule.showValue ? undefined : 0,
        reverse: rule.reverse || undefined,
      },
      ...rule.thresholds.map((threshold) => this.youngCfvo(threshold, 'autoMax')),
    );
    return element('x14:cfRule', { type: 'iconSet', priority: this.priority, id: this.extensionId }, icons);
  }

  private youngCfvo({ type, value }: CfThreshold, automatic: string): string {
    const kind = type === 'Automatic' ? automatic : THRESHOLD.write(type);
    const formula = value === undefined ? '' : escapeText(ruleFormulaText(value, this.context.home));
    return element('x14:cfvo', { type: kind }, formula === '' ? '' : element('xm:f', {}, formula));
  }
}
