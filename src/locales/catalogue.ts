import type { Language } from './language';
import type { Catalogue } from './speaker';

/** The pane's whole catalogue of one language, loaded as its own chunk. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'zh-CN':
      return (await import('./zh-CN')).default;
    case 'zh-TW':
      return (await import('./zh-TW')).default;
    default:
      return (await import('./en')).default;
  }
}
