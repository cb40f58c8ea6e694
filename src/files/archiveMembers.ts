import { unzipSync } from 'fflate';
import type { RawSource } from './rawTable';
import { unreadable } from './unreadable';

/** Unpacked size above which an archive is refused: more is a trap, not an export. */
const LARGEST_MEMBER = 2 ** 30;
const ENCRYPTED_FLAG = 1;

/** Unpacks the files of a zip archive; folders and the hidden files of macOS are left out. Throws a Refusal when it cannot be read. */
export function archiveMembers(bytes: Uint8Array, file: string): RawSource[] {
  if (((bytes[6] ?? 0) & ENCRYPTED_FLAG) !== 0) throw unreadable('file/encrypted', file);
  const members = unpack(bytes, file);
  if (members.length === 0) throw unreadable('file/empty', file);
  return members;
}

function unpack(bytes: Uint8Array, file: string): RawSource[] {
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => !name.endsWith('/') && !/(^|\/)(__MACOSX|\.)/.test(name) && originalSize <= LARGEST_MEMBER,
    });
    return Object.entries(entries).map(([name, content]) => ({ name, bytes: content }));
  } catch {
    throw unreadable('file/damaged', file);
  }
}
