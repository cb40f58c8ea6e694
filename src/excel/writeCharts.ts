import type { ChartWrite, SheetWrite } from '../sheets/sheetWrite';
import { NO_VERDICT_AREA, TONES } from './palette';
import { rangeAt, type SheetHandles } from './sheetHandles';

const COLORS = ['#1F7A5C', '#3A6EA5', '#C77700', '#8C4FA0'];

function paint({ format }: Excel.ChartSeries, { tone, isUnfilled }: ChartWrite['series'][number], index: number): void {
  if (isUnfilled === true) format.fill.clear();
  else if (tone === 'none') format.fill.setSolidColor(NO_VERDICT_AREA);
  else format.fill.setSolidColor(tone === undefined ? (COLORS[index % COLORS.length] as string) : TONES[tone].area);
}

function writeSeries(sheet: Excel.Worksheet, chart: Excel.Chart, write: ChartWrite): void {
  write.series.forEach((spec, index) => {
    const isThere = index === 0 || !write.isNew;
    const series = isThere ? chart.series.getItemAt(index) : chart.series.add(spec.name);
    if (write.isNew) series.name = spec.name;
    series.setValues(rangeAt(sheet, spec.values));
    if (spec.categories !== undefined) series.setXAxisValues(rangeAt(sheet, spec.categories));
    if (spec.sizes !== undefined) series.setBubbleSizes(rangeAt(sheet, spec.sizes));
    if (write.isNew && write.bubbleScale !== undefined) series.bubbleScale = write.bubbleScale;
    if (write.isNew) paint(series, spec, index);
    if (spec.showsValues === true) series.hasDataLabels = true;
    if (spec.labels !== undefined) labelPoints(series, spec, write.isNew);
  });
}

/** Labels of points that have none any more go first. */
function labelPoints(series: Excel.ChartSeries, { labels = [], labelSides = [] }: ChartWrite['series'][number], isNew: boolean): void {
  if (!isNew) series.hasDataLabels = false;
  labels.forEach((text, point) => {
    if (text === '') return;
    const { dataLabel } = series.points.getItemAt(point);
    const side = labelSides[point];
    dataLabel.text = text;
    if (side !== undefined) dataLabel.position = side;
  });
}

function addChart(sheet: Excel.Worksheet, write: ChartWrite): void {
  const first = write.series[0];
  if (first === undefined) return;
  const chart = sheet.charts.add(write.type as Excel.ChartType, rangeAt(sheet, first.values), Excel.ChartSeriesBy.columns);
  chart.name = write.name;
  chart.title.text = write.title;
  // The steps of a waterfall are told by their categories, and its base is not to be seen.
  chart.legend.visible = write.series.length > 1 && !write.series.some(({ isUnfilled }) => isUnfilled === true);
  const { row, col, rows, cols } = write.at;
  chart.setPosition(rangeAt(sheet, { row, col, rows: 1, cols: 1 }), rangeAt(sheet, { row: row + rows - 1, col: col + cols - 1, rows: 1, cols: 1 }));
  writeSeries(sheet, chart, write);
  const { category, value, isReversed, crossAtEdge } = write.axes;
  if (crossAtEdge === true) for (const axis of [chart.axes.categoryAxis, chart.axes.valueAxis]) axis.position = 'Minimum';
  if (isReversed === true) chart.axes.categoryAxis.reversePlotOrder = true;
  if (category !== undefined) chart.axes.categoryAxis.title.text = category;
  if (value !== undefined) chart.axes.valueAxis.title.text = value;
  scaleAxes(chart, write);
}

/** Where values begin, and the unit in which they are shown. */
function scaleAxes(chart: Excel.Chart, { axes: { minimum, categoryFormat, valueFormat } }: ChartWrite): void {
  if (minimum !== undefined) chart.axes.valueAxis.minimum = minimum;
  if (categoryFormat !== undefined) chart.axes.categoryAxis.numberFormat = categoryFormat;
  if (valueFormat !== undefined) chart.axes.valueAxis.numberFormat = valueFormat;
}

/** Lets the points and labels of a chart follow its cells; what the user made of its looks stays. */
export function refreshChart(sheet: Excel.Worksheet, write: ChartWrite): void {
  const chart = sheet.charts.getItem(write.name);
  writeSeries(sheet, chart, write);
  scaleAxes(chart, write);
}

/** Adds the charts of new sheets and refreshes those that stand; cells must be written before. */
export function writeCharts(sheets: SheetHandles, writes: readonly SheetWrite[]): void {
  for (const { key, charts } of writes) {
    const sheet = sheets.get(key);
    if (sheet !== undefined) for (const chart of charts) (chart.isNew ? addChart : refreshChart)(sheet, chart);
  }
}
