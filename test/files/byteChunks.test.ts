import { expect, it } from '@jest/globals';
import { wholeBytes, type ByteChunk } from '../../src/files/byteChunks';

const MEGABYTES_16 = new Uint8Array(2 ** 24);

/** Content of so many bytes without a file of that size. */
async function* content(bytes: number): AsyncGenerator<ByteChunk> {
  for (let at = 0; at < bytes; at += MEGABYTES_16.length) {
    yield { bytes: MEGABYTES_16.subarray(0, Math.min(MEGABYTES_16.length, bytes - at)), bytesRead: at };
    await Promise.resolve();
  }
}

it('a workbook that cannot stand in memory whole is refused with one sentence', async () => {
  await expect(wholeBytes(() => content(2 ** 28 + 1), 'all.xlsx')).rejects.toMatchObject({ kind: 'unreadable', problems: [{ code: 'file/too-large' }] });
  expect((await wholeBytes(() => content(2 ** 25), 'half.xlsx')).length).toBe(2 ** 25);
});
