import { strFromU8, unzipSync } from 'fflate';
import { childrenNamed, parseXml, type XmlNode } from '../xml/tree';

export interface Relation {
  readonly id: string;
  /** Last word of the type: `worksheet`, `table`, … (the same in transitional and strict files). */
  readonly kind: string;
  /** Path of the part, or the address when it lies outside. */
  readonly target: string;
  readonly external: boolean;
}

export class NoWorkbook extends Error {
  constructor(reason: string) {
    super(`This is not a workbook that can be opened: ${reason}`);
    this.name = 'NoWorkbook';
  }
}

/** Folder of a part, with its trailing slash; '' at the top. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

function resolve(base: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folderOf(base) + target).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** The parts of an opened package, and which of them were looked at: the others are what the model does not keep. */
export class PackageReader {
  readonly seen = new Set<string>();
  private readonly parts = new Map<string, Uint8Array>();
  private readonly relationLists = new Map<string, readonly Relation[]>();

  /** @throws NoWorkbook */
  constructor(bytes: Uint8Array) {
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
      throw new NoWorkbook('it is an old .xls file or protected with a password.');
    }
    try {
      for (const [path, content] of Object.entries(unzipSync(bytes))) {
        this.parts.set(path.replace(/\\/g, '/').replace(/^\//, ''), content);
      }
    } catch (problem) {
      throw new NoWorkbook(
        `its archive is damaged (${problem instanceof Error ? problem.message : 'unknown'}).`,
      );
    }
  }

  get paths(): string[] {
    return [...this.parts.keys()].filter((path) => !path.endsWith('/'));
  }

  /** Bytes of a part; paths differ in case in some files. */
  bytes(path: string): Uint8Array | null {
    const exact = this.parts.has(path)
      ? path
      : this.paths.find((each) => each.toLowerCase() === path.toLowerCase());
    if (exact === undefined) return null;
    this.seen.add(exact);
    return this.parts.get(exact) ?? null;
  }

  text(path: string): string | null {
    const bytes = this.bytes(path);
    return bytes && decodeXmlBytes(bytes);
  }

  xml(path: string): XmlNode | null {
    const text = this.text(path);
    return text === null ? null : parseXml(text);
  }

  /** What a part points at; '' is the package itself. */
  relations(path: string): readonly Relation[] {
    const known = this.relationLists.get(path);
    if (known) return known;
    const file = path.slice(path.lastIndexOf('/') + 1);
    const root = this.xml(`${folderOf(path)}_rels/${file}.rels`);
    const list = childrenNamed(root ?? undefined, 'Relationship').map(({ attributes }) => {
      const external = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return {
        id: attributes.Id ?? '',
        kind: (attributes.Type ?? '').split('/').pop() ?? '',
        target: external ? target : resolve(path, decodePath(target)),
        external,
      };
    });
    this.relationLists.set(path, list);
    return list;
  }

  relationsOf(path: string, kind: string): Relation[] {
    return this.relations(path).filter((relation) => relation.kind === kind);
  }

  relation(path: string, id: string | undefined): Relation | null {
    return this.relations(path).find((relation) => relation.id === id) ?? null;
  }
}

function decodePath(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

/** UTF-8, or UTF-16 when the byte order mark says so. */
function decodeXmlBytes(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    return decodeUtf16(bytes.subarray(2), a === 0xff);
  const text = strFromU8(bytes);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

export function decodeUtf16(bytes: Uint8Array, littleEndian = true): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(view.getUint16(at, littleEndian));
  return text;
}
