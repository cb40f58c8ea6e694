/** What a file's bytes are, told from the bytes alone: names lie. */
export type FileKind = 'empty' | 'gzip' | 'zip' | 'ole' | 'html' | 'binary' | 'text';

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]],
  ['binary', [0xff, 0xd8, 0xff]],
  ['binary', [0x47, 0x49, 0x46, 0x38]],
  ['binary', [0x25, 0x50, 0x44, 0x46]],
  ['binary', [0x52, 0x61, 0x72, 0x21]],
  ['binary', [0x37, 0x7a, 0xbc, 0xaf]],
  ['binary', [0x42, 0x4d, 0x00]],
  ['binary', [0x7f, 0x45, 0x4c, 0x46]],
];
/** Byte order mark of UTF-8. */
const UTF8_MARK = [0xef, 0xbb, 0xbf];
const SAMPLE = 4096;
/** More control characters than this share is no text in any encoding we read. */
const CONTROL_SHARE = 0.005;

/** Tells what a content is from its first bytes. A workbook is a zip as well. */
export function detectKind(bytes: Uint8Array): FileKind {
  const marks = UTF8_MARK.every((byte, at) => bytes[at] === byte) ? UTF8_MARK.length : 0;
  if (!bytes.some((byte, at) => byte > 0x20 && at >= marks)) return 'empty';
  const signed = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];
  if (signed) return signed;
  const sample = bytes.subarray(0, SAMPLE);
  if (hasUtf16Mark(sample) || looksLikeUtf16(sample)) return 'text';
  if (controlShare(sample) > CONTROL_SHARE) return 'binary';
  return isHtml(sample) ? 'html' : 'text';
}

/** Tells whether bytes begin with a UTF-16 byte order mark. */
export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/**
 * Tells whether unmarked bytes are UTF-16, and of which byte order: no other text has zero bytes, so that line ends with one beside them tell, as long
 * as what they part is text.
 */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  let lead = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const [first, second] = [bytes[2 * pair]!, bytes[2 * pair + 1]!];
    if (second === 0 && isLineEnd(first)) lead++;
    if (first === 0 && isLineEnd(second)) lead--;
  }
  if (lead === 0 || controlUnits(bytes, pairs, lead > 0) > CONTROL_SHARE * pairs) return undefined;
  return lead > 0 ? 'utf-16le' : 'utf-16be';
}

/** Units of two bytes that are control characters, or of no script: bytes of programs and pictures are full of them. */
function controlUnits(bytes: Uint8Array, pairs: number, littleEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let controls = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const unit = view.getUint16(2 * pair, littleEndian);
    if ((unit < 0x20 && unit !== 9 && !isLineEnd(unit)) || (unit >= 0xe000 && unit < 0xf900) || unit >= 0xfff0) controls++;
  }
  return controls;
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

function controlShare(bytes: Uint8Array): number {
  const controls = bytes.reduce((count, byte) => count + (byte < 0x20 && ![9, 10, 12, 13].includes(byte) ? 1 : 0), 0);
  return controls / Math.max(1, bytes.length);
}

function isHtml(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024)).replace(/^\u00ef\u00bb\u00bf/, '').trimStart().toLowerCase();
  return /^(<!doctype html|<html|<head|<body|<table|<script|<meta|<!--)/.test(head) || /^<\?xml[^>]*>\s*<(html|!doctype html)/.test(head);
}
