import type { SettingsKey } from './port';
import { run } from './run';

/** Settings travel in the file in clear: nothing secret is ever kept here. */
const PREFIX = 'duesheet.';

export async function loadSettings(key: SettingsKey): Promise<unknown> {
  return run('', async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key);
    setting.load('value');
    await context.sync();
    if (setting.isNullObject) return null;
    try {
      return JSON.parse(String(setting.value));
    } catch {
      // Somebody else's or a damaged entry: start from the defaults.
      return null;
    }
  });
}

export async function saveSettings(key: SettingsKey, value: unknown): Promise<void> {
  await run('', async (context) => {
    context.workbook.settings.add(PREFIX + key, JSON.stringify(value));
    await context.sync();
  });
}
