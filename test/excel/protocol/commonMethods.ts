/** Numbers under which office.js calls its host for the members of the Common API (`DispatchId`). */
export const DispatchId = {
  getSelectedData: 64,
  setSelectedData: 65,
  loadSettings: 75,
  saveSettings: 76,
  getFile: 77,
  getFileSlice: 80,
  closeFile: 81,
  getFileProperties: 86,
  richApi: 93,
  commandCompleted: 94,
  closeContainer: 97,
} as const;

/** Numbers of the events that the host tells. */
export const EventId = {
  settingsChanged: 1,
  documentSelectionChanged: 2,
  dialogMessageReceived: 10,
  richApiMessage: 33,
  appCommandInvoked: 39,
} as const;

/** What the stand-in has not, by the name and requirement set that Microsoft gives it. */
const REFUSED: Readonly<Record<number, readonly [string, string]>> = {
  66: ['Office.Bindings.addFromSelectionAsync', 'MatrixBindings 1.1'],
  67: ['Office.Bindings.addFromPromptAsync', 'MatrixBindings 1.1'],
  68: ['Office.Bindings.getByIdAsync', 'MatrixBindings 1.1'],
  69: ['Office.Bindings.releaseByIdAsync', 'MatrixBindings 1.1'],
  70: ['Office.Binding.getDataAsync', 'MatrixBindings 1.1'],
  71: ['Office.Binding.setDataAsync', 'MatrixBindings 1.1'],
  72: ['Office.TableBinding.addRowsAsync', 'TableBindings 1.1'],
  73: ['Office.TableBinding.deleteAllDataValuesAsync', 'TableBindings 1.1'],
  74: ['Office.Bindings.getAllAsync', 'MatrixBindings 1.1'],
  78: ['Office.Bindings.addFromNamedItemAsync', 'MatrixBindings 1.1'],
  79: ['Office.TableBinding.addColumnsAsync', 'TableBindings 1.1'],
  82: ['Office.Document.goToByIdAsync', 'no requirement set'],
  83: ['Office.Document.getActiveViewAsync', 'ActiveView 1.1'],
  87: ['Office.TableBinding.clearFormatsAsync', 'no requirement set'],
  88: ['Office.TableBinding.setTableOptionsAsync', 'no requirement set'],
  89: ['Office.TableBinding.setFormatsAsync', 'no requirement set'],
  98: ['Office.auth.getAccessToken', 'IdentityAPI 1.3'],
  99: ['Office.auth.getAuthContextAsync', 'IdentityAPI 1.3'],
  102: ['Office.context.ui.openBrowserWindow', 'OpenBrowserWindowApi 1.1'],
  146: ['Office.context.ui (feature call)', 'no requirement set'],
};

/** The text of a refusal, for whoever reads `session.refusals`. */
export function refusalOf(dispatchId: unknown): string {
  const known = REFUSED[Number(dispatchId)];
  if (!known) return `stand-in Excel: the Office.js method ${String(dispatchId)} is not implemented`;
  return `stand-in Excel: ${known[0]} (${known[1]}) is not implemented`;
}
