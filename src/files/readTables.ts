import { archiveMembers } from './archiveMembers';
import { gunzipChunks, headOf, plainChunks } from './byteChunks';
import type { ByteChunk } from './byteChunks';
import { isEncoding } from './detectEncoding';
import { detectKind } from './detectKind';
import type { RawSource, RawTable } from './rawTable';
import { textTable } from './textTable';
import { unreadable } from './unreadable';
import { xlsTables, xlsxTables } from './workbookTables';
import { Refusal } from '../core/problem';

/** How a file is to be read, where the user knows better. */
export interface ReadTablesOptions {
  /** Encoding label such as `gb18030`; detected when left out. */
  readonly encoding?: string;
}

const HEAD = 1 << 16;

/**
 * Returns the tables of a file: text tables (CSV, TSV, TXT), the sheets of a workbook, and both of these inside gzip or zip.
 * What the bytes are is told from the bytes, not from the name. Rejects with a Refusal of kind `unreadable`, with one problem, when
 * the file is empty, damaged, encrypted, a web page, or no table at all.
 */
export async function readTables(source: RawSource, options: ReadTablesOptions = {}): Promise<RawTable[]> {
  const { encoding } = options;
  if (encoding !== undefined && !isEncoding(encoding)) {
    throw new Refusal([{ code: 'file/encoding-unknown', severity: 'error', where: { file: source.name }, params: { encoding } }]);
  }
  return tablesOf(source, source.name, encoding, true);
}

async function tablesOf(source: RawSource, file: string, encoding: string | undefined, mayNest: boolean): Promise<RawTable[]> {
  const { bytes } = source;
  switch (detectKind(bytes)) {
    case 'text':
      return [textTable({ ...sheetOf(source, file), chunks: () => plainChunks(bytes) }, encoding)];
    case 'gzip':
      return gzipTables(source, file, encoding);
    case 'zip':
      if (!mayNest) throw unreadable('file/not-a-table', file);
      return memberTables(archiveMembers(bytes, file), file, encoding);
    case 'xlsx':
      return xlsxTables(bytes, file);
    case 'ole':
      if (isEncryptedWorkbook(bytes)) throw unreadable('file/encrypted', file);
      return xlsTables(bytes, file);
    case 'html':
      throw unreadable('file/html', file);
    case 'empty':
      throw unreadable('file/empty', file);
    case 'binary':
      throw unreadable('file/not-a-table', file);
  }
}

const NO_TABLES = new Set(['file/not-a-table', 'file/empty', 'file/html']);

/** Members that are no tables (a readme, a picture) are left out as long as another one is; a damaged one is not passed over. */
async function memberTables(members: readonly RawSource[], file: string, encoding: string | undefined): Promise<RawTable[]> {
  const results = await Promise.allSettled(members.map((member) => tablesOf(member, file, encoding, false)));
  const tables = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  const reasons = results.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : []));
  const grave = reasons.find((reason) => !(reason instanceof Refusal && NO_TABLES.has(reason.problems[0]?.code ?? '')));
  if (grave !== undefined || tables.length === 0) throw grave ?? reasons[0];
  return tables;
}

function gzipTables(source: RawSource, file: string, encoding: string | undefined): RawTable[] | Promise<RawTable[]> {
  const chunks = (): Iterable<ByteChunk> => gunzipChunks(source.bytes, file);
  const kind = detectKind(headOf(chunks(), HEAD));
  if (kind === 'text') return [textTable({ ...sheetOf(source, file), chunks }, encoding)];
  if (kind === 'gzip') throw unreadable('file/not-a-table', file);
  return tablesOf({ name: source.name, bytes: headOf(chunks(), Infinity) }, file, encoding, false);
}

/** An archive member is named beside its archive. */
function sheetOf(source: RawSource, file: string): { sheet?: string } {
  return source.name === file ? {} : { sheet: source.name };
}

/** An encrypted workbook is a container whose directory names the encrypted package, in UTF-16. */
function isEncryptedWorkbook(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (char) => char.charCodeAt(0));
  return bytes.some((byte, at) => byte === name[0] && name.every((char, index) => bytes[at + 2 * index] === char));
}
