import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const ORDER = /^([A-Z]?)(?=\d{6},)/gm;

/**
 * Writes the packed sales of a retailer again and again into one plain file until it is `size` bytes long, with order numbers of its own
 * each time. Returns how often.
 */
export function writeLargeRetail(packed: string, file: string, size: number): number {
  const text = gunzipSync(readFileSync(packed)).toString('latin1');
  const header = text.slice(0, text.indexOf('\n') + 1);
  const lines = text.slice(header.length);
  const output = openSync(file, 'w');
  let written = writeSync(output, header);
  let copies = 0;
  for (; written < size; copies++) written += writeSync(output, lines.replace(ORDER, `$1${100 + copies}`), null, 'latin1');
  closeSync(output);
  return copies;
}
