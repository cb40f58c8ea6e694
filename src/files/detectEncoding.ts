import { hasUtf16Mark, looksLikeUtf16 } from './detectKind';

const SAMPLE = 1 << 20;
/** Share of single high bytes between Latin letters above which the text is a Western one-byte encoding. */
const LONELY_SHARE = 0.6;

/**
 * Returns the encoding label of text bytes: UTF-16 by its mark or its zero bytes, then UTF-8 if the sample is valid, then by which decoder gives
 * plausible text (Shift-JIS with kana, GB18030, else Windows-1252). `sample` may be cut anywhere.
 */
export function detectEncoding(sample: Uint8Array): string {
  const bytes = sample.subarray(0, SAMPLE);
  if (hasUtf16Mark(bytes)) return bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return looksLikeUtf16(bytes) ?? (decodes(bytes, 'utf-8') !== undefined ? 'utf-8' : plausibleEncoding(bytes));
}

/** Among encodings without a mark, the one whose text looks like a language. */
function plausibleEncoding(bytes: Uint8Array): string {
  if (lonelyShare(bytes) > LONELY_SHARE) return 'windows-1252';
  const japanese = decodes(bytes, 'shift_jis');
  if (japanese !== undefined && share(japanese, /[\u3040-\u30ff]/g) > 0.1) return 'shift_jis';
  const chinese = decodes(bytes, 'gb18030');
  if (chinese !== undefined && share(chinese, /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/g) > 0.6) return 'gb18030';
  return japanese !== undefined && share(japanese, /[\u4e00-\u9fff]/g) > 0.6 ? 'shift_jis' : 'windows-1252';
}

/** Tells whether an encoding label is known to the platform. */
export function isEncoding(label: string): boolean {
  return decoderOf(label) !== undefined;
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    // The constructor throws for one reason only: a label it does not know.
    return undefined;
  }
}

function decodes(bytes: Uint8Array, label: string): string | undefined {
  try {
    // Streaming keeps a character cut off at the end of the sample from counting as an error.
    return decoderOf(label)?.decode(bytes, { stream: true });
  } catch {
    // A fatal decoder throws for one reason only: bytes that are not of its encoding.
    return undefined;
  }
}

/** Share of high bytes that stand alone; two-byte encodings have them in pairs. */
function lonelyShare(bytes: Uint8Array): number {
  let high = 0;
  let lonely = 0;
  bytes.forEach((byte, at) => {
    if (byte < 0x80) return;
    high++;
    if ((bytes[at - 1] ?? 0) < 0x80 && isLatinOrGap(bytes[at + 1] ?? 0)) lonely++;
  });
  return high === 0 ? 0 : lonely / high;
}

function isLatinOrGap(byte: number): boolean {
  return byte < 0x40 || (byte >= 0x61 && byte <= 0x7a);
}

/** Share of the non-ASCII characters of a text that match. */
function share(text: string, pattern: RegExp): number {
  const foreign = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  return foreign === 0 ? 0 : (text.match(pattern)?.length ?? 0) / foreign;
}
