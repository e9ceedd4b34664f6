import type { CustomXmlPart, Workbook } from '../../../model/types';
import { excelError } from '../errors';
import { bind, factory, method, scalar, type HostObject, type ObjectType } from '../members';
import { text } from './arguments';

interface Part {
  readonly workbook: Workbook;
  readonly id: string;
}

function partOf({ workbook, id }: Part): CustomXmlPart {
  const found = workbook.customXmlParts.get(id);
  if (!found) throw excelError('ItemNotFound');
  return found;
}

export const partType: ObjectType<Part> = {
  name: 'CustomXmlPart',
  id: (part) => part.id,
  members: {
    Id: scalar((part) => part.id),
    NamespaceUri: scalar((part) => partOf(part).namespaceUri),
    GetXml: method((part) => partOf(part).xml),
    SetXml: method((part, [xml]) => {
      partOf(part);
      const replacement = part.workbook.addCustomXmlPart(text(xml));
      part.workbook.customXmlParts.delete(replacement.id);
      part.workbook.customXmlParts.set(part.id, { ...replacement, id: part.id });
    }),
    Delete: method((part) => {
      partOf(part);
      part.workbook.customXmlParts.delete(part.id);
    }),
  },
};

/** All parts, or those of one namespace. */
interface Parts {
  readonly workbook: Workbook;
  readonly namespaceUri: string | null;
}

function listed({ workbook, namespaceUri }: Parts): CustomXmlPart[] {
  const all = [...workbook.customXmlParts.values()];
  return namespaceUri === null ? all : all.filter((part) => part.namespaceUri === namespaceUri);
}

const object = (parts: Parts, part: CustomXmlPart): HostObject =>
  bind(partType, { workbook: parts.workbook, id: part.id });

function find(parts: Parts, id: unknown): HostObject | null {
  const found = listed(parts).find((part) => part.id === text(id));
  return found ? object(parts, found) : null;
}

function only(parts: Parts): HostObject | null {
  const [first, second] = listed(parts);
  return first && !second ? object(parts, first) : null;
}

export const scopedPartsType: ObjectType<Parts> = {
  name: 'CustomXmlPartScopedCollection',
  items: (parts) => listed(parts).map((part) => object(parts, part)),
  item: find,
  members: {
    GetCount: method((parts) => listed(parts).length),
    GetItemOrNullObject: factory((parts, [id]) => find(parts, id)),
    GetOnlyItem: factory((parts) => {
      const found = only(parts);
      if (!found) throw excelError('ItemNotFound');
      return found;
    }),
    GetOnlyItemOrNullObject: factory(only),
  },
};

export const customXmlPartsType: ObjectType<Parts> = {
  name: 'CustomXmlPartCollection',
  items: (parts) => listed(parts).map((part) => object(parts, part)),
  item: find,
  members: {
    GetCount: method((parts) => listed(parts).length),
    GetItemOrNullObject: factory((parts, [id]) => find(parts, id)),
    GetByNamespace: factory((parts, [namespaceUri]) =>
      bind(scopedPartsType, { workbook: parts.workbook, namespaceUri: text(namespaceUri) }),
    ),
    Add: factory((parts, [xml]) => object(parts, parts.workbook.addCustomXmlPart(text(xml)))),
  },
};
