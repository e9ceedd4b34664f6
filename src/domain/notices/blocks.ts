import { fill, type Fields } from './template';
import type { NoticeBlock } from './types';

/** The parts of a letter that are not sentences, by the marker that stands for them. */
export const PART_MARKERS = [
  '[[invoices]]',
  '[[ageing]]',
  '[[receipts]]',
  '[[evidence]]',
  '[[schedule]]',
  '[[disputes]]',
  '[[interest]]',
  '[[application]]',
  '[[bank]]',
  '[[signature]]',
  '[[signatures]]',
  '[[replySlip]]',
] as const;
export type PartMarker = (typeof PART_MARKERS)[number];
export type Parts = Readonly<Record<PartMarker, readonly NoticeBlock[]>>;

/**
 * The blocks of a letter from its body. The text is cut into blocks before it is filled, so that
 * nothing a customer's name contains can become a heading, a list or a marker.
 */
export function letterBlocks(body: string, fields: Fields, parts: Parts): NoticeBlock[] {
  return body
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .flatMap((block) => {
      const marker = PART_MARKERS.find((each) => block.includes(each));
      if (marker !== undefined) return fill(block, fields).trim() === marker ? parts[marker] : [];
      if (block.startsWith('- ')) return list(block, fields);
      const heading = block.startsWith('# ');
      const text = fill(heading ? block.slice(2) : block, fields).trim();
      return text ? [{ type: heading ? ('heading' as const) : ('paragraph' as const), text }] : [];
    });
}

function list(block: string, fields: Fields): NoticeBlock[] {
  const items = block
    .split(/\n(?=- )/)
    .map((item) => fill(item.slice(2), fields).trim())
    .filter((item) => item !== '');
  return items.length > 0 ? [{ type: 'list', items }] : [];
}
