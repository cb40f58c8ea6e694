import { describe, expect, test } from '@jest/globals';
import { startHost } from '../../support/host';

// Codes of refusals and what empties the undo list are taken from the documentation where it says so, else guessed.

describe('Sheets', () => {
  test.each(['', 'x'.repeat(32), 'a/b', 'a\\b', 'a?b', 'a*b', 'a:b', 'a[b', "'a", "a'", 'History', 'HISTORY', ' '])('a sheet cannot be renamed %p', async (name) => {
    const { codeOf } = await startHost();
    expect(await codeOf((_context, sheet) => void (sheet.name = name))).toBe('InvalidArgument');
  });

  test('names are unique ignoring case', async () => {
    const { codeOf } = await startHost();
    expect(await codeOf((context) => context.workbook.worksheets.add('SHEET1'))).toBe('ItemAlreadyExists');
  });

  test('renaming is followed by formulas and names', async () => {
    const { read, run, write } = await startHost();
    await run((context) => void context.workbook.worksheets.add('Other'));
    await write('A1', [['=Other!B2']]);
    await run((context) => void (context.workbook.worksheets.getItem('Other').name = '其他 表'));
    expect(await read('A1', 'formulas')).toEqual([["='其他 表'!B2"]]);
  });

  test('the last visible sheet and a very hidden one cannot be deleted', async () => {
    const { codeOf, run } = await startHost();
    await run((context) => void (context.workbook.worksheets.add('Hidden').visibility = 'VeryHidden'));
    expect(await codeOf((_context, sheet) => sheet.delete())).toBe('InvalidOperation');
    expect(await codeOf((_context, sheet) => void (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
    expect(await codeOf((context) => context.workbook.worksheets.getItem('Hidden').delete())).toBe('GeneralException');
  });

  test('deleting one breaks the formulas that point to it', async () => {
    const { read, run, write } = await startHost();
    await run((context) => {
      const sheet = context.workbook.worksheets.add('Gone');
      sheet.getRange('A1:A2').values = [['h'], [5]];
      sheet.tables.add('A1:A2', true).name = 'T';
    });
    await write('A1:B1', [['=Gone!A2+1', '=SUM(T[h])']]);
    expect(await read('A1:B1')).toEqual([[6, 5]]);
    await run((context) => context.workbook.worksheets.getItem('Gone').delete());
    expect(await read('A1:B1')).toEqual([['#REF!', '#REF!']]);
  });

  test('frozen part, outline, tab, page and protection are kept in the workbook', async () => {
    const { codeOf, run, workbook } = await startHost();
    const location = await run(async (context, sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
      sheet.getRange('C:D').group(Excel.GroupOption.byColumns);
      sheet.showOutlineLevels(0, 1);
      sheet.tabColor = '#1f7a5c';
      sheet.showGridlines = false;
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintTitleRows('$1:$2');
      sheet.horizontalPageBreaks.add('A20');
      sheet.horizontalPageBreaks.add(sheet.getRange('A9:B9'));
      sheet.position = 0;
      sheet.protection.protect();
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      await context.sync();
      return frozen.address;
    });
    expect(location).toBe('Sheet1!A1:B2');
    const [sheet] = workbook.sheets;
    expect(sheet).toMatchObject({ frozen: { rows: 2, cols: 2 }, tabColor: '#1F7A5C', showGridlines: false, isProtected: true });
    expect(sheet?.page).toEqual({ orientation: 'Landscape', fitWidth: 1, fitHeight: 0, titleRows: { from: 0, to: 1 }, rowBreaks: [8, 19] });
    expect(sheet?.columns.get(2)).toEqual({ outline: 1, hidden: true });
    expect(await codeOf((_context, first) => void (first.getRange('A1').values = [[1]]))).toBe('AccessDenied');
    expect(await codeOf((_context, first) => first.protection.protect())).toBe('AccessDenied');
  });

  test('grouping whole columns by rows is refused', async () => {
    const { codeOf } = await startHost();
    expect(await codeOf((_context, sheet) => sheet.getRange('C:D').group(Excel.GroupOption.byRows))).toBe('InvalidArgument');
  });
});

describe('The undo list', () => {
  test.each<[string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown, number, number]>([
    ['grows by one step with a batch that writes', (_context, sheet) => void (sheet.getRange('A1').values = [[1]]), 2, 0],
    ['stays as it is with a batch that reads', (_context, sheet) => sheet.getRange('A1').load('values'), 1, 0],
    ['is emptied by deleting a sheet', (context) => context.workbook.worksheets.getItem('Other').delete(), 0, 1],
    ['is emptied by protecting a sheet', (_context, sheet) => sheet.protection.protect(), 0, 1],
  ])('%s', async (_name, batch, depth, cleared) => {
    const { host, run } = await startHost();
    await run((context) => void context.workbook.worksheets.add('Other'));
    await run(async (context, sheet) => {
      batch(context, sheet);
      await context.sync();
    });
    expect([host.undoDepth, host.undoCleared]).toEqual([depth, cleared]);
  });
});

describe('Names and settings', () => {
  test('a name stands for a value, a formula or a range, and cells follow it', async () => {
    const { read, run, write } = await startHost();
    await write('A1:B2', [[1, 2], [3, 4]]);
    const seen = await run(async (context, sheet) => {
      const { names } = context.workbook;
      names.add('Rate', '=0.25');
      names.add('Block', sheet.getRange('A1:B2'));
      sheet.names.add('Local', '="x"');
      sheet.getRange('C1:C2').formulas = [['=Rate*4'], ['=SUM(Block)']];
      names.load('items/name,items/formula,items/type,items/value,items/scope');
      sheet.names.load('items/name,items/value,items/scope');
      await context.sync();
      names.getItem('Rate').formula = '=0.5';
      const range = names.getItem('Block').getRange();
      range.load('address');
      const missing = names.getItemOrNullObject('Missing');
      missing.load('name');
      await context.sync();
      return [names.items.map((item) => [item.name, item.formula, item.type, item.value, item.scope]), sheet.names.items.map((item) => [item.name, item.value, item.scope]), range.address, missing.isNullObject];
    });
    expect(seen).toEqual([
      [['Rate', '=0.25', 'Double', 0.25, 'Workbook'], ['Block', '=Sheet1!$A$1:$B$2', 'Range', 'Sheet1!A1:B2', 'Workbook']],
      [['Local', 'x', 'Worksheet']],
      'Sheet1!A1:B2',
      true,
    ]);
    expect(await read('C1:C2')).toEqual([[2], [10]]);
  });

  test('settings, document properties and properties of a sheet are kept in the workbook', async () => {
    const { run, workbook } = await startHost();
    const value = await run(async (context, sheet) => {
      context.workbook.settings.add('plan', { year: 2026, list: [1, 2] });
      context.workbook.properties.custom.add('Key', 7);
      context.workbook.properties.title = 'Plan';
      sheet.customProperties.add('kind', 'map');
      await context.sync();
      const setting = context.workbook.settings.getItem('plan');
      setting.load('value');
      await context.sync();
      context.workbook.settings.getItem('plan').delete();
      return setting.value as unknown;
    });
    expect(value).toEqual({ year: 2026, list: [1, 2] });
    expect([workbook.settings.size, workbook.customProperties.get('Key'), workbook.properties.title, workbook.sheets[0]?.customProperties.get('kind')]).toEqual([0, 7, 'Plan', 'map']);
  });
});
