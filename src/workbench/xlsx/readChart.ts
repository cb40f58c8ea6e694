import type { Chart, ChartAxis, ChartSeries } from '../model/chart';
import { chartType, isScatter, LEGEND_POSITIONS, type ChartKind } from './chartKinds';
import type { Position } from './drawings';
import { isSet, readRichText, readSeries, valueOf, type ChartContext } from './readSeries';
import { keyOf } from './styleNames';
import { child, children, descend, isOn, type XmlElement } from './xml';

function hasMarkers(group: XmlElement): boolean {
  const symbols = children(group, 'ser').map((series) => valueOf(child(series, 'marker'), 'symbol'));
  return !(symbols.length > 0 && symbols.every((symbol) => symbol === 'none'));
}

function hasLines(group: XmlElement): boolean {
  return !children(group, 'ser').every((series) => descend(series, 'spPr', 'ln', 'noFill') !== undefined);
}

/** How a group is drawn; undefined for kinds that the model lacks. */
function readKind(group: XmlElement): ChartKind | undefined {
  const grouping = (valueOf(group, 'grouping') ?? 'standard') as NonNullable<ChartKind['grouping']>;
  switch (group.name) {
    case 'barChart': {
      const direction = valueOf(group, 'barDir') === 'bar' ? 'bar' : 'col';
      return { element: 'barChart', direction, grouping: grouping === 'standard' ? 'clustered' : grouping };
    }
    case 'lineChart':
      return { element: 'lineChart', grouping, hasMarkers: isSet(group, 'marker') && hasMarkers(group) };
    case 'areaChart':
      return { element: 'areaChart', grouping };
    case 'pieChart':
    case 'doughnutChart':
    case 'bubbleChart':
      return { element: group.name };
    case 'scatterChart': {
      const lines = hasLines(group);
      const isSmooth = lines && children(group, 'ser').some((series) => isSet(series, 'smooth'));
      return { element: 'scatterChart', hasMarkers: !lines || hasMarkers(group), hasLines: lines, isSmooth };
    }
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
    const series = children(group, 'ser').map((element) => ({ order: Number(valueOf(element, 'order') ?? 0), series: readSeries(element, kind, group, context) }));
    return [{ kind, type, axes: axisIds(group), series }];
  });
}

function readAxis(axis: XmlElement | undefined, hasGridlinesByDefault: boolean): ChartAxis {
  if (!axis) return {};
  const title = readRichText(child(axis, 'title'));
  const [minimum, maximum] = [valueOf(child(axis, 'scaling'), 'min'), valueOf(child(axis, 'scaling'), 'max')];
  const format = child(axis, 'numFmt')?.attributes;
  const isOwnFormat = format?.formatCode !== undefined && format.formatCode !== 'General' && !isOn(format.sourceLinked);
  const hasGridlines = child(axis, 'majorGridlines') !== undefined;
  return {
    ...(isSet(axis, 'delete') ? { visible: false } : {}),
    ...(title === undefined ? {} : { title }),
    ...(minimum === undefined ? {} : { minimum: Number(minimum) }),
    ...(maximum === undefined ? {} : { maximum: Number(maximum) }),
    ...(isOwnFormat ? { numberFormat: format.formatCode as string } : {}),
    ...(hasGridlines === hasGridlinesByDefault ? {} : { majorGridlines: hasGridlines }),
    ...(valueOf(child(axis, 'scaling'), 'orientation') === 'maxMin' ? { reverse: true } : {}),
  };
}

/** The axes of the first group: the one that names categories (or runs across), and the one that measures. */
function readAxes(plot: XmlElement | undefined, first: ReadGroup): Pick<Chart, 'categoryAxis' | 'valueAxis'> {
  const ids = first.axes.split(' ');
  const own = (plot?.children ?? []).filter((element) => element.name.endsWith('Ax') && ids.includes(valueOf(element, 'axId') ?? ''));
  const across = isScatter(first.kind) ? own.find((axis) => ['b', 't'].includes(valueOf(axis, 'axPos') ?? '')) : own.find((axis) => axis.name !== 'valAx');
  return { categoryAxis: readAxis(across, false), valueAxis: readAxis(own.find((axis) => axis !== across), true) };
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
    legend: { visible: legend !== undefined, position: keyOf(LEGEND_POSITIONS, valueOf(legend, 'legendPos')) ?? 'Right' },
    series: series.sort((a, b) => a.order - b.order).map((one) => one.series),
    ...readAxes(plot, first),
  };
}
