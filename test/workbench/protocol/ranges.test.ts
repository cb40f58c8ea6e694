import { describe, expect, test } from '@jest/globals';
import { startHost } from '../../support/host';

// The codes of refusals and the limits are guesses; see test/support/host.ts.

describe('Values of a range', () => {
  test('null leaves a cell as it is, empty text clears it', async () => {
    const { read, write } = await startHost();
    await write('A1:C1', [[1, 2, 3]]);
    await write('A1:C1', [[null, '', 9]]);
    expect(await read('A1:C1')).toEqual([[1, '', 9]]);
  });

  test('a matrix of another size is refused', async () => {
    const { codeOf } = await startHost();
    for (const values of [[[1, 2]], [[1], [2]], [[1], [2], [3]]]) {
      expect(await codeOf((_context, sheet) => void (sheet.getRange('A1:B2').values = values))).toBe('InvalidArgument');
    }
  });

  test('more than 1,500 cells, which the library writes in slices, all arrive', async () => {
    const { host, read, write } = await startHost();
    const values = Array.from({ length: 2_000 }, (_, row) => [row, `P${row}`, row / 4]);
    await write('B2:D2001', values);
    expect(await read('B2:D2001')).toEqual(values);
    expect(host.counters.syncs).toBe(2);
  });

  test('a slice that does not fit is refused before anything is written', async () => {
    const { codeOf, read } = await startHost();
    const values = Array.from({ length: 2_000 }, (_, row) => [row]);
    expect(await codeOf((_context, sheet) => void (sheet.getRange('A1:B2000').values = values))).toBe('InvalidArgument');
    expect(await read('A1')).toEqual([['']]);
  });

  test('one formula for many cells moves its relative references', async () => {
    const { read, write } = await startHost();
    await write('A1:A3', [[1], [2], [3]]);
    await write('B1:B3', '=A1*10+$A$1');
    expect(await read('B1:B3', 'formulas')).toEqual([['=A1*10+$A$1'], ['=A2*10+$A$1'], ['=A3*10+$A$1']]);
    expect(await read('B1:B3')).toEqual([[11], [21], [31]]);
  });

  test('whole columns have no cell-level properties, and more than 5 million cells are not read', async () => {
    const { codeOf, read } = await startHost();
    expect(await read('A:A')).toBeNull();
    expect(await codeOf((_context, sheet) => void (sheet.getRange('A:A').values = 1 as never))).toBe('InvalidArgument');
    expect(await codeOf((_context, sheet) => sheet.getRange('A1:F1000000').load('values'))).toBe('RangeExceedsLimit');
  });

  test('results are up to date when they are read in the batch that writes, and not while calculation is suspended', async () => {
    const { run } = await startHost();
    const seen = await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B1');
      range.formulas = [[2, '=A1*2']];
      range.load('values');
      await context.sync();
      const first = range.values;
      context.workbook.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1').values = [[5]];
      range.load('values');
      await context.sync();
      const suspended = range.values;
      range.load('values');
      await context.sync();
      return [first, suspended, range.values];
    });
    expect(seen).toEqual([[[2, 4]], [[5, 4]], [[5, 10]]]);
  });
});

describe('A kept range', () => {
  test('follows inserted and deleted rows within a batch and from batch to batch', async () => {
    const { run } = await startHost();
    const addresses = await run(async (context, sheet) => {
      const range = sheet.getRange('B5:C6');
      range.load('address');
      sheet.getRange('2:3').insert(Excel.InsertShiftDirection.down);
      range.load('address');
      await context.sync();
      const inserted = range.address;
      sheet.getRange('A1:A1').getEntireRow().delete(Excel.DeleteShiftDirection.up);
      await context.sync();
      range.load('address');
      await context.sync();
      return [inserted, range.address];
    });
    expect(addresses).toEqual(['Sheet1!B7:C8', 'Sheet1!B6:C7']);
  });

  test('is lost when its cells are deleted', async () => {
    const { codeOf } = await startHost();
    const code = await codeOf(async (context, sheet) => {
      const range = sheet.getRange('B5');
      await context.sync();
      sheet.getRange('5:5').delete(Excel.DeleteShiftDirection.up);
      range.load('values');
      await context.sync();
    });
    expect(code).toBe('InvalidReference');
  });

  test('is released when the run ends', async () => {
    const { host, run } = await startHost();
    await run(async (context, sheet) => {
      sheet.getRange('A1').load('values');
      sheet.getRange('B1').load('values');
      await context.sync();
      expect(host.session.keptCount).toBe(2);
    });
    await host.idle();
    expect(host.session.keptCount).toBe(0);
  });

  test('inserting cells of some columns moves only these, formulas follow', async () => {
    const { read, run, write } = await startHost();
    await write('A1:C2', [[1, 2, '=A2+B2'], [3, 4, '=A1']]);
    await run((_context, sheet) => void sheet.getRange('A1').insert(Excel.InsertShiftDirection.down));
    expect(await read('A1:C3', 'formulas')).toEqual([['', 2, '=A3+B2'], [1, 4, '=A2'], [3, '', '']]);
    await run((_context, sheet) => void sheet.getRange('A3:B3').insert(Excel.InsertShiftDirection.right));
    expect(await read('A1:C3', 'formulas')).toEqual([['', 2, '=C3+B2'], [1, 4, '=A2'], ['', '', 3]]);
  });
});

describe('A null object', () => {
  test('is told apart, and what is done to it or reached through it does nothing', async () => {
    const { run } = await startHost();
    const seen = await run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Missing');
      const range = missing.getRange('A1');
      range.values = [[1]];
      missing.delete();
      const table = context.workbook.tables.getItemOrNullObject('T');
      const body = table.getDataBodyRange();
      body.load('address');
      missing.load('name');
      await context.sync();
      return [missing.isNullObject, range.isNullObject, table.isNullObject, body.isNullObject];
    });
    expect(seen).toEqual([true, true, true, true]);
  });

  test('an item that must exist is reported with the member that asked for it', async () => {
    const { run } = await startHost();
    const error = await run(async (context) => {
      context.workbook.worksheets.getItem('Missing').getRange('A1').load('values');
      await context.sync();
    }).catch((caught: unknown) => caught as OfficeExtension.Error);
    expect(error).toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
  });

  test('a member that the host lacks is refused by name', async () => {
    const { run } = await startHost();
    await expect(run((_context, sheet) => sheet.getRange('A1').convertDataTypeToText())).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('Range.convertDataTypeToText'),
    });
  });
});

describe('Ways from a range to another', () => {
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(1, 1), 'C3'],
    ['getRow', (range) => range.getRow(1), 'B3:C3'],
    ['getColumn', (range) => range.getColumn(1), 'C2:C4'],
    ['getLastRow', (range) => range.getLastRow(), 'B4:C4'],
    ['getLastCell', (range) => range.getLastCell(), 'C4'],
    ['getOffsetRange', (range) => range.getOffsetRange(-1, 2), 'D1:E3'],
    ['getResizedRange', (range) => range.getResizedRange(1, -1), 'B2:B5'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 1), 'B2'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'B5:C6'],
    ['getColumnsBefore', (range) => range.getColumnsBefore(1), 'A2:A4'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:4'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:C'],
    ['getBoundingRect', (range) => range.getBoundingRect('E1'), 'B1:E4'],
    ['getIntersection', (range) => range.getIntersection('A1:B3'), 'B2:B3'],
    ['getUsedRange', (range) => range.getUsedRange(true), 'B3:C3'],
    ['getSurroundingRegion', (range) => range.getCell(1, 0).getSurroundingRegion(), 'A3:C3'],
    ['getRangeEdge', (range) => range.getCell(1, 0).getRangeEdge(Excel.KeyboardDirection.right), 'C3'],
    ['getExtendedRange', (range) => range.getCell(1, 0).getExtendedRange(Excel.KeyboardDirection.right), 'B3:C3'],
  ])('%s', async (_name, lead, expected) => {
    const { run, write } = await startHost();
    await write('A3:C3', [[1, 2, 3]]);
    const address = await run(async (context, sheet) => {
      const found = lead(sheet.getRange('B2:C4'));
      found.load('address');
      await context.sync();
      return found.address;
    });
    expect(address).toBe(`Sheet1!${expected}`);
  });

  test('special cells are found as areas, and none is a null object', async () => {
    const { run, write } = await startHost();
    await write('A1:B3', [[1, '=A1'], ['x', ''], [2, '=A3']]);
    const found = await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B3');
      const kinds = [Excel.SpecialCellType.constants, Excel.SpecialCellType.formulas, Excel.SpecialCellType.blanks] as const;
      const areas = kinds.map((kind) => range.getSpecialCellsOrNullObject(kind));
      const errors = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas, Excel.SpecialCellValueType.errors);
      for (const area of areas) area.load('address');
      await context.sync();
      return [...areas.map((area) => area.address), errors.isNullObject];
    });
    expect(found).toEqual(['Sheet1!A1:A3', 'Sheet1!B1,Sheet1!B3', 'Sheet1!B2', true]);
  });
});

describe('Finding text', () => {
  test.each<[string, Excel.SearchCriteria, string | undefined]>([
    ['total', {}, 'B1'],
    ['total', { completeMatch: true }, 'A2'],
    ['TOTAL', { matchCase: true }, undefined],
    ['total', { searchDirection: 'Backwards' }, 'A2'],
  ])('%s with %p', async (text, criteria, expected) => {
    const { run, write } = await startHost();
    await write('A1:B2', [[1, 'Subtotal'], ['total', 2]]);
    const address = await run(async (context, sheet) => {
      const found = sheet.getRange('A:B').findOrNullObject(text, criteria);
      found.load('address');
      await context.sync();
      return found.isNullObject ? undefined : found.address;
    });
    expect(address).toBe(expected && `Sheet1!${expected}`);
  });
});

describe('Looks and sizes', () => {
  test('a property that differs among the cells reads as null', async () => {
    const { run } = await startHost();
    const seen = await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.format.fill.color = '#ffcc00';
      sheet.getRange('A1').format.font.bold = true;
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.load('format/fill/color, format/font/bold, format/font/size');
      const bottom = sheet.getRange('B2').format.borders.getItem('EdgeBottom');
      const top = sheet.getRange('B1').format.borders.getItem('EdgeBottom');
      bottom.load('style');
      top.load('style');
      await context.sync();
      return [range.format.fill.color, range.format.font.bold, range.format.font.size, bottom.style, top.style];
    });
    expect(seen).toEqual(['#FFCC00', null, 11, 'Continuous', 'None']);
  });

  test('several properties can be set at once, nested ones too', async () => {
    const { read, run, workbook } = await startHost();
    await run((_context, sheet) => sheet.getRange('A1').set({ values: [[0.5]], numberFormat: [['0%']], format: { fill: { color: '#ffcc00' }, font: { bold: true, name: 'Arial' }, wrapText: true } }));
    expect(await read('A1', 'text')).toEqual([['50%']]);
    const style = workbook.styles.get(workbook.sheets[0]?.grid.style(0, 0) ?? 0);
    expect(style).toMatchObject({ fill: '#FFCC00', bold: true, fontName: 'Arial', wrapText: true, numberFormat: '0%' });
  });

  test('clearing takes contents, formats or both', async () => {
    const { read, run } = await startHost();
    await run((_context, sheet) => {
      const range = sheet.getRange('A1:A3');
      range.values = [[1], [2], [3]];
      range.numberFormat = '0.00' as never;
      sheet.getRange('A1').clear(Excel.ClearApplyTo.contents);
      sheet.getRange('A2').clear(Excel.ClearApplyTo.formats);
      sheet.getRange('A3').clear();
    });
    expect(await read('A1:A3')).toEqual([[''], [2], ['']]);
    expect(await read('A1:A3', 'numberFormat')).toEqual([['0.00'], ['General'], ['General']]);
  });

  test('copying moves relative references and takes the look along', async () => {
    const { read, run, write } = await startHost();
    await write('A1:B2', [[1, '=A1*2'], [3, '']]);
    await run((_context, sheet) => {
      sheet.getRange('B1').format.font.italic = true;
      sheet.getRange('B2').copyFrom('B1');
      sheet.getRange('C1:C2').copyFrom('B1:B2', Excel.RangeCopyType.values);
    });
    expect(await read('B2:C2', 'formulas')).toEqual([['=A2*2', 6]]);
    expect(await read('C1')).toEqual([[2]]);
  });

  test('column widths are points for the library and characters for the file', async () => {
    const { run, workbook } = await startHost();
    await run((_context, sheet) => {
      sheet.getRange('A:A').format.columnWidth = 48;
      sheet.getRange('2:2').format.rowHeight = 30;
      sheet.getRange('C:D').columnHidden = true;
    });
    const [sheet] = workbook.sheets;
    expect(sheet?.columns.get(0)?.size).toBeCloseTo(8.43, 2);
    expect(sheet?.rows.get(1)?.size).toBe(30);
    expect([2, 3, 4].map((col) => sheet?.columns.get(col)?.hidden ?? false)).toEqual([true, true, false]);
  });
});
