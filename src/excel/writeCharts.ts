import type { ChartWrite, SheetWrite } from '../sheets/sheetWrite';
import { rangeAt, type SheetHandles } from './sheetHandles';

const COLORS = ['#1F7A5C', '#3A6EA5', '#C77700', '#8C4FA0'];

function addSeries(sheet: Excel.Worksheet, chart: Excel.Chart, write: ChartWrite): void {
  write.series.forEach((spec, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(spec.name);
    series.name = spec.name;
    series.setValues(rangeAt(sheet, spec.values));
    if (spec.categories !== undefined) series.setXAxisValues(rangeAt(sheet, spec.categories));
    if (spec.sizes !== undefined) series.setBubbleSizes(rangeAt(sheet, spec.sizes));
    if (write.bubbleScale !== undefined) series.bubbleScale = write.bubbleScale;
    series.format.fill.setSolidColor(COLORS[index % COLORS.length] as string);
    spec.labels?.forEach((text, point) => {
      if (text !== '') series.points.getItemAt(point).dataLabel.text = text;
    });
  });
}

function addChart(sheet: Excel.Worksheet, write: ChartWrite): void {
  const first = write.series[0];
  if (first === undefined) return;
  const chart = sheet.charts.add(write.type as Excel.ChartType, rangeAt(sheet, first.values), Excel.ChartSeriesBy.columns);
  chart.name = write.name;
  chart.title.text = write.title;
  chart.legend.visible = write.series.length > 1;
  const { row, col, rows, cols } = write.at;
  chart.setPosition(rangeAt(sheet, { row, col, rows: 1, cols: 1 }), rangeAt(sheet, { row: row + rows - 1, col: col + cols - 1, rows: 1, cols: 1 }));
  addSeries(sheet, chart, write);
  const { category, value, categoryFormat, valueFormat, isReversed } = write.axes;
  if (isReversed === true) chart.axes.categoryAxis.reversePlotOrder = true;
  if (category !== undefined) chart.axes.categoryAxis.title.text = category;
  if (value !== undefined) chart.axes.valueAxis.title.text = value;
  if (categoryFormat !== undefined) chart.axes.categoryAxis.numberFormat = categoryFormat;
  if (valueFormat !== undefined) chart.axes.valueAxis.numberFormat = valueFormat;
}

/** Adds the charts of all sheets; cells must be written before. */
export function writeCharts(sheets: SheetHandles, writes: readonly SheetWrite[]): void {
  for (const { key, charts } of writes) {
    const sheet = sheets.get(key);
    if (sheet !== undefined) for (const chart of charts) addChart(sheet, chart);
  }
}
