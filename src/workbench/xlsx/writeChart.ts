import type { Chart, ChartAxis, ChartSeries } from '../model/chart';
import type { Workbook } from '../model/workbook';
import { chartKind, CROSSINGS, isRound, isScatter, LEGEND_POSITIONS, type ChartKind } from './chartKinds';
import { richText, solidFill, writeSeries } from './writeSeries';
import { tag, xmlDocument } from './xmlText';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface AxisIds {
  readonly category: number;
  readonly value: number;
}
const PRIMARY: AxisIds = { category: 111111111, value: 111111112 };
const SECONDARY: AxisIds = { category: 222222221, value: 222222222 };

/** Series of one kind on one pair of axes; the file draws each group by itself. */
interface Group {
  readonly kind: ChartKind;
  readonly isSecondary: boolean;
  readonly series: { readonly series: ChartSeries; readonly index: number }[];
}

function groupSeries(chart: Chart): Group[] {
  const groups = new Map<string, Group>();
  chart.series.forEach((series, index) => {
    const type = series.chartType ?? chart.type;
    const isSecondary = series.axisGroup === 'Secondary';
    const key = `${type} ${isSecondary}`;
    const group = groups.get(key) ?? { kind: chartKind(type), isSecondary, series: [] };
    groups.set(key, group);
    group.series.push({ series, index });
  });
  if (groups.size === 0) return [{ kind: chartKind(chart.type), isSecondary: false, series: [] }];
  return [...groups.values()];
}

/** The gap between bars, which the model keeps by series; stacked bars lie over each other. */
function spacingXml(kind: ChartKind, series: Group['series']): string {
  const gap = series.map(({ series: one }) => one.gapWidth).find((width) => width !== undefined);
  return (gap === undefined ? '' : tag('c:gapWidth', { val: gap })) + (kind.grouping === 'clustered' ? '' : tag('c:overlap', { val: 100 }));
}

function groupXml({ kind, isSecondary, series }: Group, workbook: Workbook): string {
  const { category, value } = isSecondary ? SECONDARY : PRIMARY;
  const axes = tag('c:axId', { val: category }) + tag('c:axId', { val: value });
  const content = series.map(({ series: one, index }) => writeSeries(one, index, kind, workbook)).join('');
  const varied = tag('c:varyColors', { val: isRound(kind) });
  const grouping = tag('c:grouping', { val: kind.grouping });
  switch (kind.element) {
    case 'barChart':
      return tag('c:barChart', {}, tag('c:barDir', { val: kind.direction }), grouping, varied, content, spacingXml(kind, series), axes);
    case 'lineChart':
      return tag('c:lineChart', {}, grouping, varied, content, tag('c:marker', { val: 1 }), axes);
    case 'areaChart':
      return tag('c:areaChart', {}, grouping, varied, content, axes);
    case 'pieChart':
      return tag('c:pieChart', {}, varied, content, tag('c:firstSliceAng', { val: 0 }));
    case 'doughnutChart':
      return tag('c:doughnutChart', {}, varied, content, tag('c:firstSliceAng', { val: 0 }), tag('c:holeSize', { val: 60 }));
    case 'scatterChart':
      return tag('c:scatterChart', {}, tag('c:scatterStyle', { val: kind.isSmooth ? 'smoothMarker' : 'lineMarker' }), varied, content, axes);
    case 'bubbleChart':
      return tag('c:bubbleChart', {}, varied, content, tag('c:bubbleScale', { val: series[0]?.series.bubbleScale ?? 100 }), tag('c:showNegBubbles', { val: 0 }), axes);
  }
}

/** Points; what programs choose themselves is too large for charts among tables. */
const TITLE_SIZE = 12;
const AXIS_TITLE_SIZE = 9;

function titleXml(text: string, size: number): string {
  return tag('c:title', {}, richText(text, size), tag('c:overlay', { val: 0 }));
}

function thinLine(color: string): string {
  return tag('c:spPr', {}, tag('a:ln', { w: 9525 }, solidFill(color)));
}

/** What an axis is in its chart, beside the user's settings. */
interface AxisPlace {
  readonly id: number;
  /** Id of the axis that it crosses, and where on that one. */
  readonly crosses: number;
  readonly crossesAt?: ChartAxis['position'];
  readonly position: string;
  readonly isValue: boolean;
  readonly hasGridlines: boolean;
  /** On the far side of the plot. */
  readonly isFar?: boolean;
  /** Points lie on its marks, not between them. */
  readonly isMidway?: boolean;
}

function scalingXml({ reverse, maximum, minimum }: ChartAxis): string {
  const orientation = tag('c:orientation', { val: reverse ? 'maxMin' : 'minMax' });
  return tag('c:scaling', {}, orientation, maximum !== undefined && tag('c:max', { val: maximum }), minimum !== undefined && tag('c:min', { val: minimum }));
}

function crossingXml(own: AxisPlace): string {
  const crossing = tag('c:crossAx', { val: own.crosses }) + tag('c:crosses', { val: own.crossesAt === undefined ? 'autoZero' : CROSSINGS[own.crossesAt] });
  if (own.isValue) return crossing + tag('c:crossBetween', { val: own.isMidway ? 'midCat' : 'between' });
  return crossing + tag('c:auto', { val: 1 }) + tag('c:lblAlgn', { val: 'ctr' }) + tag('c:lblOffset', { val: 100 });
}

function axisXml(axis: ChartAxis, own: AxisPlace): string {
  return tag(
    own.isValue ? 'c:valAx' : 'c:catAx',
    {},
    tag('c:axId', { val: own.id }),
    scalingXml(axis),
    tag('c:delete', { val: axis.visible === false }),
    tag('c:axPos', { val: own.position }),
    (axis.majorGridlines ?? own.hasGridlines) && tag('c:majorGridlines', {}, thinLine('#D9D9D9')),
    axis.title !== undefined && axis.title !== '' && titleXml(axis.title, AXIS_TITLE_SIZE),
    tag('c:numFmt', { formatCode: axis.numberFormat ?? 'General', sourceLinked: axis.numberFormat === undefined }),
    tag('c:majorTickMark', { val: 'out' }),
    tag('c:minorTickMark', { val: 'none' }),
    // Labels stay at the edge where values below zero would draw over them.
    tag('c:tickLblPos', { val: own.isFar || (own.isValue && !own.isMidway) ? 'nextTo' : 'low' }),
    thinLine('#A6A6A6'),
    crossingXml(own),
  );
}

function axesXml(chart: Chart, groups: readonly Group[]): string {
  const primary = groups.find((group) => !group.isSecondary) ?? (groups[0] as Group);
  if (isRound(primary.kind)) return '';
  const isMidway = isScatter(primary.kind);
  const isFlat = primary.kind.direction === 'bar';
  const [across, up] = isFlat ? ['l', 'b'] : ['b', 'l'];
  const main =
    axisXml(chart.categoryAxis, { id: PRIMARY.category, crosses: PRIMARY.value, crossesAt: chart.valueAxis.position, position: across as string, isValue: isMidway, hasGridlines: false, isMidway }) +
    axisXml(chart.valueAxis, { id: PRIMARY.value, crosses: PRIMARY.category, crossesAt: chart.categoryAxis.position, position: up as string, isValue: true, hasGridlines: true, isMidway });
  const second = groups.find((group) => group.isSecondary);
  if (!second) return main;
  const isSecondMidway = isScatter(second.kind);
  return (
    main +
    axisXml({}, { id: SECONDARY.value, crosses: SECONDARY.category, position: 'r', isValue: true, hasGridlines: false, crossesAt: 'Maximum', isFar: true, isMidway: isSecondMidway }) +
    axisXml({ visible: false }, { id: SECONDARY.category, crosses: SECONDARY.value, position: 'b', isValue: isSecondMidway, hasGridlines: false, isMidway: isSecondMidway })
  );
}

/** The part of one chart. Throws for a type that cannot be written. */
export function writeChart(chart: Chart, workbook: Workbook): string {
  const groups = groupSeries(chart);
  const hasTitle = chart.titleVisible && chart.title !== undefined && chart.title !== '';
  const legend = chart.legend.visible && tag('c:legend', {}, tag('c:legendPos', { val: LEGEND_POSITIONS[chart.legend.position] ?? 'r' }), tag('c:overlay', { val: 0 }));
  return xmlDocument(
    tag(
      'c:chartSpace',
      { 'xmlns:c': CHART, 'xmlns:a': DRAWING, 'xmlns:r': RELATIONS },
      tag('c:roundedCorners', { val: 0 }),
      tag(
        'c:chart',
        {},
        hasTitle && titleXml(chart.title as string, TITLE_SIZE),
        tag('c:autoTitleDeleted', { val: !chart.titleVisible }),
        tag('c:plotArea', {}, tag('c:layout'), ...groups.map((group) => groupXml(group, workbook)), axesXml(chart, groups)),
        legend,
        tag('c:plotVisOnly', { val: 1 }),
        tag('c:dispBlanksAs', { val: 'gap' }),
      ),
    ),
  );
}
