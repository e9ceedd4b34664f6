import { strToU8, zipSync, type Zippable } from 'fflate';
import { XML_HEAD, element } from '../xml/write';
import { NS } from './namespaces';

/** Parts beyond this are packed in half the time and a tenth more room. */
const LARGE = 1000000;

interface WrittenRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The zip of a new file, with its content types and relationships complete. */
export class PackageWriter {
  private readonly parts = new Map<string, Uint8Array>();
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, WrittenRelation[]>();
  private readonly defaults = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ]);

  /** @param contentType undefined when the file extension tells it */
  add(path: string, content: string | Uint8Array, contentType?: string): void {
    this.parts.set(path, typeof content === 'string' ? strToU8(content) : content);
    if (contentType !== undefined) this.types.set(path, contentType);
  }

  addXml(path: string, xml: string, contentType?: string): void {
    this.add(path, XML_HEAD + xml, contentType);
  }

  setDefault(extension: string, contentType: string): void {
    this.defaults.set(extension, contentType);
  }

  /** @returns the relationship's id. `from` '' is the package itself. */
  relate(from: string, type: string, target: string, external = false): string {
    const list = this.relations.get(from) ?? [];
    this.relations.set(from, list);
    const id = `rId${list.length + 1}`;
    list.push({ id, type, target: external ? target : `/${target}`, external });
    return id;
  }

  zip(): Uint8Array {
    // Readers that stream want the content types first.
    const files: Zippable = { '[Content_Types].xml': strToU8(XML_HEAD + this.contentTypes()) };
    for (const [from, list] of this.relations) {
      const at = from.lastIndexOf('/') + 1;
      files[`${from.slice(0, at)}_rels/${from.slice(at)}.rels`] = strToU8(XML_HEAD + relationsXml(list));
    }
    for (const [path, content] of this.parts) {
      files[path] = [content, { level: content.length > LARGE ? 2 : 6 }];
    }
    return zipSync(files, { mtime: '1980-01-02T00:00:00' });
  }

  private contentTypes(): string {
    const defaults = [...this.defaults].map(([Extension, ContentType]) =>
      element('Default', { Extension, ContentType }),
    );
    const overrides = [...this.types].map(([path, ContentType]) =>
      element('Override', { PartName: `/${path}`, ContentType }),
    );
    return element('Types', { xmlns: NS.contentTypes }, ...defaults, ...overrides);
  }
}

function relationsXml(list: readonly WrittenRelation[]): string {
  const items = list.map(({ id, type, target, external }) =>
    element('Relationship', {
      Id: id,
      Type: type,
      Target: target,
      TargetMode: external ? 'External' : undefined,
    }),
  );
  return element('Relationships', { xmlns: NS.packageRelation }, ...items);
}
