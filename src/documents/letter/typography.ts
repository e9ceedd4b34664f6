import { AlignmentType } from 'docx';
import type { IFontAttributesProperties, IStylesOptions } from 'docx';
import type { Language } from '../../domain/notices/types';

/** Twentieths of a point, the measure of WordprocessingML. */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: 1134,
  bottom: 1134,
  side: 1247,
  header: 567,
  footer: 510,
} as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

export const INK = {
  accent: '1F3A5F',
  quiet: '595959',
  rule: 'A6B1C0',
  head: 'E4EAF1',
  month: 'F4F6F9',
  due: '9A1B1B',
} as const;

/** How a letter of one language is set. Sizes in half points. */
export interface Typography {
  readonly body: IFontAttributesProperties;
  readonly heading: IFontAttributesProperties;
  /** BCP 47, for spelling and for choosing glyphs: `value` for Latin text, `eastAsia` for Chinese. */
  readonly spelling: { readonly value: string; readonly eastAsia: string };
  readonly size: number;
  readonly title: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly prose: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** First-line indent in hundredths of a character: two characters in Chinese, none in English. */
  readonly indentChars: number;
  readonly signature: (typeof AlignmentType)[keyof typeof AlignmentType];
}

const latin = (name: string): IFontAttributesProperties => ({ ascii: name, hAnsi: name, cs: name });

const TYPOGRAPHY: Readonly<Record<Language, Typography>> = {
  en: {
    body: { ...latin('Calibri'), eastAsia: 'Microsoft YaHei' },
    heading: { ...latin('Calibri'), eastAsia: 'Microsoft YaHei' },
    spelling: { value: 'en-GB', eastAsia: 'zh-CN' },
    size: 21,
    title: AlignmentType.LEFT,
    prose: AlignmentType.LEFT,
    indentChars: 0,
    signature: AlignmentType.LEFT,
  },
  'zh-CN': {
    body: { ...latin('Times New Roman'), eastAsia: 'SimSun', hint: 'eastAsia' },
    heading: { ...latin('Arial'), eastAsia: 'Microsoft YaHei', hint: 'eastAsia' },
    spelling: { value: 'en-US', eastAsia: 'zh-CN' },
    size: 22,
    title: AlignmentType.CENTER,
    prose: AlignmentType.BOTH,
    indentChars: 200,
    signature: AlignmentType.RIGHT,
  },
  'zh-TW': {
    body: { ...latin('Times New Roman'), eastAsia: 'PMingLiU', hint: 'eastAsia' },
    heading: { ...latin('Arial'), eastAsia: 'Microsoft JhengHei', hint: 'eastAsia' },
    spelling: { value: 'en-US', eastAsia: 'zh-TW' },
    size: 22,
    title: AlignmentType.CENTER,
    prose: AlignmentType.BOTH,
    indentChars: 200,
    signature: AlignmentType.RIGHT,
  },
};

export function typographyOf(language: Language): Typography {
  return TYPOGRAPHY[language];
}

/** The styles a reader can change in Word without touching a paragraph. */
export function letterStyles(type: Typography): IStylesOptions {
  const heading = { font: type.heading, color: INK.accent, bold: true };
  return {
    default: {
      document: {
        run: { font: type.body, size: type.size, language: type.spelling },
        paragraph: { spacing: { line: 300 } },
      },
      title: {
        run: { ...heading, size: 34 },
        paragraph: { alignment: type.title, spacing: { before: 300, after: 200 }, keepNext: true },
      },
      heading1: {
        run: { ...heading, size: type.size + 3 },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: 'Prose',
        name: 'Letter Prose',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { alignment: type.prose, spacing: { before: 60, after: 100, line: 320 } },
      },
      {
        id: 'Cell',
        name: 'Letter Cell',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { before: 30, after: 30, line: 250 } },
      },
      {
        id: 'Quiet',
        name: 'Letter Small Print',
        basedOn: 'Normal',
        run: { size: 17, color: INK.quiet },
        paragraph: { spacing: { line: 240 } },
      },
    ],
  };
}
