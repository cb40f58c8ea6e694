import { describe, expect, test } from '@jest/globals';
import { BlockWriter, literal, textLiteral } from '../../src/excel/blockWriter';
import { startHost } from '../support/host';

describe('Text from outside', () => {
  test.each(['=1+1', '+1', '-x', '@SUM(A1)', "'x", "''"])('is written as text into any cell: %s', async (text) => {
    const { run, read } = await startHost();
    await run(async (context, sheet) => {
      sheet.getRange('B1').numberFormat = [['@']];
      await new BlockWriter(context).write(sheet.getRange('A1:B1'), [[text, text]], [false, true]);
      await context.sync();
    });
    expect(await read('A1:B1')).toEqual([[text, text]]);
    expect([literal(text), textLiteral(text)].every((written) => String(written).endsWith(text))).toBe(true);
  });
});

describe('BlockWriter', () => {
  test('leaves a cell alone for undefined, empties it for null', async () => {
    const { run, read, write } = await startHost();
    await write('A1:C1', [['a', 'b', '=1+1']]);
    await run(async (context, sheet) => {
      await new BlockWriter(context).write(sheet.getRange('A1:C1'), [[undefined, null, undefined]], [false, false, false]);
      await context.sync();
    });
    expect(await read('A1:C1', 'formulas')).toEqual([['a', '', '=1+1']]);
  });

  test('parts what is larger than a request may be, and writes all of it', async () => {
    const { host, run, read } = await startHost();
    const rows = Array.from({ length: 300 }, (_, row) => [`${row} ${'文'.repeat(9_000)}`]);
    await run(async (context, sheet) => {
      await new BlockWriter(context).write(sheet.getRange('A1:A300'), rows, [false]);
      await context.sync();
    });
    expect(host.counters.largestRequest).toBeLessThan(5 * 1024 * 1024);
    expect(host.counters.syncs).toBe(3);
    expect((await read('A300'))[0]?.[0]).toBe(rows[299]?.[0]);
  });

  test('counts what is asked for besides values, and sends a request once it is full', async () => {
    const { host, run } = await startHost();
    await run(async (context, sheet) => {
      const writer = new BlockWriter(context);
      sheet.getRange('A1').values = [[1]];
      const before = host.counters.syncs;
      await writer.count(3_000_000);
      expect(host.counters.syncs).toBe(before);
      await writer.count(1_000_000);
      expect(host.counters.syncs).toBe(before + 1);
    });
  });
});
