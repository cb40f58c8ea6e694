import type { Chart, ChartSeries } from '../../../src/workbench/model/chart';
import { Workbook } from '../../../src/workbench/model/workbook';
import { area } from './sampleWorkbook';

export const CHART_TYPES = [
  'ColumnClustered', 'ColumnStacked', 'ColumnStacked100', 'BarClustered', 'BarStacked', 'BarStacked100', 'Line', 'LineStacked', 'LineStacked100',
  'LineMarkers', 'LineMarkersStacked', 'LineMarkersStacked100', 'Area', 'AreaStacked', 'AreaStacked100', 'Pie', 'Doughnut', 'XYScatter',
  'XYScatterLines', 'XYScatterLinesNoMarkers', 'XYScatterSmooth', 'XYScatterSmoothNoMarkers', 'Bubble',
] as const;

/** A sheet of numbers with charts over it: one of each type on the second sheet, decorated ones on the first. */
export function chartWorkbook(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('图 (A)');
  const rows = [
    ['产品', '毛利', '增长', '销售额'],
    ['手机壳', 0.1, 0.05, 70],
    ['无线充', 0.3, 0.4, 20],
    ['水杯', 0.45, -0.1, 10],
    ['T恤', 0.08, 0.02, 50],
  ];
  rows.forEach((row, at) => row.forEach((value, col) => sheet.grid.setValue(at, col, value)));
  sheet.columns.set(1, { size: 20 });
  sheet.columns.set(4, { hidden: true });
  sheet.rows.set(2, { size: 40 });
  workbook.addTable(sheet, 'ChartData', area('A1:D5'), rows[0] as string[]);
  const source = (address: string): { sheetId: string; address: string } => ({ sheetId: sheet.id, address });
  const series = (column: 'B' | 'C' | 'D', change: Partial<ChartSeries> = {}): ChartSeries => ({
    name: String(sheet.value(0, 'ABCD'.indexOf(column))),
    nameSource: source(`${column}1`),
    categories: source('A2:A5'),
    values: source(`${column}2:${column}5`),
    ...change,
  });
  const chart = (type: string, index: number, change: Partial<Chart>): Chart => ({
    id: workbook.newId('C'), name: `Chart ${index}`, type, titleVisible: true, title: `${type} 图`, legend: { visible: true, position: 'Bottom' },
    left: 20.5 + (index % 3) * 260, top: 110 + Math.floor(index / 3) * 190, width: 250, height: 180, series: [], categoryAxis: {}, valueAxis: {}, ...change,
  });
  sheet.charts.push(...decorated(chart, series, source));
  const all = workbook.addSheet('All');
  CHART_TYPES.forEach((type, index) => {
    const isScatter = type.startsWith('XY') || type === 'Bubble';
    const sizes = type === 'Bubble' ? { bubbleSizes: source('D2:D5') } : {};
    const plain = type === 'Pie' || type === 'Doughnut' ? [series('D')] : [series('B'), series('D')];
    all.charts.push(chart(type, index, { series: isScatter ? [series('C', { categories: source('B2:B5'), ...sizes })] : plain }));
  });
  all.page = { orientation: 'Portrait', paper: 'A3', fitWidth: 1 };
  return workbook;
}

function decorated(
  chart: (type: string, index: number, change: Partial<Chart>) => Chart,
  series: (column: 'B' | 'C' | 'D', change?: Partial<ChartSeries>) => ChartSeries,
  source: (address: string) => { sheetId: string; address: string },
): Chart[] {
  const bubbles = {
    categories: source('B2:B5'), bubbleSizes: source('D2:D5'), fill: '#2E75B6', hasDataLabels: true,
    dataLabels: { showValue: false, showCategoryName: false, showSeriesName: false, position: 'Right', texts: { 0: '手机壳', 1: '无线充', 2: '水 <杯>', 3: 'T恤' }, positions: { 3: 'Top' } },
  };
  return [
    chart('Bubble', 0, {
      title: '象限: 毛利 × 增长 & 销售额', series: [series('C', bubbles)], legend: { visible: false, position: 'Right' },
      categoryAxis: { title: '平台后毛利', numberFormat: '0%', minimum: 0, maximum: 0.6, position: 'Minimum' }, valueAxis: { position: 'Maximum', title: '增长', numberFormat: '0%', majorGridlines: false },
    }),
    chart('ColumnStacked', 1, {
      series: [
        series('B', { fill: '', gapWidth: 50 }),
        series('D', { fill: '#C00000', gapWidth: 50, hasDataLabels: true, dataLabels: { showValue: true, showCategoryName: false, showSeriesName: false, position: 'InsideEnd', numberFormat: '0.0' } }),
      ],
      categoryAxis: { reverse: true, majorGridlines: true }, valueAxis: { visible: false },
    }),
    chart('ColumnClustered', 2, {
      title: 'Two\nlines',
      series: [series('D', { fill: '#70AD47' }), series('B', { chartType: 'LineMarkers', axisGroup: 'Secondary', line: { color: '#FF0000', weight: 2.25, style: 'Dash' }, markerStyle: 'Diamond', fill: '#FFC000' })],
    }),
    { ...chart('Line', 3, { titleVisible: false, legend: { visible: true, position: 'Corner' }, series: [{ name: 'Typed & name', values: source('D2:D5') }, series('B', { line: { style: 'None' } })] }), title: undefined as never },
  ];
}
