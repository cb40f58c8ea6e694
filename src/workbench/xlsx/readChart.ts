import type { Chart, ChartAxis, ChartSeries } from '../model/chart';
import { chartType, CROSSINGS, isScatter, LEGEND_POSITIONS, type ChartKind } from './chartKinds';
import type { Position } from './drawings';
import { present } from './present';
import { isSet, readRichText, readSeries, type ChartContext } from './readSeries';
import { keyOf } from './styleNames';
import { attribute, child, children, childValue, descend, flag, numberAttribute, type XmlElement } from './xml';

function hasMarkers(group: XmlElement): boolean {
  const symbols = children(group, 'ser').map((series) => childValue(child(series, 'marker'), 'symbol'));
  return !(symbols.length > 0 && symbols.every((symbol) => symbol === 'none'));
}

function hasLines(group: XmlElement): boolean {
  return !children(group, 'ser').every((series) => descend(series, 'spPr', 'ln', 'noFill') !== undefined);
}

function readScatter(group: XmlElement): ChartKind {
  const lines = hasLines(group);
  const isSmooth = lines && children(group, 'ser').some((series) => isSet(series, 'smooth'));
  return { element: 'scatterChart', hasMarkers: !lines || hasMarkers(group), hasLines: lines, isSmooth };
}

function readBars(group: XmlElement, grouping: NonNullable<ChartKind['grouping']>): ChartKind {
  const direction = childValue(group, 'barDir') === 'bar' ? 'bar' : 'col';
  return { element: 'barChart', direction, grouping: grouping === 'standard' ? 'clustered' : grouping };
}

/** How a group is drawn; undefined for kinds that the model lacks. */
function readKind(group: XmlElement): ChartKind | undefined {
  const grouping = (childValue(group, 'grouping') ?? 'standard') as NonNullable<ChartKind['grouping']>;
  switch (group.name) {
    case 'barChart':
      return readBars(group, grouping);
    case 'lineChart':
      return { element: 'lineChart', grouping, hasMarkers: isSet(group, 'marker') && hasMarkers(group) };
    case 'areaChart':
      return { element: 'areaChart', grouping };
    case 'pieChart':
    case 'doughnutChart':
    case 'bubbleChart':
      return { element: group.name };
    case 'scatterChart':
      return readScatter(group);
    default:
      return undefined;
  }
}

function axisIds(group: XmlElement): string {
  return children(group, 'axId').map(({ attributes }) => attributes.val).join(' ');
}

interface ReadGroup {
  readonly kind: ChartKind;
  readonly type: string;
  readonly axes: string;
  readonly series: readonly { order: number; series: ChartSeries }[];
}

function readGroups(plot: XmlElement | undefined, context: ChartContext): ReadGroup[] {
  return (plot?.children ?? []).flatMap((group) => {
    const kind = readKind(group);
    const type = kind && chartType(kind);
    if (!kind || type === undefined) return [];
    const series = children(group, 'ser').map((element) => ({ order: Number(childValue(element, 'order') ?? 0), series: readSeries(element, kind, group, context) }));
    return [{ kind, type, axes: axisIds(group), series }];
  });
}

function limit(axis: XmlElement, name: 'min' | 'max'): number | undefined {
  return numberAttribute(descend(axis, 'scaling', name), 'val');
}

/** `crossing` is the other axis: the file keeps with it where it crosses this one. */
function readAxis(axis: XmlElement | undefined, crossing: XmlElement | undefined, hasGridlinesByDefault: boolean): ChartAxis {
  if (!axis) return {};
  const format = child(axis, 'numFmt');
  const code = attribute(format, 'formatCode');
  const hasGridlines = child(axis, 'majorGridlines') !== undefined;
  return present<ChartAxis>({
    visible: isSet(axis, 'delete') ? false : undefined,
    title: readRichText(child(axis, 'title')),
    minimum: limit(axis, 'min'),
    maximum: limit(axis, 'max'),
    numberFormat: code === 'General' || flag(format, 'sourceLinked') ? undefined : code,
    majorGridlines: hasGridlines === hasGridlinesByDefault ? undefined : hasGridlines,
    reverse: childValue(child(axis, 'scaling'), 'orientation') === 'maxMin' || undefined,
    position: keyOf(CROSSINGS, childValue(crossing, 'crosses')) as ChartAxis['position'],
  });
}

/** The axes of the first group: the one that names categories (or runs across), and the one that measures. */
function readAxes(plot: XmlElement | undefined, first: ReadGroup): Pick<Chart, 'categoryAxis' | 'valueAxis'> {
  const ids = first.axes.split(' ');
  const own = (plot?.children ?? []).filter((element) => element.name.endsWith('Ax') && ids.includes(childValue(element, 'axId') ?? ''));
  const across = isScatter(first.kind) ? own.find((axis) => ['b', 't'].includes(childValue(axis, 'axPos') ?? '')) : own.find((axis) => axis.name !== 'valAx');
  const up = own.find((axis) => axis !== across);
  return { categoryAxis: readAxis(across, up, false), valueAxis: readAxis(up, across, true) };
}

/** Reads the part of a chart; undefined when it holds no kind of chart that the model knows. */
export function readChart(root: XmlElement | undefined, frame: Position & { name: string }, context: ChartContext): Chart | undefined {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  const groups = readGroups(plot, context);
  const first = groups[0];
  if (!first) return undefined;
  const series = groups.flatMap((group) =>
    group.series.map(({ order, series: one }) => ({
      order,
      series: { ...one, ...(group.type === first.type ? {} : { chartType: group.type }), ...(group.axes === first.axes ? {} : { axisGroup: 'Secondary' as const }) },
    })),
  );
  const title = readRichText(child(chart, 'title'));
  const legend = child(chart, 'legend');
  return {
    id: context.workbook.newId('C'),
    ...frame,
    type: first.type,
    ...(title === undefined ? {} : { title }),
    titleVisible: child(chart, 'title') !== undefined || !isSet(chart, 'autoTitleDeleted'),
    legend: { visible: legend !== undefined, position: keyOf(LEGEND_POSITIONS, childValue(legend, 'legendPos')) ?? 'Right' },
    series: series.sort((a, b) => a.order - b.order).map((one) => one.series),
    ...readAxes(plot, first),
  };
}
