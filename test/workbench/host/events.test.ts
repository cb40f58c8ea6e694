import { describe, expect, test } from '@jest/globals';
import { startHost } from '../../support/host';

// That events come together a moment later, and one for each write, is a guess about their timing.

describe('Events', () => {
  test('reach the handlers of a sheet, of a table and of all sheets, with the range that changed', async () => {
    const { host, run, write } = await startHost();
    await write('A1:B3', [['a', 'b'], [1, 2], [3, 4]]);
    const seen: unknown[] = [];
    await run(async (context, sheet) => {
      const table = sheet.tables.add('A1:B3', true);
      sheet.onChanged.add(async ({ address, changeType, source, details }) => void seen.push(['sheet', address, changeType, source, details?.valueBefore, details?.valueAfter]));
      table.onChanged.add(async ({ address }) => void seen.push(['table', address]));
      context.workbook.worksheets.onChanged.add((event) =>
        Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load('values');
          await inner.sync();
          seen.push(['all', range.values]);
        }),
      );
      await context.sync();
      sheet.getRange('B2').values = [[9]];
      sheet.getRange('D1:D2').values = [[1], [2]];
    });
    expect(seen).toEqual([]);
    await host.idle();
    expect(seen).toEqual([
      ['sheet', 'B2', 'RangeEdited', 'Local', 2, 9],
      ['table', 'B2'],
      ['sheet', 'D1:D2', 'RangeEdited', 'Local', undefined, undefined],
      ['all', [[9]]],
      ['all', [[1], [2]]],
    ]);
  });

  test('tell typing of the user, activation, added and deleted sheets and a new selection', async () => {
    const { host, run, workbook } = await startHost();
    const seen: unknown[] = [];
    await run(async (context, sheet) => {
      const { worksheets } = context.workbook;
      sheet.onChanged.add(async ({ address, triggerSource }) => void seen.push(['changed', address, triggerSource]));
      sheet.onSelectionChanged.add(async ({ address }) => void seen.push(['selected', address]));
      worksheets.onAdded.add(async () => void seen.push('added'));
      worksheets.onActivated.add(async () => void seen.push('activated'));
      worksheets.onDeleted.add(async () => void seen.push('deleted'));
      await context.sync();
      const added = worksheets.add('New');
      added.activate();
      added.delete();
      sheet.getRange('B2:C3').select();
    });
    const [sheet] = workbook.sheets;
    if (sheet) host.typeInto(sheet, 4, 0, '50%');
    await host.idle();
    expect(seen).toEqual(['added', 'activated', 'deleted', ['selected', 'B2:C3'], ['changed', 'A5', 'Unknown']]);
    expect(sheet?.value(4, 0)).toBe(0.5);
  });

  test('are silent while the add-in has switched them off, and after the handler is removed', async () => {
    const { host, run, write } = await startHost();
    const seen: string[] = [];
    const registration = await run(async (context, sheet) => {
      const added = sheet.onChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet.getRange('A2').values = [[1]];
      await context.sync();
      return added;
    });
    await host.idle();
    registration.remove();
    await registration.context.sync();
    await write('A3', [[1]]);
    await host.idle();
    expect(seen).toEqual(['A2']);
  });

  test('of inserted rows say so', async () => {
    const { host, run } = await startHost();
    const seen: unknown[] = [];
    await run(async (context, sheet) => {
      sheet.onChanged.add(async ({ address, changeType }) => void seen.push([address, changeType]));
      await context.sync();
      sheet.getRange('2:3').insert(Excel.InsertShiftDirection.down);
      sheet.getRange('5:5').delete(Excel.DeleteShiftDirection.up);
    });
    await host.idle();
    expect(seen).toEqual([['2:3', 'RowInserted'], ['5:5', 'RowDeleted']]);
  });
});
