import type { Chart, ChartAxis } from '../../model/chart';
import type { Sheet } from '../../model/sheet';
import { addressedRange } from '../addresses';
import type { ApiClass, Scalar } from '../apiClass';
import { ApiError, invalidArgument, itemNotFound } from '../apiError';
import { columnLeft, rowTop } from '../lineSizes';
import { freeName } from '../nameRules';
import { seriesOf } from '../seriesSource';
import type { Session } from '../session';
import type { ChartRef, Targets } from '../targets';
import { object, targetOf } from '../targets';

type AxisRef = Targets['ChartAxis'];

/** The charts of a sheet. */
export const chartCollectionClass: ApiClass<Sheet> = {
  hasCount: true,
  items: (sheet) => sheet.charts.map((chart) => object('Chart', { sheet, chart })),
  item: (sheet, key) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
    if (!chart) throw itemNotFound(`The chart ${String(key)}`);
    return object('Chart', { sheet, chart });
  },
  methods: {
    add: (sheet, [type, source, seriesBy], session) => object('Chart', { sheet, chart: addChart(sheet, type, source, seriesBy, session) }),
  },
};

function addChart(sheet: Sheet, type: unknown, source: unknown, seriesBy: unknown, session: Session): Chart {
  const range = targetOf('Range', source);
  if (!range || typeof type !== 'string') throw invalidArgument();
  session.refresh();
  const chart: Chart = {
    id: session.workbook.newId('C'),
    name: freeName('Chart ', (name) => sheet.charts.some((other) => other.name === name)),
    type,
    titleVisible: true,
    legend: { visible: true, position: 'Bottom' },
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    series: seriesOf(range.sheet, range.area, seriesBy),
    categoryAxis: {},
    valueAxis: {},
  };
  sheet.charts.push(chart);
  return chart;
}

function chartScalar<K extends 'name' | 'left' | 'top' | 'width' | 'height'>(key: K): Scalar<ChartRef> {
  return {
    get: ({ chart }) => chart[key],
    set: ({ chart }, value) => {
      if (typeof value !== typeof chart[key]) throw invalidArgument();
      chart[key] = value as Chart[K];
    },
  };
}

/** One chart. */
export const chartClass: ApiClass<ChartRef> = {
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    id: { get: ({ chart }) => chart.id },
    name: chartScalar('name'),
    left: chartScalar('left'),
    top: chartScalar('top'),
    width: chartScalar('width'),
    height: chartScalar('height'),
    chartType: { get: ({ chart }) => chart.type, set: ({ chart }, value) => void (chart.type = String(value)) },
  },
  objects: {
    title: (ref) => object('ChartTitle', ref),
    legend: (ref) => object('ChartLegend', ref),
    axes: (ref) => object('ChartAxes', ref),
    series: (ref) => object('ChartSeriesCollection', ref),
    worksheet: ({ sheet }) => object('Worksheet', sheet),
  },
  methods: {
    delete: ({ sheet, chart }) => {
      const at = sheet.charts.indexOf(chart);
      if (at < 0) throw itemNotFound('The chart');
      sheet.charts.splice(at, 1);
    },
    activate: () => null,
    setData: ({ chart }, [source, seriesBy], session) => {
      const range = targetOf('Range', source);
      if (!range) throw invalidArgument();
      session.refresh();
      chart.series = seriesOf(range.sheet, range.area, seriesBy);
    },
    setPosition: ({ sheet, chart }, [startCell, endCell], session) => place(sheet, chart, startCell, endCell, session),
  },
};

function place(sheet: Sheet, chart: Chart, startCell: unknown, endCell: unknown, session: Session): void {
  const start = (targetOf('Range', startCell) ?? addressedRange(sheet, startCell, session)).area;
  const end = endCell === undefined || endCell === null ? undefined : (targetOf('Range', endCell) ?? addressedRange(sheet, endCell, session)).area;
  chart.left = columnLeft(sheet, start.col);
  chart.top = rowTop(sheet, start.row);
  if (!end) return;
  chart.width = columnLeft(sheet, end.col + end.cols) - chart.left;
  chart.height = rowTop(sheet, end.row + end.rows) - chart.top;
}

export const chartTitleClass: ApiClass<ChartRef> = {
  scalars: {
    text: {
      get: ({ chart }) => chart.title ?? (chart.series.length === 1 ? (chart.series[0]?.name ?? '') : ''),
      set: ({ chart }, value) => {
        chart.title = String(value);
        chart.titleVisible = true;
      },
    },
    visible: { get: ({ chart }) => chart.titleVisible, set: ({ chart }, value) => void (chart.titleVisible = value === true) },
  },
};

export const chartLegendClass: ApiClass<ChartRef> = {
  scalars: {
    visible: { get: ({ chart }) => chart.legend.visible, set: ({ chart }, value) => void (chart.legend.visible = value === true) },
    position: { get: ({ chart }) => chart.legend.position, set: ({ chart }, value) => void (chart.legend.position = String(value)) },
  },
};

export const chartAxesClass: ApiClass<ChartRef> = {
  objects: {
    categoryAxis: (ref) => object('ChartAxis', { ...ref, axis: ref.chart.categoryAxis }),
    valueAxis: (ref) => object('ChartAxis', { ...ref, axis: ref.chart.valueAxis }),
  },
  methods: {
    getItem: (ref, [type, group]) => {
      if (group === 'Secondary') throw new ApiError('NotImplemented', 'The workbench does not implement ChartAxes.getItem(Secondary).');
      return object('ChartAxis', { ...ref, axis: type === 'Category' ? ref.chart.categoryAxis : ref.chart.valueAxis });
    },
  },
};

function axisScalar<K extends keyof ChartAxis>(key: K, fallback: unknown, read: (value: unknown) => ChartAxis[K]): Scalar<AxisRef> {
  return {
    get: ({ axis }) => axis[key] ?? fallback,
    set: ({ axis }, value) => {
      // Empty text gives the choice back to Excel.
      if (value === '') delete axis[key];
      else axis[key] = read(value);
    },
  };
}

function crossAt(axis: ChartAxis, value: unknown): void {
  if (value === 'Custom') throw new ApiError('NotImplemented', 'The workbench does not implement ChartAxis.position Custom.');
  if (value !== 'Automatic' && value !== 'Minimum' && value !== 'Maximum') throw invalidArgument();
  if (value === 'Automatic') delete axis.position;
  else axis.position = value;
}

export const chartAxisClass: ApiClass<AxisRef> = {
  scalars: {
    visible: axisScalar('visible', true, (value) => value === true),
    minimum: axisScalar('minimum', '', Number),
    maximum: axisScalar('maximum', '', Number),
    numberFormat: axisScalar('numberFormat', 'General', String),
    position: { get: ({ axis }) => axis.position ?? 'Automatic', set: ({ axis }, value) => crossAt(axis, value) },
    reversePlotOrder: axisScalar('reverse', false, (value) => value === true),
  },
  objects: {
    title: (ref) => object('ChartAxisTitle', ref),
    majorGridlines: (ref) => object('ChartGridlines', ref),
  },
};

export const chartAxisTitleClass: ApiClass<AxisRef> = {
  scalars: {
    text: { get: ({ axis }) => axis.title ?? '', set: ({ axis }, value) => void (axis.title = String(value)) },
    visible: {
      get: ({ axis }) => axis.title !== undefined,
      set: ({ axis }, value) => {
        if (value === true) axis.title ??= 'Axis Title';
        else delete axis.title;
      },
    },
  },
};

export const chartGridlinesClass: ApiClass<AxisRef> = {
  scalars: { visible: axisScalar('majorGridlines', true, (value) => value === true) },
};
