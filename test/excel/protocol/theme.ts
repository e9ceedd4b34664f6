/** Office's theme, as far as `Office.context.officeTheme` tells it. */
export type Theme = 'light' | 'dark';

/** Body and control colours of the light ("Colorful") and the dark ("Black") theme. */
const COLORS = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x000000,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x444444,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x363636,
    controlForegroundColor: 0xffffff,
  },
} as const;

/** As Excel for Windows gives them: numbers that the library turns into CSS colours. */
export const themeNumbers = (theme: Theme): Readonly<Record<string, number>> => COLORS[theme];
