import { strFromU8, unzipSync } from 'fflate';
import { relationshipsPath } from './packageWriter';
import { parseXml, type XmlElement } from './xml';

/** Why a file could not be read as a workbook. */
export type UnreadableReason = 'not-a-package' | 'encrypted-or-old' | 'no-workbook' | 'damaged';

/** Thrown when bytes are not a workbook in the open XML form. */
export class UnreadableWorkbook extends Error {
  constructor(
    readonly reason: UnreadableReason,
    message: string,
  ) {
    super(message);
    this.name = 'UnreadableWorkbook';
  }
}

export interface Relationship {
  readonly id: string;
  /** Last part of the type address, such as `worksheet`; the same in the strict and the transitional form. */
  readonly type: string;
  /** Path inside the package, or the address when external. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of a package; paths are found in any case and with or without a leading slash. */
export class PackageReader {
  private readonly files = new Map<string, Uint8Array>();

  constructor(bytes: Uint8Array) {
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new UnreadableWorkbook('encrypted-or-old', 'The file is encrypted or in the old .xls form');
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadableWorkbook('not-a-package', 'The file is not an .xlsx package');
    try {
      for (const [path, content] of Object.entries(unzipSync(bytes))) this.files.set(normalize(path), content);
    } catch (error) {
      throw new UnreadableWorkbook('damaged', `The package cannot be unpacked: ${String(error)}`);
    }
  }

  bytes(path: string): Uint8Array | undefined {
    return this.files.get(normalize(path));
  }

  xml(path: string): XmlElement | undefined {
    const bytes = this.bytes(path);
    if (!bytes) return undefined;
    try {
      return parseXml(strFromU8(bytes));
    } catch (error) {
      throw new UnreadableWorkbook('damaged', `${path}: ${String(error)}`);
    }
  }

  relationships(path: string): Relationship[] {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return (this.xml(relationshipsPath(path))?.children ?? []).map(({ attributes }) => {
      const isExternal = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return { id: attributes.Id ?? '', type: (attributes.Type ?? '').replace(/^.*\//, ''), target: isExternal ? target : resolve(folder, target), isExternal };
    });
  }

  /** The first part that another refers to by a type of relationship. */
  related(path: string, type: string): string | undefined {
    return this.relationships(path).find((relationship) => relationship.type === type)?.target;
  }
}

function normalize(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
