import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

type ThemeName = 'light' | 'dark' | 'contrast';

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/** Forced colours win; then Office's own theme; where Office gives none (on the web), the browser's. */
export function themeName(
  office: { bodyBackgroundColor?: string } | undefined,
  matches: (query: string) => boolean,
): ThemeName {
  if (matches(FORCED)) return 'contrast';
  const background = office?.bodyBackgroundColor;
  const dark = background ? isDark(background) : matches(DARK);
  return dark ? 'dark' : 'light';
}

/** Relative luminance below a fifth; `#rrggbb` as Office gives it. */
function isDark(color: string): boolean {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!parts) return false;
  const [r = 0, g = 0, b = 0] = parts.slice(1).map((hex) => parseInt(hex, 16) / 255);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.2;
}

/** Whether the browser's own controls (date fields, scroll bars) are drawn dark. */
const SCHEMES = { light: 'light', dark: 'dark', contrast: 'light dark' } as const satisfies Record<
  ThemeName,
  string
>;

/** The theme of the moment; follows the machine when the user changes it while the pane is open. */
export function useTheme(): { readonly theme: Theme; readonly colorScheme: string } {
  const name = useSyncExternalStore(subscribe, current);
  return { theme: THEMES[name], colorScheme: SCHEMES[name] };
}

function current(): ThemeName {
  return themeName(Office.context.officeTheme, (query) => window.matchMedia(query).matches);
}

function subscribe(listener: () => void): () => void {
  const queries = [FORCED, DARK].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
