import { hasUtf16Mark, looksLikeUtf16 } from './detectKind';

const SAMPLE = 1 << 20;
/** Shares of pairs from which on a text is taken for Big5: second bytes below 0x80, common characters. */
const BIG5_LOW = 0.15;
const BIG5_COMMON = 0.7;
/** Share of second bytes below 0x80 above which a text without rare first bytes is no Chinese. */
const WESTERN_LOW = 0.3;
const WESTERN_RARE = 0.05;
/** Share of rare first bytes from which on a text without kana is Japanese: nearly all of its characters begin so. */
const JAPANESE_RARE = 0.8;
/** Share of single high bytes between Latin letters above which the text is a Western one-byte encoding. */
const LONELY_SHARE = 0.6;

/**
 * Returns the encoding label of text bytes: UTF-16 by its mark or its zero bytes, then UTF-8 if the sample is valid, then by which decoder gives
 * plausible text (Shift-JIS, Big5, GB18030, else Windows-1252). `sample` may be cut anywhere.
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
  const { low, rare, big5 } = pairsOf(bytes);
  if (japanese !== undefined && rare > JAPANESE_RARE) return 'shift_jis';
  if (rare === 0 && low > BIG5_LOW && big5 > BIG5_COMMON && decodes(bytes, 'big5') !== undefined) return 'big5';
  return low > WESTERN_LOW && rare < WESTERN_RARE ? 'windows-1252' : chineseOrWestern(bytes, japanese);
}

function chineseOrWestern(bytes: Uint8Array, japanese: string | undefined): string {
  const chinese = decodes(bytes, 'gb18030');
  if (chinese !== undefined && share(chinese, /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/g) > 0.6) return 'gb18030';
  return japanese !== undefined && share(japanese, /[\u4e00-\u9fff]/g) > 0.6 ? 'shift_jis' : 'windows-1252';
}

/** How the characters of two bytes are made up, if the text is of such an encoding. */
interface Pairs {
  /** Share of second bytes below 0x80: two in five in Big5, none among common characters of GB18030. */
  readonly low: number;
  /** Share of first bytes below 0xa1, with which rare characters of GB18030 begin and none of Big5. */
  readonly rare: number;
  /** Share of first bytes with which the common characters of Big5 begin; accented Western letters lie above. */
  readonly big5: number;
}

function pairsOf(bytes: Uint8Array): Pairs {
  const sums = { count: 0, low: 0, rare: 0, big5: 0 };
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    sums.count++;
    if (lead < 0xa1) sums.rare++;
    else if (lead <= 0xc6) sums.big5++;
    if (bytes[++at]! < 0x80) sums.low++;
  }
  const { count } = sums;
  return { low: sums.low / count, rare: sums.rare / count, big5: sums.big5 / count };
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
