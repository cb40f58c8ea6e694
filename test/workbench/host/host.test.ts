import { describe, expect, test } from '@jest/globals';
import { Workbook } from '../../../src/workbench/model/workbook';
import { startHost } from '../../support/host';

// What these tests do not prove stands at the head of test/support/host.ts.

describe('Limits', () => {
  test('a request over the limit is refused and nothing of it is done', async () => {
    const { codeOf, read } = await startHost({ limits: { requestBytes: 20_000 } });
    const values = Array.from({ length: 1_000 }, (_, row) => [`text of row ${row} with some length`]);
    expect(await codeOf((_context, sheet) => void (sheet.getRange('A1:A1000').values = values))).toBe('RequestPayloadSizeLimitExceeded');
    expect(await read('A1')).toEqual([['']]);
  });

  test('a response over the limit is refused, and what was written before stays', async () => {
    const { codeOf, read } = await startHost({ limits: { responseBytes: 3_000 } });
    const code = await codeOf((_context, sheet) => {
      const range = sheet.getRange('A1:A200');
      range.values = 'a longer text' as never;
      range.load('values');
    });
    expect(code).toBe('ResponsePayloadSizeLimitExceeded');
    expect(await read('A1')).toEqual([['a longer text']]);
  });

  test('are the 5 MB of Excel on the web unless told otherwise', async () => {
    const { host } = await startHost();
    expect(host.limits).toEqual({ requestBytes: 5 * 1024 * 1024, responseBytes: 5 * 1024 * 1024 });
  });
});

describe('Requirement sets', () => {
  test('are those of the manifest, and the library itself refuses what lies above', async () => {
    const { codeOf } = await startHost();
    const { requirements } = Office.context;
    expect([requirements.isSetSupported('ExcelApi', '1.14'), requirements.isSetSupported('ExcelApi', '1.15'), requirements.isSetSupported('SharedRuntime', '1.1')]).toEqual([true, false, true]);
    expect(await codeOf((_context, sheet) => sheet.getRange('A1').getDependents())).toBe('ApiNotFound');
  });

  test('of a later host take the place of the earlier ones', async () => {
    await startHost({ matrix: { ExcelApi: '1.8' } });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(false);
    const { codeOf } = await startHost({ matrix: { ExcelApi: '1.17' } });
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
    // The library lets it through, and it is this host that lacks it.
    expect(await codeOf((_context, sheet) => sheet.getRange('A1').getDependents())).toBe('NotImplemented');
  });
});

describe('Planned faults', () => {
  test.each(['ActivityLimitReached', 'InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded', 'GeneralException', 'AccessDenied'])('%s strikes the chosen request and nothing of it is done', async (code) => {
    const { codeOf, host, read, write } = await startHost();
    host.failAt({ call: 2 }, code);
    await write('A1', [[1]]);
    expect(await codeOf((_context, sheet) => void (sheet.getRange('A1').values = [[2]]))).toBe(code);
    await write('B1', [[3]]);
    expect(await read('A1:B1')).toEqual([[1, 3]]);
  });

  test('an answer can be lost after the work is done', async () => {
    const { codeOf, host, read } = await startHost();
    host.failAt({ call: 1, applied: true }, 'ActivityLimitReached');
    expect(await codeOf((_context, sheet) => void (sheet.getRange('A1').values = [[2]]))).toBe('ActivityLimitReached');
    expect(await read('A1')).toEqual([[2]]);
  });

  test('one at a member keeps what was done before it, and names the member', async () => {
    const { host, read, run } = await startHost();
    host.failAt({ member: 'Range.values', nth: 2 }, 'InvalidOperation');
    const failure = run((_context, sheet) => {
      for (const address of ['A1', 'A2', 'A3']) sheet.getRange(address).values = [[1]];
    });
    await expect(failure).rejects.toMatchObject({ code: 'InvalidOperation', debugInfo: { errorLocation: 'Range.values' } });
    expect(await read('A1:A3')).toEqual([[1], [''], ['']]);
  });

  test('can be taken back', async () => {
    const { codeOf, host } = await startHost();
    host.failAt({ call: 1 }, 5102);
    host.clearFaults();
    expect(await codeOf((_context, sheet) => void (sheet.getRange('A1').values = [[2]]))).toBeUndefined();
  });
});

describe('Counters', () => {
  test('count the requests of the add-in apart from the cleaning up of the library', async () => {
    const { host, run } = await startHost();
    host.resetCounters();
    await run(async (context, sheet) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('A1').load('values');
      await context.sync();
      await context.sync();
    });
    await host.idle();
    expect(host.counters).toMatchObject({ syncs: 2, calls: 3 });
    expect(host.counters.requestBytes).toBeGreaterThan(host.counters.largestRequest);
    expect(host.counters.responseBytes).toBeGreaterThan(0);
  });
});

describe('The workbook of a host', () => {
  test('keeps the document settings that the add-in saves, and a later host has its own', async () => {
    const { workbook } = await startHost();
    Office.context.document.settings.set('language', { code: 'zh-CN' });
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect(workbook.documentSettings.get('language')).toEqual({ code: 'zh-CN' });
    await startHost();
    expect(Office.context.document.settings.get('language')).toBeNull();
    await startHost({ workbook });
    expect(Office.context.document.settings.get('language')).toEqual({ code: 'zh-CN' });
  });

  test('can be replaced by another', async () => {
    const { host, read } = await startHost();
    const other = new Workbook();
    other.addSheet('Second').setFormula(0, 0, '=1+2');
    host.replaceWorkbook(other);
    expect(await read('A1')).toEqual([[3]]);
  });

  test('shows its language to the add-in', async () => {
    await startHost({ locale: 'en-US' });
    expect(Office.context.displayLanguage).toBe('en-US');
  });
});
