import type { DocumentProperties, Workbook } from '../../../model/types';
import { bind, navigation, scalar, type Member, type ObjectType } from '../members';
import { text } from './arguments';
import { customPropertiesType } from './customProperties';

const property = (key: keyof DocumentProperties): Member<Workbook> =>
  scalar(
    (workbook) => workbook.properties[key],
    (workbook, value) => {
      workbook.properties[key] = text(value);
    },
  );

export const propertiesType: ObjectType<Workbook> = {
  name: 'DocumentProperties',
  members: {
    Title: property('title'),
    Subject: property('subject'),
    Author: property('author'),
    Keywords: property('keywords'),
    Comments: property('comments'),
    Category: property('category'),
    Manager: property('manager'),
    Company: property('company'),
    LastAuthor: scalar((workbook) => workbook.properties.lastAuthor),
    CreationDate: scalar((workbook) => workbook.properties.created),
    Custom: navigation((workbook) => bind(customPropertiesType, workbook)),
  },
};
