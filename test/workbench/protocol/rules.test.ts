import { describe, expect, test } from '@jest/globals';
import { startHost } from '../../support/host';

// What Excel does with rules of one cell in several ranges is a guess; the shapes are those of the library.

describe('Data validation', () => {
  test('a rule, an input message and an alert of a range are kept, and a list may point to a range', async () => {
    const { run, workbook } = await startHost();
    const rule = await run(async (context, sheet) => {
      const { dataValidation } = sheet.getRange('B2:B9');
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('A1:A3') as never } };
      dataValidation.prompt = { showPrompt: true, title: 'Role', message: 'Choose one.' };
      dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: 'Role', message: 'Not in the list.' };
      const whole = sheet.getRange('B4').dataValidation;
      whole.load('rule,type,prompt');
      await context.sync();
      return [whole.type, whole.rule, whole.prompt];
    });
    expect(rule).toEqual(['List', { list: { inCellDropDown: true, source: '=Sheet1!$A$1:$A$3' } }, { showPrompt: true, title: 'Role', message: 'Choose one.' }]);
    expect(workbook.sheets[0]?.validations).toHaveLength(1);
  });

  test('a later rule takes its cells out of an earlier one', async () => {
    const { run, workbook } = await startHost();
    await run((_context, sheet) => {
      sheet.getRange('A1:A9').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } };
      sheet.getRange('A4').dataValidation.rule = { custom: { formula: '=ISTEXT(A4)' } };
      sheet.getRange('A9').dataValidation.clear();
    });
    expect(workbook.sheets[0]?.validations.map(({ kind, areas }) => [kind, areas.map(({ row, rows }) => [row, rows])])).toEqual([
      ['Decimal', [[0, 3], [4, 4]]],
      ['Custom', [[3, 1]]],
    ]);
  });

  test('a list of words over 255 characters and a title over 32 are refused', async () => {
    const { codeOf } = await startHost();
    expect(await codeOf((_context, sheet) => void (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'abc,'.repeat(70) } }))).toBe('InvalidArgument');
    const prompt = { showPrompt: true, title: 'x'.repeat(33), message: '' };
    expect(await codeOf((_context, sheet) => void (sheet.getRange('A1').dataValidation.prompt = prompt))).toBe('InvalidArgument');
  });
});

describe('Conditional formats', () => {
  test('each kind keeps its rule and its look', async () => {
    const { run, workbook } = await startHost();
    await run((_context, sheet) => {
      const { conditionalFormats } = sheet.getRange('A1:B9');
      const custom = conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.custom.rule.formula = '=$A1="x"';
      custom.custom.format.font.color = '#ff0000';
      custom.custom.format.fill.color = '#00ff00';
      custom.stopIfTrue = true;
      const value = conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      value.cellValue.rule = { formula1: '=1', formula2: '=2', operator: 'Between' };
      const text = conditionalFormats.add(Excel.ConditionalFormatType.containsText);
      text.textComparison.rule = { operator: 'Contains', text: '!' };
      const bar = conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
      bar.dataBar.positiveFormat.fillColor = '#112233';
      const scale = conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
      scale.colorScale.criteria = { minimum: { type: 'LowestValue', color: '#ffffff' }, maximum: { type: 'HighestValue', color: '#000000' } };
    });
    expect(workbook.sheets[0]?.conditionalFormats).toMatchObject([
      { kind: 'Custom', formula: '=$A1="x"', look: { fontColor: '#FF0000', fill: '#00FF00' }, stopIfTrue: true, priority: 0 },
      { kind: 'CellValue', operator: 'Between', formula1: '=1', formula2: '=2' },
      { kind: 'ContainsText', operator: 'Contains', text: '!' },
      { kind: 'DataBar', detail: { positiveFormat: { fillColor: '#112233' } } },
      { kind: 'ColorScale', detail: { minimum: { type: 'LowestValue', color: '#ffffff' }, maximum: { type: 'HighestValue', color: '#000000' } } },
    ]);
  });

  test('are found by the cells they touch, ordered by priority, and cleared from a part of them', async () => {
    const { run, workbook } = await startHost();
    const seen = await run(async (context, sheet) => {
      const range = sheet.getRange('A1:A9');
      for (const formula of ['=1', '=2']) range.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = formula;
      const { conditionalFormats } = sheet.getRange('A5');
      conditionalFormats.load('items/type,items/priority,items/id');
      await context.sync();
      const second = conditionalFormats.getItemAt(1);
      second.priority = 0;
      const presets = second.presetOrNullObject;
      presets.load('rule');
      sheet.getRange('A5').conditionalFormats.clearAll();
      await context.sync();
      return [conditionalFormats.items.length, presets.isNullObject];
    });
    expect(seen).toEqual([2, true]);
    expect(workbook.sheets[0]?.conditionalFormats.map(({ formula, priority, areas }) => [formula, priority, areas.length])).toEqual([['=1', 1, 2], ['=2', 0, 2]]);
  });
});

describe('Charts', () => {
  test('series, titles, axes, labels and place are kept, and sources follow inserted rows', async () => {
    const { run, workbook, write } = await startHost();
    await write('A1:C3', [['Month', 'x', 'y'], ['Jan', 1, 2], ['Feb', 3, 4]]);
    const names = await run(async (context, sheet) => {
      const chart = sheet.charts.add(Excel.ChartType.lineMarkers, sheet.getRange('A1:C3'), Excel.ChartSeriesBy.columns);
      chart.name = 'Trend';
      chart.title.text = '趋势';
      chart.legend.position = 'Right';
      chart.setPosition('E2', 'H9');
      chart.axes.valueAxis.title.text = '件';
      chart.axes.valueAxis.minimum = 0;
      chart.series.load('items/name');
      await context.sync();
      const first = chart.series.getItemAt(0);
      first.format.fill.setSolidColor('#123456');
      first.points.getItemAt(1).dataLabel.text = 'peak';
      first.points.getItemAt(1).dataLabel.position = 'Top';
      const added = chart.series.add('size');
      added.setValues(sheet.getRange('C2:C3'));
      added.setXAxisValues(sheet.getRange('B2:B3'));
      added.setBubbleSizes(sheet.getRange('A2:A3'));
      chart.series.getItemAt(1).delete();
      sheet.getRange('2:2').insert(Excel.InsertShiftDirection.down);
      await context.sync();
      return chart.series.items.map((series) => series.name);
    });
    expect(names).toEqual(['x', 'y']);
    const [chart] = workbook.sheets[0]?.charts ?? [];
    expect(chart).toMatchObject({
      name: 'Trend', type: 'LineMarkers', title: '趋势', legend: { visible: true, position: 'Right' }, left: 192, top: 15, width: 192, height: 120, valueAxis: { title: '件', minimum: 0 },
    });
    expect(chart?.series).toMatchObject([
      { name: 'x', fill: '#123456', values: { address: 'B3:B4' }, categories: { address: 'A3:A4' }, hasDataLabels: true, dataLabels: { texts: { 1: 'peak' }, positions: { 1: 'Top' } } },
      { name: 'size', values: { address: 'C3:C4' }, categories: { address: 'B3:B4' }, bubbleSizes: { address: 'A3:A4' } },
    ]);
  });

  test('a chart is found by name, and a missing one is a null object', async () => {
    const { run } = await startHost();
    const seen = await run(async (context, sheet) => {
      sheet.charts.add(Excel.ChartType.pie, sheet.getRange('A1:B2')).name = 'One';
      const found = sheet.charts.getItemOrNullObject('one');
      const missing = sheet.charts.getItemOrNullObject('Two');
      found.load('name');
      missing.load('name');
      await context.sync();
      return [found.isNullObject, missing.isNullObject];
    });
    expect(seen).toEqual([false, true]);
  });
});
