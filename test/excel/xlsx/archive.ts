import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlElement } from './xml';

/** Parts of an opened package. */
export class Archive {
  private readonly files: Record<string, Uint8Array>;
  readonly used = new Set<string>();

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
  }

  get names(): string[] {
    return Object.keys(this.files).filter((name) => !name.endsWith('/'));
  }

  text(path: string): string | null {
    const found =
      this.files[path] ??
      this.files[this.names.find((name) => name.toLowerCase() === path.toLowerCase()) ?? ''];
    if (!found) return null;
    this.used.add(path);
    const text = strFromU8(found);
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  }

  xml(path: string): XmlElement | null {
    const text = this.text(path);
    return text === null ? null : parseXml(text);
  }

  /** Relationships of a part, by id. */
  relations(path: string): Map<string, Relation> {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, slash + 1);
    const xml = this.xml(`${folder}_rels/${path.slice(slash + 1)}.rels`);
    const found = new Map<string, Relation>();
    for (const { attributes } of xml?.children ?? []) {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes;
      const external = TargetMode === 'External';
      found.set(Id, {
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: external ? Target : resolvePath(folder, Target),
        external,
      });
    }
    return found;
  }
}

export interface Relation {
  /** Last part of its type: `worksheet`, `table`, … */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').filter(Boolean);
  for (const piece of target.split('/')) {
    if (piece === '..') parts.pop();
    else if (piece !== '.') parts.push(piece);
  }
  return parts.join('/');
}
