import type { Workbook } from '../model/types';

/** `Office.context.document.settings` as it travels: pairs of a name and the value's JSON. */
export function settingsPairs({ settings }: Workbook): [string, string][] {
  return [...settings].map(([key, value]) => [key, JSON.stringify(value)]);
}

/** All settings are saved together; what is not among them was removed. */
export function saveSettings({ settings }: Workbook, entries: readonly (readonly [string, string])[]): void {
  settings.clear();
  for (const [key, json] of entries) settings.set(key, JSON.parse(json) as unknown);
}
