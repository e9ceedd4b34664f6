/** What the page needs of an add-in's manifest, in one language and with its addresses moved to where it is served. */
export interface AddinManifest {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly pane: string;
  readonly metadata: string | undefined;
  readonly namespace: string;
  readonly groups: readonly RibbonGroup[];
  /** Ids of tabs, groups and controls, which the add-in may enable, disable and show. */
  readonly controls: readonly string[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** Undefined shows the pane; otherwise the name given to `Office.actions.associate`. */
  readonly functionName: string | undefined;
}

const BT = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';

/**
 * Reads an add-in-only manifest (TaskPaneApp, VersionOverrides 1.0).
 * @param locale BCP 47 tag; overrides of exactly this locale are taken, else the default value.
 * @param origin Where the add-in is served; replaces the folder of the manifest's SourceLocation.
 */
export function readManifest(xml: string, locale: string, origin: string): AddinManifest {
  const root = new DOMParser().parseFromString(xml, 'text/xml');
  const broken = root.querySelector('parsererror');
  if (broken) throw new Error(`stand-in Excel: manifest.xml is not XML: ${broken.textContent ?? ''}`);
  const source = root.querySelector('DefaultSettings > SourceLocation')?.getAttribute('DefaultValue') ?? '';
  const base = source.slice(0, source.lastIndexOf('/'));
  const move = (url: string): string =>
    base && url.startsWith(base) ? origin + url.slice(base.length) : url;
  const resource = (resid: string | null | undefined): string => {
    const found = [...root.getElementsByTagNameNS(BT, '*')].find((each) => each.getAttribute('id') === resid);
    return found ? move(localised(found, locale)) : '';
  };
  const resid = (parent: Element | null, path: string): string =>
    resource(parent?.querySelector(path)?.getAttribute('resid'));
  const top = root.documentElement;
  const functions = root.querySelector('ExtensionPoint[*|type="CustomFunctions"]');
  return {
    id: root.querySelector('Id')?.textContent ?? '',
    name: localised(root.querySelector('DisplayName') ?? top, locale),
    icon: move(root.querySelector('IconUrl')?.getAttribute('DefaultValue') ?? ''),
    pane: resid(root.querySelector('Action[*|type="ShowTaskpane"]'), 'SourceLocation') || move(source),
    metadata: functions ? resid(functions, 'Metadata > SourceLocation') : undefined,
    namespace: resid(functions, 'Namespace'),
    controls: [...root.querySelectorAll('OfficeTab, CustomTab, Group, Control')].map(
      (each) => each.getAttribute('id') ?? '',
    ),
    groups: [...root.querySelectorAll('ExtensionPoint Group')].map((group) => ({
      id: group.getAttribute('id') ?? '',
      label: resid(group, ':scope > Label'),
      buttons: [...group.querySelectorAll('Control')].map((control) => ({
        id: control.getAttribute('id') ?? '',
        label: resid(control, ':scope > Label'),
        tip: resid(control, 'Supertip > Description'),
        icon: iconOf(control, resource),
        functionName: control.querySelector('Action > FunctionName')?.textContent ?? undefined,
      })),
    })),
  };
}

function localised(element: Element, locale: string): string {
  const override = [...element.children].find(
    (each) =>
      each.localName === 'Override' && each.getAttribute('Locale')?.toLowerCase() === locale.toLowerCase(),
  );
  return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}

/** The ribbon shows large buttons: the 32-pixel icon, or the 80-pixel one where there is none. */
function iconOf(control: Element, resource: (resid: string | null) => string): string {
  const images = [...control.getElementsByTagNameNS(BT, 'Image')];
  const wanted = ['80', '32']
    .map((size) => images.find((each) => each.getAttribute('size') === size))
    .find(Boolean);
  return resource((wanted ?? images[0])?.getAttribute('resid') ?? null);
}
