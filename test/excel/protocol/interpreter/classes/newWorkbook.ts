import { bind, factory, method, scalar, type HostObject, type Member, type ObjectType } from '../members';
import type { Workbook } from '../../../model/types';
import { optionalText, text } from './arguments';

/** A workbook that was made and is not open yet (`application.createWorkbook(base64)`); null is an empty one. */
interface Created {
  readonly id: string;
  readonly base64: string | null;
}

const workbookCreatedType: ObjectType<Created> = {
  name: 'WorkbookCreated',
  id: (created) => created.id,
  members: {
    Id: scalar((created) => created.id),
    Open: method((created, _args, call) => call.session.openWorkbook(created.base64)),
  },
};

const created = new Map<string, Created>();

/** `application.createWorkbook`, and how the library finds what it made again. */
export const newWorkbookMembers: Readonly<Record<string, Member<Workbook>>> = {
  CreateWorkbook: factory((_workbook, [base64]) => {
    const made: Created = { id: `workbook-${created.size + 1}`, base64: optionalText(base64) ?? null };
    created.set(made.id, made);
    return bind(workbookCreatedType, made);
  }),
  _GetWorkbookCreatedById: factory((_workbook, [id]) => {
    const made = created.get(text(id));
    return made ? bind(workbookCreatedType, made) : null;
  }),
};

/** Excel on the web opens it in a tab of its own, through another root object. */
const wacWorkbookType: ObjectType<null> = {
  name: 'WacWorkbook',
  members: {
    CreateAndOpenWorkbook: method((_target, [base64], call) =>
      call.session.openWorkbook(optionalText(base64) ?? null),
    ),
  },
};

export const wacWorkbookObject = (): HostObject => bind(wacWorkbookType, null);
