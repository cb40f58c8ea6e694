import type { ChartSeries } from '../../model/chart';
import { parseArea } from '../../model/area';
import type { ApiClass, Scalar } from '../apiClass';
import { invalidArgument, itemNotFound } from '../apiError';
import { readColor } from '../colors';
import { sourceOf } from '../seriesSource';
import type { ChartRef, PointRef, SeriesRef } from '../targets';
import { object, targetOf } from '../targets';

const MAX_NAME = 255;

const byIndex = (ref: ChartRef, series: ChartSeries) => object('ChartSeries', { ...ref, series });

/** The series of a chart, addressed by position. */
export const chartSeriesCollectionClass: ApiClass<ChartRef> = {
  hasCount: true,
  items: (ref) => ref.chart.series.map((series) => byIndex(ref, series)),
  methods: {
    add: (ref, [name, index]) => {
      const series: ChartSeries = { name: seriesName(name ?? '') };
      const at = index === undefined || index === null ? ref.chart.series.length : Number(index);
      ref.chart.series.splice(at, 0, series);
      return byIndex(ref, series);
    },
  },
};

function seriesName(value: unknown): string {
  const name = String(value);
  if (name.length > MAX_NAME) throw invalidArgument('The name of a series has at most 255 characters.');
  return name;
}

function seriesScalar<K extends keyof ChartSeries>(key: K, fallback: unknown, read: (value: unknown) => ChartSeries[K]): Scalar<SeriesRef> {
  return {
    get: ({ series }) => series[key] ?? fallback,
    set: ({ series }, value) => void (series[key] = read(value)),
  };
}

/** Sets a source of a series from a range. */
function setSource(key: 'values' | 'categories' | 'bubbleSizes') {
  return ({ series }: SeriesRef, [range]: readonly unknown[]) => {
    const target = targetOf('Range', range);
    if (!target) throw invalidArgument();
    series[key] = sourceOf(target.sheet, target.area);
  };
}

export const chartSeriesClass: ApiClass<SeriesRef> = {
  identity: ({ chart, series }) => ({ _Index: chart.series.indexOf(series) }),
  scalars: {
    name: {
      get: ({ series }) => series.name,
      set: ({ series }, value) => {
        series.name = seriesName(value);
        delete series.nameSource;
      },
    },
    chartType: { get: ({ series, chart }) => series.chartType ?? chart.type, set: ({ series }, value) => void (series.chartType = String(value)) },
    axisGroup: seriesScalar('axisGroup', 'Primary', (value) => (value === 'Secondary' ? 'Secondary' : 'Primary')),
    hasDataLabels: {
      get: ({ series }) => series.hasDataLabels === true,
      // Labels that are switched off are gone: switched on again, a series has the plain ones.
      set: ({ series }, value) => {
        series.hasDataLabels = value === true;
        if (value !== true) delete series.dataLabels;
      },
    },
    gapWidth: seriesScalar('gapWidth', 219, Number),
    bubbleScale: seriesScalar('bubbleScale', 100, Number),
    markerStyle: seriesScalar('markerStyle', 'Automatic', String),
  },
  objects: {
    format: (ref) => object('ChartSeriesFormat', ref),
    dataLabels: (ref) => object('ChartDataLabels', ref),
    points: (ref) => object('ChartPointsCollection', ref),
  },
  methods: {
    setValues: setSource('values'),
    setXAxisValues: setSource('categories'),
    setBubbleSizes: setSource('bubbleSizes'),
    delete: ({ chart, series }) => {
      const at = chart.series.indexOf(series);
      if (at < 0) throw itemNotFound('The series');
      chart.series.splice(at, 1);
    },
  },
};

export const chartSeriesFormatClass: ApiClass<SeriesRef> = {
  objects: { fill: (ref) => object('ChartFill', ref), line: (ref) => object('ChartLineFormat', ref) },
};

export const chartFillClass: ApiClass<SeriesRef> = {
  methods: {
    setSolidColor: ({ series }, [color]) => void (series.fill = readColor(color)),
    clear: ({ series }) => void (series.fill = ''),
  },
};

function lineScalar(key: 'color' | 'weight' | 'style', fallback: unknown, read: (value: unknown) => string | number): Scalar<SeriesRef> {
  return {
    get: ({ series }) => series.line?.[key] ?? fallback,
    set: ({ series }, value) => void (series.line = { ...series.line, [key]: read(value) }),
  };
}

export const chartLineFormatClass: ApiClass<SeriesRef> = {
  scalars: {
    color: lineScalar('color', '', readColor),
    weight: lineScalar('weight', 2.25, Number),
    lineStyle: lineScalar('style', 'Automatic', String),
  },
  methods: { clear: ({ series }) => void (series.line = { style: 'None' }) },
};

type Labels = NonNullable<ChartSeries['dataLabels']>;

function labelScalar<K extends Exclude<keyof Labels, 'texts' | 'positions'>>(key: K, read: (value: unknown) => Labels[K]): Scalar<SeriesRef> {
  return {
    // Excel answers null for the labels of a whole series.
    get: ({ series }) => series.dataLabels?.[key] ?? null,
    set: ({ series }, value) => {
      series.hasDataLabels = true;
      series.dataLabels = { ...series.dataLabels, [key]: read(value) };
    },
  };
}

const truth = (value: unknown) => value === true;

export const chartDataLabelsClass: ApiClass<SeriesRef> = {
  scalars: {
    showValue: labelScalar('showValue', truth),
    showCategoryName: labelScalar('showCategoryName', truth),
    showSeriesName: labelScalar('showSeriesName', truth),
    position: labelScalar('position', String),
    numberFormat: labelScalar('numberFormat', String),
  },
};

function pointCount({ series }: SeriesRef): number {
  const area = series.values && parseArea(series.values.address);
  return area ? area.rows * area.cols : 0;
}

export const chartPointsCollectionClass: ApiClass<SeriesRef> = {
  hasCount: true,
  items: (ref) => Array.from({ length: pointCount(ref) }, (_, index) => object('ChartPoint', { ...ref, index })),
};

export const chartPointClass: ApiClass<PointRef> = {
  identity: ({ index }) => ({ _Index: index }),
  scalars: {
    hasDataLabel: {
      get: ({ series }) => series.hasDataLabels === true,
      set: ({ series }, value) => {
        if (value === true) series.hasDataLabels = true;
      },
    },
  },
  objects: { dataLabel: (ref) => object('ChartDataLabel', ref) },
};

export const chartDataLabelClass: ApiClass<PointRef> = {
  scalars: {
    text: {
      get: ({ series, index }) => series.dataLabels?.texts?.[index] ?? '',
      set: ({ series, index }, value) => {
        // Guess: a label given to one point leaves the other points without.
        const others = series.hasDataLabels === true ? {} : { showValue: false };
        series.hasDataLabels = true;
        series.dataLabels = { ...others, ...series.dataLabels, texts: { ...series.dataLabels?.texts, [index]: String(value) } };
      },
    },
    position: {
      get: ({ series, index }) => series.dataLabels?.positions?.[index] ?? series.dataLabels?.position ?? null,
      set: ({ series, index }, value) => {
        series.dataLabels = { ...series.dataLabels, positions: { ...series.dataLabels?.positions, [index]: String(value) } };
      },
    },
    showValue: { get: ({ series }) => series.dataLabels?.showValue ?? null },
  },
};
