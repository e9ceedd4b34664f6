import type { RibbonState } from '../../ribbonState';
import { excelError, NotImplementedError } from '../errors';
import { bind, factory, method, scalar, type ObjectType } from '../members';
import { flag, text } from './arguments';

interface Control {
  readonly ribbon: RibbonState;
  readonly id: string;
}

const buttonType: ObjectType<Control> = {
  name: 'RibbonButton',
  members: {
    Id: scalar((button) => button.id),
    Enabled: scalar(
      ({ ribbon, id }) => ribbon.isEnabled(id),
      ({ ribbon, id }, value) => ribbon.setEnabled(id, flag(value)),
    ),
  },
};

const tabType: ObjectType<Control> = {
  name: 'RibbonTab',
  members: {
    Id: scalar((tab) => tab.id),
    SetVisibility: method(({ ribbon, id }, [visible]) => ribbon.setVisible(id, flag(visible))),
  },
};

function control(ribbon: RibbonState, id: unknown): Control {
  if (!ribbon.knows(text(id))) throw excelError('ItemNotFound', `The ribbon has no control "${text(id)}".`);
  return { ribbon, id: text(id) };
}

/** "Enable and disable add-in commands" (RibbonApi 1.1). Contextual tabs are RibbonApi 1.2. */
export const ribbonType: ObjectType<RibbonState> = {
  name: 'DynamicRibbon',
  members: {
    GetButton: factory((ribbon, [id]) => bind(buttonType, control(ribbon, id))),
    GetTab: factory((ribbon, [id]) => bind(tabType, control(ribbon, id))),
    ExecuteRequestCreate: method(() => {
      throw new NotImplementedError('Office.ribbon.requestCreateControls', 'RibbonApi 1.2');
    }),
  },
};
