import type { RibbonState } from '../../ribbonState';
import type { Taskpane } from '../../taskpane';
import { bind, method, type HostObject, type ObjectType } from '../members';
import { excelError } from '../errors';
import { ribbonType } from './ribbon';

/** Services that office.js itself creates with "new" paths, beside the workbook. */
export interface ServiceHooks {
  onFunctionsReady(): void;
  onActionsReady(): void;
  onResults(results: readonly unknown[]): void;
  readonly taskpane: Taskpane;
  readonly ribbon: RibbonState;
}

const runtimeState = (value: unknown): 'Inactive' | 'Background' | 'Visible' => {
  if (value === 'Inactive' || value === 'Background' || value === 'Visible') return value;
  throw excelError('InvalidArgument');
};

const addinInternal: ObjectType<ServiceHooks> = {
  name: 'AddinInternalService',
  members: {
    NotifyActionHandlerReady: method((hooks) => hooks.onActionsReady()),
  },
};

const customFunctions: ObjectType<ServiceHooks> = {
  name: 'CustomFunctions',
  members: {
    _SetOsfControlContainerReadyForCustomFunctions: method((hooks) => hooks.onFunctionsReady()),
    /** The four features of the library: retry by size, shorter intervals, timing data, a longest interval. */
    _GetEnabledFeatures: method(() => [1, 2, 3, 4]),
    SetInvocationArrayResults: method((hooks, [results]) => {
      if (!Array.isArray(results)) throw excelError('InvalidArgument');
      hooks.onResults(results);
    }),
  },
};

const appRuntime: ObjectType<ServiceHooks> = {
  name: 'AppRuntimeService',
  members: {
    GetAppRuntimeState: method((hooks) => (hooks.taskpane.visible ? 'Visible' : 'Background')),
    SetAppRuntimeState: method((hooks, [state]) => {
      if (runtimeState(state) === 'Visible') hooks.taskpane.show();
      else hooks.taskpane.hide();
    }),
  },
};

const appRuntimePersistence: ObjectType<ServiceHooks> = {
  name: 'AppRuntimePersistenceService',
  members: {
    GetAppRuntimeStartState: method((hooks) =>
      hooks.taskpane.startupBehavior === 'Load' ? 'Background' : 'Inactive',
    ),
    SetAppRuntimeStartState: method((hooks, [state]) => {
      hooks.taskpane.startupBehavior = runtimeState(state) === 'Inactive' ? 'None' : 'Load';
    }),
  },
};

const byName: Readonly<Record<string, ObjectType<ServiceHooks>>> = {
  'Microsoft.InternalService.AddinInternalService': addinInternal,
  'Microsoft.ExcelServices.CustomFunctions': customFunctions,
  'Microsoft.AppRuntime.AppRuntimeService': appRuntime,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': appRuntimePersistence,
};

export function createServices(hooks: ServiceHooks): { create(typeName: string): HostObject | null } {
  return {
    create(typeName) {
      if (typeName === 'Microsoft.DynamicRibbon.DynamicRibbon') return bind(ribbonType, hooks.ribbon);
      const type = byName[typeName];
      return type ? bind(type, hooks) : null;
    },
  };
}
