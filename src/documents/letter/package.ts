import { isoDate } from '../../domain/calendar/civilDay';
import type { CivilDay } from '../../domain/calendar/types';
import type { Language } from '../../domain/notices/types';
import { oneLine } from '../text';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * Characters that may not begin or end a line. Word's own lists for Chinese, and 年月日 added, so that a
 * date is never torn apart at the end of a line; the text itself stays free of invisible characters.
 */
const NO_LINE_BEGINS_WITH =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠年月日元';
const NO_LINE_ENDS_WITH = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥年月';

/** The settings part: modern layout, and the rules of line breaking for the first Chinese of `languages`. */
export function settingsPart(languages: readonly Language[]): string {
  const chinese = languages.find((language) => language !== 'en') ?? 'zh-CN';
  return (
    `${HEAD}<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>` +
    '<w:characterSpacingControl w:val="compressPunctuation"/>' +
    `<w:noLineBreaksAfter w:lang="${chinese}" w:val="${escapeXml(NO_LINE_ENDS_WITH)}"/>` +
    `<w:noLineBreaksBefore w:lang="${chinese}" w:val="${escapeXml(NO_LINE_BEGINS_WITH)}"/>` +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    '</w:settings>'
  );
}

/** What the document says of itself. The day of the letter stands for the clock, the seller for the machine's user. */
export function corePart(about: {
  title: string;
  author: string;
  language: Language;
  day: CivilDay;
}): string {
  const author = escapeXml(oneLine(about.author));
  const at = `${isoDate(about.day)}T00:00:00Z`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(oneLine(about.title))}</dc:title><dc:creator>${author}</dc:creator>` +
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy><dc:language>${about.language}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
  );
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
