import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes a fonts.conf that adds the fonts of npm to those of the machine, so that Chinese text is never blank, and
 * returns its path. Where the machine has fonts of its own they are used first.
 */
export async function writeFontsConf(root: string): Promise<string> {
  const cache = join(root, '.cache', 'fonts');
  await mkdir(cache, { recursive: true });
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(root, 'node_modules', '@embedpdf', 'fonts-sc', 'fonts'),
    join(root, 'node_modules', '@embedpdf', 'fonts-tc', 'fonts'),
    join(root, '.cache', 'chromium', 'fonts'),
  ];
  const file = join(cache, 'fonts.conf');
  await writeFile(file, fontsConf(folders, cache));
  return file;
}

function fontsConf(folders: readonly string[], cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${escapeXml(folder)}</dir>`).join('\n')}
  <cachedir>${escapeXml(cache)}</cachedir>
${['sans-serif', 'system-ui', 'Segoe UI'].map((family) => prefer(family, ['Open Sans', 'Liberation Sans', 'DejaVu Sans'])).join('\n')}
${forLanguage('zh-cn', 'Noto Sans S Chinese')}
${forLanguage('zh-tw', 'Noto Sans T Chinese')}
</fontconfig>
`;
}

function prefer(family: string, fonts: readonly string[]): string {
  const list = [...fonts, 'Noto Sans S Chinese', 'Noto Sans T Chinese']
    .map((font) => `<family>${font}</family>`)
    .join('');
  return `  <alias><family>${family}</family><prefer>${list}</prefer></alias>`;
}

function forLanguage(language: string, font: string): string {
  return `  <match target="pattern">
    <test name="lang" compare="contains"><string>${language}</string></test>
    <edit name="family" mode="append" binding="strong"><string>${font}</string></edit>
  </match>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
}
