import { strToU8, zipSync } from 'fflate';
import { tag, xmlDocument } from './xmlText';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** Path of the relationship part of a part; the package itself is the empty path. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** Collects the parts of a package with their content types and relationships. */
export class PackageWriter {
  private readonly parts = new Map<string, { contentType: string; content: string | Uint8Array }>();
  private readonly relations = new Map<string, string[]>();

  add(path: string, contentType: string, content: string | Uint8Array): void {
    this.parts.set(path, { contentType, content });
  }

  /** Notes that a part refers to another (or to a web address) and returns the id to refer by. */
  relate(from: string, type: string, target: string, isExternal = false): string {
    const list = this.relations.get(from) ?? [];
    this.relations.set(from, list);
    const id = `rId${list.length + 1}`;
    list.push(tag('Relationship', { Id: id, Type: type, Target: isExternal ? target : `/${target}`, TargetMode: isExternal ? 'External' : undefined }));
    return id;
  }

  toBytes(): Uint8Array {
    const files: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(this.contentTypes()) };
    for (const [from, list] of this.relations) {
      files[relationshipsPath(from)] = strToU8(xmlDocument(tag('Relationships', { xmlns: RELATIONSHIPS }, ...list)));
    }
    for (const [path, { content }] of this.parts) files[path] = typeof content === 'string' ? strToU8(content) : content;
    // A fixed time makes equal workbooks equal bytes.
    return zipSync(files, { level: 6, mtime: new Date(2020, 0, 1) });
  }

  private contentTypes(): string {
    const overrides = [...this.parts].map(([path, part]) => tag('Override', { PartName: `/${path}`, ContentType: part.contentType }));
    return xmlDocument(
      tag(
        'Types',
        { xmlns: CONTENT_TYPES },
        tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
        tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
        ...overrides,
      ),
    );
  }
}
