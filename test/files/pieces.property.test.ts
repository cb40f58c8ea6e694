import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { joined, type Chunks } from '../../src/files/byteChunks';
import { byteSource, PIECE, REFILLED_FROM } from '../../src/files/byteSource';
import { checksumOf } from '../../src/files/checksum';
import { pieceDecoder } from '../../src/files/pieceDecoder';
import type { RawRow, RawSource } from '../../src/files/rawTable';
import { readTables } from '../../src/files/readTables';
import { textTable } from '../../src/files/textTable';

/** Cells with everything that a border between pieces could cut: quotes, both line ends, characters of one to four bytes. */
const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', '\r\n', '\n', 'é', '商', '品', '😀', ' '), maxLength: 6 });
const sheet = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 });
/** Sizes of the pieces, used in turn. */
const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });

/** Hands bytes out in pieces of these sizes. */
function inPieces(bytes: Uint8Array, sizes: readonly number[]): Chunks {
  return async function* () {
    for (let at = 0, turn = 0; at < bytes.length; turn++) {
      const piece = bytes.subarray(at, at + sizes[turn % sizes.length]!);
      at += piece.length;
      yield { bytes: piece, bytesRead: at };
    }
  };
}

async function rowsOf(chunks: Chunks, encoding?: string): Promise<readonly [rows: RawRow[], numbers: number[]]> {
  const rows: RawRow[] = [];
  const numbers: number[] = [];
  for await (const block of (await textTable({ chunks }, encoding)).blocks()) {
    block.rows.forEach((_, index) => numbers.push(block.firstRow + index));
    rows.push(...block.rows);
  }
  return [rows, numbers];
}

function written(rows: readonly (readonly string[])[], newline: string): string {
  return rows.map((row) => row.map((text) => (/[",\r\n ]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')).join(newline) + newline;
}

describe('a text read in pieces of any size', () => {
  it('has the same rows under the same numbers as in one piece', async () => {
    await fc.assert(fc.asyncProperty(sheet, cuts, fc.constantFrom('\n', '\r\n'), async (rows, sizes, newline) => {
      const bytes = new TextEncoder().encode(written(rows, newline));
      const whole = await rowsOf(inPieces(bytes, [bytes.length]), 'utf-8');
      expect(await rowsOf(inPieces(bytes, sizes), 'utf-8')).toEqual(whole);
      expect(whole[1]).toEqual(whole[0].map((_, index) => index + 1));
    }));
  });

  it('is the same text in every encoding, whatever its bytes', async () => {
    const labels = fc.constantFrom('utf-8', 'utf-16le', 'gb18030', 'big5', 'shift_jis', 'windows-1252');
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 20 }).map((text) => new TextEncoder().encode(`\ufeff${text}`)));
    fc.assert(fc.property(labels, bytes, cuts, (label, all, sizes) => {
      const decode = pieceDecoder(label);
      let text = '';
      for (let at = 0, turn = 0; at < all.length; at += sizes[turn % sizes.length]!, turn++) text += decode(all.subarray(at, at + sizes[turn % sizes.length]!));
      // Asked for all at once, some versions of Node take windows-1252 for Latin-1.
      const whole = new TextDecoder(label);
      expect(text + decode()).toBe(whole.decode(all, { stream: true }) + whole.decode());
    }));
  });
});

describe('a file that is read in pieces', () => {
  const lines = Array.from({ length: 60_000 }, (_, index) => `${index},"línea, ${index}",${(index * 7919) % 1000}`);
  const bytes = new TextEncoder().encode(`n,text,value\r\n${lines.join('\r\n')}\r\n`);

  /** All rows as one text, which is compared faster. */
  async function allRows(source: RawSource): Promise<string> {
    const [table] = await readTables(source);
    const rows: string[] = [];
    for await (const block of table!.blocks()) rows.push(...block.rows.map((row) => JSON.stringify(row)));
    return rows.join('\n');
  }

  it('reads the same from bytes at hand, from a Blob, and from gzip and zip of either', async () => {
    const expected = await allRows({ name: 'a.csv', bytes });
    expect(expected.split('\n')).toHaveLength(60_001);
    const packed = [gzipSync(bytes), zipSync({ 'a.csv': bytes }), zipSync({ 'a.csv': [bytes, { level: 0 }] }), zipSync({ 'a.csv.gz': gzipSync(bytes) })];
    for (const form of [bytes, ...packed]) {
      expect(await allRows({ name: 'a', bytes: form }) === expected).toBe(true);
      expect(await allRows({ name: 'a', bytes: new Blob([form as Uint8Array<ArrayBuffer>]) }) === expected).toBe(true);
    }
  });

  it('reads a gzip file of several members one behind the other', async () => {
    const members = [bytes.subarray(0, 1_000_000), bytes.subarray(1_000_000)].map((part) => gzipSync(part));
    expect(await allRows({ name: 'a.gz', bytes: joined(members) }) === await allRows({ name: 'a.csv', bytes })).toBe(true);
  });

  it('has one checksum, wherever its bytes are', async () => {
    expect(await checksumOf({ name: 'a', bytes: new Blob([bytes]) })).toBe(await checksumOf({ name: 'a', bytes }));
    expect(await checksumOf({ name: 'a', bytes: bytes.subarray(1) })).not.toBe(await checksumOf({ name: 'a', bytes }));
    expect(await checksumOf({ name: 'a', bytes: new Uint8Array() })).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('tells how far it is by bytes of the file itself, up to all of them', async () => {
    for (const form of [bytes, gzipSync(bytes), zipSync({ 'a.csv': bytes })]) {
      const [table] = await readTables({ name: 'a', bytes: form });
      let last = 0;
      for await (const { bytesRead } of table!.blocks()) {
        expect(bytesRead).toBeGreaterThanOrEqual(last);
        last = bytesRead;
      }
      expect(last).toBeLessThanOrEqual(form.length);
      expect(last).toBeGreaterThan(form.length * 0.99 - 200);
    }
  });

  it('is refused with one sentence when it cannot be read any more', async () => {
    const gone = new Blob([bytes]);
    Object.defineProperty(gone, 'slice', { value: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }) });
    await expect(readTables({ name: 'a.csv', bytes: gone })).rejects.toThrow('file/gone');
  });

  it('is read alike where a platform cannot fill the same memory again, a piece at a time', async () => {
    const asked: number[] = [];
    const blob = new Blob([bytes]);
    Object.defineProperty(blob, 'slice', {
      value: (start: number, end: number) => {
        const part = new Blob([bytes.subarray(start, end)]);
        const arrayBuffer = (): Promise<ArrayBuffer> => (asked.push(part.size), Blob.prototype.arrayBuffer.call(part));
        return Object.defineProperties(part, { stream: { value: () => new ReadableStream() }, arrayBuffer: { value: arrayBuffer } });
      },
    });
    expect(await allRows({ name: 'a.csv', bytes: blob }) === await allRows({ name: 'a.csv', bytes })).toBe(true);
    expect(await checksumOf({ name: 'a', bytes: blob })).toBe(await checksumOf({ name: 'a', bytes }));
    expect(Math.max(...asked)).toBe(1 << 20);
  });

  it('fills the same memory again with each piece of a large Blob', async () => {
    const source = byteSource({ name: 'a', bytes: new Blob([new Uint8Array(REFILLED_FROM + 1)]) });
    const pieces: number[] = [];
    let before: Uint8Array | undefined;
    for await (const piece of source.pieces(0, source.size)) {
      // Memory that went into the next piece holds nothing any more.
      expect(before?.length ?? 0).toBe(0);
      pieces.push(piece.length);
      before = piece;
    }
    expect([...new Set(pieces.slice(0, -1))]).toEqual([PIECE]);
    expect(pieces.reduce((sum, length) => sum + length, 0)).toBe(REFILLED_FROM + 1);
  });
});
