const COUNTS: Readonly<Record<string, string>> = { 3: 'Three', 4: 'Four', 5: 'Five' };

/** Sets that came with Excel 2010: files keep them in their extension list. */
const YOUNG = new Set(['3Stars', '3Triangles', '5Boxes']);

/** `3TrafficLights1` of a file is `ThreeTrafficLights1` of Office.js. */
export const iconSetName = (file: string): string =>
  file.replace(/^[345]/, (count) => COUNTS[count] ?? count);

export function iconSetFileName(name: string): string {
  const count = Object.entries(COUNTS).find(([, word]) => name.startsWith(word));
  return count ? count[0] + name.slice(count[1].length) : name;
}

export const isYoungIconSet = (name: string): boolean => YOUNG.has(iconSetFileName(name));
