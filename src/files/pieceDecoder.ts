import { joined } from './byteChunks';

/** Turns consecutive pieces of bytes into text; called without bytes it hands out what is left. */
export type PieceDecoder = (bytes?: Uint8Array) => string;

/** Returns a decoder of an encoding for bytes in pieces: a character that is cut in two is completed by the next piece. */
export function pieceDecoder(label: string): PieceDecoder {
  const decoder = new TextDecoder(label);
  return decoder.encoding === 'utf-8' ? utf8Decoder() : (bytes) => (bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
}

/**
 * UTF-8 is cut between characters and decoded as whole texts: streaming decoders of some platforms are slower and take two bytes a
 * character even for plain Latin text, which makes all that follows slower too.
 */
function utf8Decoder(): PieceDecoder {
  let decoder = new TextDecoder('utf-8');
  let rest = new Uint8Array();
  return (bytes) => {
    const piece = bytes && rest.length > 0 ? joined([rest, bytes]) : bytes ?? rest;
    const end = bytes ? wholeCharacters(piece) : piece.length;
    rest = piece.slice(end);
    const text = decoder.decode(piece.subarray(0, end));
    // Only the very first character can be a byte order mark.
    if (end > 0) decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return text;
  };
}

/** How many of the bytes end with a whole character; what is no character at all counts as whole. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return lengthAfter(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Bytes of the character that a lead byte begins. */
function lengthAfter(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
