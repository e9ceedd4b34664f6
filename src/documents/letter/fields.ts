import { BuilderElement, Run, StringContainer } from 'docx';

/**
 * The number of pages of the section the field stands in. LibreOffice does not know SECTIONPAGES and
 * shows the result it finds, so the result is itself a field that both understand: the page of the
 * bookmark at the end of the section. Word replaces it with its own count.
 */
export function sectionPages(endBookmark: string): Run[] {
  return field('SECTIONPAGES', field(`PAGEREF ${endBookmark}`, [new Run({ text: '1' })]));
}

function field(instruction: string, result: readonly Run[]): Run[] {
  return [
    new Run({ children: [mark('begin'), new StringContainer('w:instrText', instruction), mark('separate')] }),
    ...result,
    new Run({ children: [mark('end')] }),
  ];
}

function mark(type: 'begin' | 'separate' | 'end'): BuilderElement<{ type: string }> {
  return new BuilderElement({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value: type } },
  });
}
