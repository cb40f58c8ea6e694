import { inflateChunks, plainChunks, type Chunks } from './byteChunks';
import type { ByteSource } from './byteSource';
import { detectEncoding } from './detectEncoding';
import { unreadable } from './unreadable';

/** Signatures, lengths and flags of the zip format (APPNOTE 4.3 and 4.4). */
const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff };
const ENTRY = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const ENCRYPTED = 1;
const UTF8_NAME = 1 << 11;
const STORED = 0;
const DEFLATED = 8;
/** Sizes and places that do not fit stand in an extra field of this number. */
const ZIP64 = { number: 1, marker: 0xffffffff };

/** One file of a zip archive, as the archive's directory lists it. */
export interface ArchiveMember {
  readonly name: string;
  /** Bytes once unpacked. */
  readonly size: number;
  readonly packedSize: number;
  readonly start: number;
  readonly flags: number;
  readonly method: number;
}

/** Lists the files of a zip archive. Rejects with a Refusal when the archive was cut off or its directory cannot be read. */
export async function archiveMembers(source: ByteSource, file: string): Promise<ArchiveMember[]> {
  try {
    return await readDirectory(source);
  } catch (error) {
    throw error instanceof RangeError ? unreadable('file/damaged', file) : error;
  }
}

/** Returns the content of one file of an archive. Rejects with a Refusal when it is encrypted or packed in a way that is not read. */
export async function memberChunks(source: ByteSource, member: ArchiveMember, file: string): Promise<Chunks> {
  const local = viewOf(await source.read(member.start, member.start + LOCAL.length));
  if (local.byteLength < LOCAL.length || local.getUint32(0, true) !== LOCAL.signature) throw unreadable('file/damaged', file);
  if (((member.flags | local.getUint16(6, true)) & ENCRYPTED) !== 0) throw unreadable('file/encrypted', file);
  if (member.method !== STORED && member.method !== DEFLATED) throw unreadable('file/damaged', file);
  const start = member.start + LOCAL.length + local.getUint16(26, true) + local.getUint16(28, true);
  const packed: Chunks = () => plainChunks(source, start, start + member.packedSize);
  return member.method === STORED ? packed : () => inflateChunks(packed, member.size, file);
}

/** Reading beyond the end of a view throws a RangeError, which tells that the archive was cut off. */
async function readDirectory(source: ByteSource): Promise<ArchiveMember[]> {
  const tail = viewOf(await source.read(Math.max(0, source.size - END.length - END.longestComment), source.size));
  let at = tail.byteLength - END.length;
  while (tail.getUint32(at, true) !== END.signature) at--;
  const start = tail.getUint32(at + 16, true);
  const directory = viewOf(await source.read(start, start + tail.getUint32(at + 12, true)));
  const members: ArchiveMember[] = [];
  for (let entry = 0; entry < directory.byteLength;) {
    if (directory.getUint32(entry, true) !== ENTRY.signature) throw new RangeError('no entry of a directory');
    const nameEnd = entry + ENTRY.length + directory.getUint16(entry + 28, true);
    const extraEnd = nameEnd + directory.getUint16(entry + 30, true);
    members.push(toMember(directory, entry, nameEnd, extraEnd));
    entry = extraEnd + directory.getUint16(entry + 32, true);
  }
  return members;
}

function toMember(directory: DataView, entry: number, nameEnd: number, extraEnd: number): ArchiveMember {
  const flags = directory.getUint16(entry + 8, true);
  const name = bytesOf(directory, entry + ENTRY.length, nameEnd);
  const label = (flags & UTF8_NAME) !== 0 ? 'utf-8' : detectEncoding(name);
  const [size = 0, packedSize = 0, start = 0] = withLongNumbers([24, 20, 42].map((at) => directory.getUint32(entry + at, true)), directory, nameEnd, extraEnd);
  return { name: new TextDecoder(label).decode(name), size, packedSize, start, flags, method: directory.getUint16(entry + 10, true) };
}

/** Numbers of an entry; those that stand at their marker are taken in turn from the extra field for archives beyond 4 GB. */
function withLongNumbers(numbers: readonly number[], directory: DataView, from: number, to: number): number[] {
  if (!numbers.includes(ZIP64.marker)) return [...numbers];
  let field = from;
  while (field < to && directory.getUint16(field, true) !== ZIP64.number) field += 4 + directory.getUint16(field + 2, true);
  let next = field + 4;
  return numbers.map((number) => {
    if (number !== ZIP64.marker) return number;
    next += 8;
    return Number(directory.getBigUint64(next - 8, true));
  });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bytesOf(view: DataView, start: number, end: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, end - start);
}
