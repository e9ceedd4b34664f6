import { connectCustomFunctions } from '../../protocol/customFunctions';
import type { FunctionsMetadata } from '../../protocol/functions/metadata';
import { createHost, type ExcelHost } from '../../protocol/host';
import { connectWac } from '../../protocol/wac';
import { reloadPane } from '../state/commands';
import type { PageStore } from '../state/page';
import type { RibbonButton } from './manifest';
import { knownFunctions, type EnumMetadata, type FunctionMetadata, type KnownFunction } from './metadata';

/** The add-in as it runs in its frame now. */
export interface AddinConnection {
  readonly host: ExcelHost;
  readonly frame: HTMLIFrameElement;
  /** The functions that can be typed, once the add-in is ready to compute them. */
  readonly functions: Promise<readonly KnownFunction[]>;
  /** Runs the function of a ribbon button; resolves at `event.completed()`. */
  invoke(button: RibbonButton): Promise<void>;
  showPane(): void;
  hidePane(): void;
  close(): void;
}

/** As Excel on the web frames an add-in. */
const SANDBOX = [
  'allow-scripts',
  'allow-forms',
  'allow-same-origin',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-modals',
  'allow-downloads',
  'allow-storage-access-by-user-activation',
].join(' ');

/** Loads the add-in's page into a new frame in `holder` and plays its host. */
export function connectAddin(page: PageStore, holder: HTMLElement): AddinConnection {
  const { addin, book, language, profile, theme } = page.get();
  const host = createHost({
    workbook: book,
    profile,
    displayLanguage: language,
    contentLanguage: language,
    theme: theme === 'light' ? 'light' : 'dark',
    ribbonControls: addin.controls,
    onPaneReload: () => reloadPane(page),
  });
  const frame = document.createElement('iframe');
  frame.title = addin.name;
  frame.setAttribute('sandbox', SANDBOX);
  frame.allow = 'clipboard-write';
  const addIn = connectWac({
    host,
    frame,
    url: addin.pane,
    addinId: addin.id,
    addinName: addin.name,
    onClose: () => host.taskpane.hide(),
  });
  // A frame keeps the name that it enters the page with; office.js reads the conversation from it.
  holder.append(frame);
  const functions = loadFunctions(page, host);
  host.taskpane.onChange((visible) => page.set({ paneOpen: visible }));
  if (!page.get().paneOpen) host.taskpane.hide();
  return {
    host,
    frame,
    functions,
    invoke: async (button) => {
      await host.actionsReady;
      await addIn.invokeRibbon(button.functionName ?? '', button.id);
    },
    showPane: () => host.taskpane.show(),
    hidePane: () => host.taskpane.hide(),
    // The workbook still knows the functions: cells keep their values, and what was being computed waits for the next load.
    close: () => {
      addIn.dispose();
      host.dispose();
      frame.remove();
    },
  };
}

/** The metadata is served with the add-in; the page reads it through its own site. */
async function loadFunctions(page: PageStore, host: ExcelHost): Promise<readonly KnownFunction[]> {
  const { addin, config } = page.get();
  if (!addin.metadata) return [];
  const answer = await fetch(addin.metadata.replace(config.addinOrigin, '/addin'));
  const metadata = (await answer.json()) as FunctionsMetadata & {
    functions: readonly FunctionMetadata[];
    enums?: readonly EnumMetadata[];
  };
  await host.customFunctionsReady;
  connectCustomFunctions(host, { ...metadata, namespace: addin.namespace });
  return knownFunctions(metadata.functions, addin.namespace, metadata.enums);
}
