import { archiveMembers, memberChunks, type ArchiveMember } from './archiveMembers';
import { gunzipChunks, headOf, plainChunks, wholeBytes, type Chunks } from './byteChunks';
import { arraySource, byteSource, type ByteSource } from './byteSource';
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
/** Archives inside archives are opened so deep; more is a trap, not an export. */
const MOST_NESTED = 2;

/** What tables are looked for in: a file, or what was unpacked from it. */
interface Content {
  /** Name of the file, or of a member of it. */
  readonly name: string;
  readonly file: string;
  readonly chunks: Chunks;
  /** Present where any piece can be asked for without unpacking. */
  readonly source?: ByteSource;
  /** Archives around it. */
  readonly depth: number;
}

/**
 * Returns the tables of a file: text tables (CSV, TSV, TXT), the sheets of a workbook, and both of these inside gzip or zip.
 * What the bytes are is told from the bytes, not from the name. Text is read in pieces, as its rows are asked for; a workbook stands whole
 * in memory. Rejects with a Refusal of kind `unreadable`, with one problem, when the file is empty, damaged, encrypted, a web page, no
 * table at all, or cannot be read any more.
 */
export async function readTables(raw: RawSource, options: ReadTablesOptions = {}): Promise<RawTable[]> {
  const { encoding } = options;
  if (encoding !== undefined && !isEncoding(encoding)) {
    throw new Refusal([{ code: 'file/encoding-unknown', severity: 'error', where: { file: raw.name }, params: { encoding } }]);
  }
  const source = byteSource(raw);
  return tablesOf({ name: raw.name, file: raw.name, chunks: () => plainChunks(source), source, depth: 0 }, encoding);
}

async function tablesOf(content: Content, encoding: string | undefined): Promise<RawTable[]> {
  const { file, chunks } = content;
  switch (detectKind(await headOf(chunks, HEAD))) {
    case 'text':
      return [await textTable({ ...sheetOf(content), chunks }, encoding)];
    case 'gzip':
      return gzipTables(content, encoding);
    case 'zip':
      return zipTables(content, encoding);
    case 'ole': {
      const bytes = await wholeBytes(chunks, file);
      if (isEncryptedWorkbook(bytes)) throw unreadable('file/encrypted', file);
      return xlsTables(bytes, file);
    }
    case 'html':
      throw unreadable('file/html', file);
    case 'empty':
      throw unreadable('file/empty', file);
    case 'binary':
      throw unreadable('file/not-a-table', file);
  }
}

function gzipTables({ name, file, chunks, depth }: Content, encoding: string | undefined): Promise<RawTable[]> {
  if (depth >= MOST_NESTED) throw unreadable('file/not-a-table', file);
  return tablesOf({ name, file, chunks: () => gunzipChunks(chunks, file), depth: depth + 1 }, encoding);
}

/** A workbook is a zip archive too; its parts tell. */
async function zipTables(content: Content, encoding: string | undefined): Promise<RawTable[]> {
  const { file, chunks, depth } = content;
  const source = content.source ?? arraySource(await wholeBytes(chunks, file));
  const listed = await archiveMembers(source, file);
  if (isOfficeDocument(listed)) {
    if (!listed.some(({ name }) => name.startsWith('xl/'))) throw unreadable('file/not-a-table', file);
    return xlsxTables(await wholeBytes(chunks, file), file);
  }
  if (depth >= MOST_NESTED) throw unreadable('file/not-a-table', file);
  const members = listed.filter(({ name }) => !name.endsWith('/') && !/(^|\/)(__MACOSX|\.)/.test(name));
  if (members.length === 0) throw unreadable('file/empty', file);
  const contents = await Promise.all(members.map(async (member): Promise<Content> => (
    { name: member.name, file, chunks: await memberChunks(source, member, file), depth: depth + 1 }
  )));
  return memberTables(contents, encoding);
}

/** Workbooks, texts and slides all begin with a list of what they hold. */
function isOfficeDocument(members: readonly ArchiveMember[]): boolean {
  return members.some(({ name }) => name === '[Content_Types].xml');
}

const NO_TABLES = new Set(['file/not-a-table', 'file/empty', 'file/html']);

/** Members that are no tables (a readme, a picture) are left out as long as another one is; a damaged one is not passed over. */
async function memberTables(members: readonly Content[], encoding: string | undefined): Promise<RawTable[]> {
  const results = await Promise.allSettled(members.map((member) => tablesOf(member, encoding)));
  const tables = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  const reasons = results.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : []));
  const grave = reasons.find((reason) => !(reason instanceof Refusal && NO_TABLES.has(reason.problems[0]?.code ?? '')));
  if (grave !== undefined || tables.length === 0) throw grave ?? reasons[0];
  return tables;
}

/** An archive member is named beside its archive. */
function sheetOf({ name, file }: Content): { sheet?: string } {
  return name === file ? {} : { sheet: name };
}

/** An encrypted workbook is a container whose directory names the encrypted package, in UTF-16. */
function isEncryptedWorkbook(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (char) => char.charCodeAt(0));
  return bytes.some((byte, at) => byte === name[0] && name.every((char, index) => bytes[at + 2 * index] === char));
}
