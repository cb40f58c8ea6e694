import { describe, expect, test } from '@jest/globals';
import { startHost, type StartedHost } from '../../support/host';

// How Excel fills columns and names headers is known from its documentation and from reports; codes of refusals are guesses.

/** A host with the table `Products` in A1:C3: Name, Units, Price. */
async function startWithTable(): Promise<StartedHost> {
  const started = await startHost();
  await started.write('A1:C3', [['Name', 'Units', 'Price'], ['a', 1, 2.5], ['b', 2, 3]]);
  await started.run((_context, sheet) => void (sheet.tables.add('A1:C3', true).name = 'Products'));
  return started;
}

describe('Making a table', () => {
  test('headers become text, unique ignoring case, and never empty', async () => {
    const { read, run, write } = await startHost();
    await write('A1:E2', [['Units', 'units', 2025, '', 'Name'], [1, 2, 3, 4, 5]]);
    await run((_context, sheet) => void sheet.tables.add('A1:E2', true));
    expect(await read('A1:E1')).toEqual([['Units', 'units2', '2025', 'Column1', 'Name']]);
  });

  test('without headers the cells move down a row', async () => {
    const { read, run, write } = await startHost();
    await write('A1:B1', [[1, 2]]);
    await run((_context, sheet) => void sheet.tables.add('A1:B1', false));
    expect(await read('A1:B2')).toEqual([['Column1', 'Column2'], [1, 2]]);
  });

  test.each<[string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown]>([
    ['over another table', (_context, sheet) => sheet.tables.add('C3:D9', true)],
    ['over merged cells', (_context, sheet) => (sheet.getRange('F1:G1').merge(), sheet.tables.add('F1:G3', true))],
    ['with the name of a defined name', (context, sheet) => (context.workbook.names.add('Taken', '=1'), (sheet.tables.add('F1:G3', true).name = 'Taken'))],
    ['with a name that looks like a cell', (_context, sheet) => (sheet.tables.add('F1:G3', true).name = 'AB12')],
    ['with the name R', (_context, sheet) => (sheet.tables.add('F1:G3', true).name = 'R')],
    ['with a blank in its name', (_context, sheet) => (sheet.tables.add('F1:G3', true).name = 'My table')],
  ])('is refused %s', async (_name, batch) => {
    const { codeOf } = await startWithTable();
    expect(await codeOf(batch)).toBe('InvalidArgument');
  });

  test('is found from a range inside it', async () => {
    const { run } = await startWithTable();
    const seen = await run(async (context, sheet) => {
      const table = sheet.getRange('B2').getTables(false).getFirst();
      table.load('name,id,showHeaders');
      const tables = context.workbook.tables;
      tables.load('items/name,items/columns/items/name');
      await context.sync();
      return [table.name, tables.items.map((item) => [item.name, item.columns.items.map((column) => column.name)])];
    });
    expect(seen).toEqual(['Products', [['Products', ['Name', 'Units', 'Price']]]]);
  });
});

describe('Formulas in a table column', () => {
  test('one formula fills an empty column, and differing formulas of one write are lost but for one', async () => {
    const { read, run } = await startWithTable();
    await run((_context, sheet) => {
      sheet.tables.getItem('Products').columns.add(undefined, undefined, 'Value');
      sheet.getRange('D2:D3').formulas = [['=[@Units]*1'], ['=[@Units]*100']];
    });
    expect(await read('D1:D3')).toEqual([['Value'], [100], [200]]);
    await run((_context, sheet) => void (sheet.getRange('D2').formulas = [['=[@Units]*[@Price]']]));
    expect(await read('D2:D3')).toEqual([[2.5], [6]]);
  });

  test('a formula beside constants stays alone', async () => {
    const { read, write } = await startWithTable();
    await write('C2', [['=1+1']]);
    expect(await read('C2:C3', 'formulas')).toEqual([['=1+1'], [3]]);
  });

  test('a new row receives the calculated columns', async () => {
    const { read, run } = await startWithTable();
    await run((_context, sheet) => {
      const table = sheet.tables.getItem('Products');
      table.columns.add(undefined, undefined, 'Value').getDataBodyRange().formulas = '=[@Units]*[@Price]' as never;
      table.rows.add(undefined, [['c', 4, 5, null as never]]);
    });
    expect(await read('A4:D4')).toEqual([['c', 4, 5, 20]]);
  });
});

describe('Header cells', () => {
  test('writing one renames the column, and formulas that name it follow', async () => {
    const { read, run, write } = await startWithTable();
    await write('E1', [['=SUM(Products[Units])']]);
    await write('B1', [['销量']]);
    expect(await read('E1', 'formulas')).toEqual([['=SUM(Products[销量])']]);
    expect(await read('E1')).toEqual([[3]]);
    const names = await run(async (context, sheet) => {
      const { columns } = sheet.tables.getItem('Products');
      columns.load('items/name');
      await context.sync();
      return columns.items.map((column) => column.name);
    });
    expect(names).toEqual(['Name', '销量', 'Price']);
  });

  test('a header that another column has gets a number, a number becomes text', async () => {
    const { read, write } = await startWithTable();
    await write('A1:B1', [['price', 7]]);
    expect(await read('A1:C1')).toEqual([['price2', '7', 'Price']]);
  });
});

describe('Growing', () => {
  test('what an add-in writes directly below stays outside, what a user types there is taken in', async () => {
    const { host, run, write } = await startWithTable();
    const address = () =>
      run(async (context, sheet) => {
        const range = sheet.tables.getItem('Products').getRange();
        range.load('address');
        await context.sync();
        return range.address;
      });
    await write('A4', [['c']]);
    expect(await address()).toBe('Sheet1!A1:C3');
    await write('A4', [['']]);
    const [sheet] = host.workbook.sheets;
    if (sheet) host.typeInto(sheet, 3, 0, 'c');
    expect(await address()).toBe('Sheet1!A1:C4');
    if (sheet) host.typeInto(sheet, 0, 3, 'Note');
    expect(await address()).toBe('Sheet1!A1:D4');
  });

  test('rows are added, read by position and deleted, and cells below move', async () => {
    const { read, run, write } = await startWithTable();
    await write('A5', [['below']]);
    const values = await run(async (context, sheet) => {
      const table = sheet.tables.getItem('Products');
      table.rows.add(0, [['x', 9, 9], ['y', 8, 8]]);
      table.rows.getItemAt(2).delete();
      const { rows } = table;
      rows.load('items/values,items/index');
      await context.sync();
      return rows.items.map((row) => [row.index, row.values[0]?.[0]]);
    });
    expect(values).toEqual([[0, 'x'], [1, 'y'], [2, 'b']]);
    expect(await read('A6')).toEqual([['below']]);
  });

  test('columns are added in the middle and deleted, in the rows of the table alone', async () => {
    const { read, run, write } = await startWithTable();
    await write('D2:D5', [['beside'], [''], [''], ['under']]);
    await run((_context, sheet) => {
      const { columns } = sheet.tables.getItem('Products');
      columns.add(1, [['Code'], ['k1'], ['k2']] as never);
      columns.getItem('Price').delete();
    });
    expect(await read('A1:E2')).toEqual([['Name', 'Code', 'Units', '', ''], ['a', 'k1', 1, 'beside', '']]);
    expect(await read('D5')).toEqual([['under']]);
  });

  test('resizing keeps the header row and moves no cell', async () => {
    const { codeOf, read, run } = await startWithTable();
    await run((_context, sheet) => sheet.tables.getItem('Products').resize('A1:C6'));
    expect(await read('A4:C4')).toEqual([['', '', '']]);
    expect(await codeOf((_context, sheet) => sheet.tables.getItem('Products').resize('A2:C6'))).toBe('InvalidArgument');
  });

  test('sorting a table moves whole rows', async () => {
    const { read, run } = await startWithTable();
    await run((_context, sheet) => sheet.tables.getItem('Products').sort.apply([{ key: 1, ascending: false }]));
    expect(await read('A2:C3')).toEqual([['b', 2, 3], ['a', 1, 2.5]]);
  });
});
