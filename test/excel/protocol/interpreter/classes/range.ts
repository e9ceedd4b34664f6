import { bind, navigation, type Member, type ObjectType } from '../members';
import type { Area } from './area';
import { propertyMembers } from './cellProperties';
import { conditionalFormatsType } from './conditionalFormats';
import { dataValidationType } from './dataValidation';
import { rangeMethods, rangeSortType } from './rangeActions';
import { rangeFormatType } from './rangeFormat';
import { rangeFactories } from './rangeRelated';
import { rangeScalars } from './rangeValues';
import { tracingMembers } from './tracing';
import { worksheetObject } from './worksheet';

const members = (): Readonly<Record<string, Member<Area>>> => ({
  ...rangeScalars,
  ...rangeFactories,
  ...rangeMethods,
  ...propertyMembers,
  ...tracingMembers,
  Format: navigation((area) => bind(rangeFormatType, { sheet: area.sheet, rects: () => [area.rect] })),
  Sort: navigation((area) => bind(rangeSortType, area)),
  DataValidation: navigation((area) =>
    bind(dataValidationType, { sheet: area.sheet, rects: () => [area.rect] }),
  ),
  ConditionalFormats: navigation((area) =>
    bind(conditionalFormatsType, { sheet: area.sheet, rects: () => [area.rect] }),
  ),
  Worksheet: navigation((area) => {
    area.check();
    return worksheetObject(area.sheet);
  }),
});

let table: Readonly<Record<string, Member<Area>>> | undefined;

export const rangeType: ObjectType<Area> = {
  name: 'Range',
  referenced: true,
  /** Put together on first use: the modules of ranges need one another. */
  get members() {
    table ??= members();
    return table;
  },
};
