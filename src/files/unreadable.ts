import { Refusal } from '../core/problem';

/** Codes of bytes that are not a table; each has one sentence in the messages. */
export type UnreadableCode =
  'file/empty' | 'file/damaged' | 'file/html' | 'file/encrypted' | 'file/not-a-table' | 'file/too-large' | 'file/gone';

/** Builds the refusal for a file that cannot be read as a table. */
export function unreadable(code: UnreadableCode, file: string, row?: number): Refusal {
  const where = row === undefined ? { file } : { file, row };
  return new Refusal([{ code, severity: 'error', where, params: { file } }], 'unreadable');
}
