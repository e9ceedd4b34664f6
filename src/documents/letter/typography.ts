import { AlignmentType, LevelFormat } from 'docx';
import type {
  IBaseParagraphStyleOptions,
  IFontAttributesProperties,
  INumberingOptions,
  IParagraphStyleOptions,
  IStylesOptions,
} from 'docx';
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

/**
 * How a letter of one language is set. Sizes in half points. Every face named is at home in Windows and
 * in Office for Mac, has figures of equal width, and has a stand-in of the same width elsewhere.
 */
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
    body: { ...latin('Arial'), eastAsia: 'Microsoft YaHei' },
    heading: { ...latin('Arial'), eastAsia: 'Microsoft YaHei' },
    spelling: { value: 'en-GB', eastAsia: 'zh-CN' },
    size: 20,
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
    body: { ...latin('Arial'), eastAsia: 'Microsoft JhengHei', hint: 'eastAsia' },
    heading: { ...latin('Arial'), eastAsia: 'Microsoft JhengHei', hint: 'eastAsia' },
    spelling: { value: 'en-US', eastAsia: 'zh-TW' },
    size: 21,
    title: AlignmentType.CENTER,
    prose: AlignmentType.BOTH,
    indentChars: 200,
    signature: AlignmentType.RIGHT,
  },
};

export function typographyOf(language: Language): Typography {
  return TYPOGRAPHY[language];
}

export const BULLETS = 'bullets';

/** The one kind of list a letter has. */
export const letterNumbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 700, hanging: 280 } } },
        },
      ],
    },
  ],
};

/** The paragraph styles of a letter; one set a language, so that one document can hold letters of several. */
export type StyleName = 'Title' | 'Heading' | 'Prose' | 'Line' | 'Cell' | 'Quiet';

export function styleId(name: StyleName, language: Language): string {
  return `Letter${name}-${language}`;
}

/** The styles a reader can change in Word without touching a paragraph. */
export function letterStyles(languages: readonly Language[]): IStylesOptions {
  const main = typographyOf(languages[0] ?? 'en');
  return {
    default: {
      document: {
        run: { font: main.body, size: main.size, language: main.spelling },
        paragraph: { spacing: { line: 290 } },
      },
      title: { run: { size: 34, bold: true, color: INK.accent } },
      heading1: { run: { size: 24, bold: true, color: INK.accent } },
    },
    paragraphStyles: languages.flatMap(stylesOf),
  };
}

function stylesOf(language: Language): IParagraphStyleOptions[] {
  const type = typographyOf(language);
  const body = { font: type.body, language: type.spelling };
  const heading = { font: type.heading, language: type.spelling, bold: true, color: INK.accent };
  const style = (
    name: StyleName,
    basedOn: string,
    rest: IBaseParagraphStyleOptions,
  ): IParagraphStyleOptions => ({
    id: styleId(name, language),
    name: `Letter ${name} (${language})`,
    basedOn,
    quickFormat: true,
    ...rest,
  });
  return [
    style('Title', 'Title', {
      run: { ...heading, size: 34 },
      paragraph: { alignment: type.title, spacing: { before: 220, after: 160 }, keepNext: true },
    }),
    style('Heading', 'Heading1', {
      run: { ...heading, size: type.size + 3 },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    }),
    style('Prose', 'Normal', {
      run: { ...body, size: type.size },
      paragraph: { alignment: type.prose, spacing: { before: 40, after: 90, line: 310 } },
    }),
    style('Line', 'Normal', {
      run: { ...body, size: type.size },
      paragraph: { spacing: { before: 40, after: 40, line: 300 } },
    }),
    style('Cell', 'Normal', {
      run: { ...body, size: 19 },
      paragraph: { spacing: { before: 25, after: 25, line: 250 } },
    }),
    style('Quiet', 'Normal', {
      run: { ...body, size: 17, color: INK.quiet },
      paragraph: { spacing: { line: 240 } },
    }),
  ];
}
