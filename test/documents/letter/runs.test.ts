import { noBreakSpaces } from '../../../src/documents/letter/runs';

test.each([
  ['USD 1,234.50', 'USD~1,234.50'],
  ['KWD -1,234.500', 'KWD~-1,234.500'],
  ['by 28 November 2026.', 'by 28~November~2026.'],
  ['on 1 Aug 2026', 'on 1~Aug~2026'],
  ['tel. +44 151 496 0017', 'tel. +44~151~496~0017'],
  ['(02) 2968-0000', '(02)~2968-0000'],
  ['There are 4 invoices in 2 months', 'There are 4 invoices in 2 months'],
])('%j stays together as %j', (text, held) => expect(noBreakSpaces(text).replace(/\u00a0/g, '~')).toBe(held));
