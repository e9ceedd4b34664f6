/**
 * Draws the PNG icons in assets/ from the SVGs in assets/source/.
 * 16–24 px have drawings of their own: the large ones turn to mud at that size.
 * Run by hand when a drawing changes: node test/tools/draw-icons.mjs
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const root = join(import.meta.dirname, '..', '..');
const sets = { icon: [16, 20, 24, 32, 40, 48, 64, 80, 128], plan: [16, 32, 80], notice: [16, 32, 80] };

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--in-process-gpu'],
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(sets)) {
  for (const size of sizes) {
    const svg = await readFile(
      join(root, 'assets', 'source', `${name}${size <= 24 ? '-small' : ''}.svg`),
      'utf8',
    );
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await writeFile(
      join(root, 'assets', `${name}-${size}.png`),
      await page.screenshot({ omitBackground: true }),
    );
  }
}
await browser.close();
