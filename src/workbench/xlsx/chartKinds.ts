/** How the file draws a type of chart. */
export interface ChartKind {
  readonly element: 'barChart' | 'lineChart' | 'areaChart' | 'pieChart' | 'doughnutChart' | 'scatterChart' | 'bubbleChart';
  readonly direction?: 'col' | 'bar';
  readonly grouping?: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  readonly hasMarkers?: boolean;
  readonly hasLines?: boolean;
  readonly isSmooth?: boolean;
}

/** Types by the client library's names. */
const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { element: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', direction: 'col', grouping: 'stacked' },
  ColumnStacked100: { element: 'barChart', direction: 'col', grouping: 'percentStacked' },
  BarClustered: { element: 'barChart', direction: 'bar', grouping: 'clustered' },
  BarStacked: { element: 'barChart', direction: 'bar', grouping: 'stacked' },
  BarStacked100: { element: 'barChart', direction: 'bar', grouping: 'percentStacked' },
  Line: { element: 'lineChart', grouping: 'standard', hasMarkers: false },
  LineStacked: { element: 'lineChart', grouping: 'stacked', hasMarkers: false },
  LineStacked100: { element: 'lineChart', grouping: 'percentStacked', hasMarkers: false },
  LineMarkers: { element: 'lineChart', grouping: 'standard', hasMarkers: true },
  LineMarkersStacked: { element: 'lineChart', grouping: 'stacked', hasMarkers: true },
  LineMarkersStacked100: { element: 'lineChart', grouping: 'percentStacked', hasMarkers: true },
  Area: { element: 'areaChart', grouping: 'standard' },
  AreaStacked: { element: 'areaChart', grouping: 'stacked' },
  AreaStacked100: { element: 'areaChart', grouping: 'percentStacked' },
  Pie: { element: 'pieChart' },
  Doughnut: { element: 'doughnutChart' },
  XYScatter: { element: 'scatterChart', hasMarkers: true, hasLines: false, isSmooth: false },
  XYScatterLines: { element: 'scatterChart', hasMarkers: true, hasLines: true, isSmooth: false },
  XYScatterLinesNoMarkers: { element: 'scatterChart', hasMarkers: false, hasLines: true, isSmooth: false },
  XYScatterSmooth: { element: 'scatterChart', hasMarkers: true, hasLines: true, isSmooth: true },
  XYScatterSmoothNoMarkers: { element: 'scatterChart', hasMarkers: false, hasLines: true, isSmooth: true },
  Bubble: { element: 'bubbleChart' },
};

/** Throws for types that the file form here lacks, rather than drawing something else. */
export function chartKind(type: string): ChartKind {
  const kind = KINDS[type];
  if (!kind) throw new Error(`A chart of type ${type} cannot be written`);
  return kind;
}

/** The type that a file's drawing stands for; undefined for kinds that the model lacks. */
export function chartType(kind: ChartKind): string | undefined {
  const entries = Object.entries(KINDS);
  const same = entries.find(([, known]) => (Object.keys(known) as (keyof ChartKind)[]).every((key) => known[key] === kind[key]));
  return (same ?? entries.find(([, known]) => known.element === kind.element))?.[0];
}

export function isRound(kind: ChartKind): boolean {
  return kind.element === 'pieChart' || kind.element === 'doughnutChart';
}

/** Whether both axes measure. */
export function isScatter(kind: ChartKind): boolean {
  return kind.element === 'scatterChart' || kind.element === 'bubbleChart';
}

/** Words of the client library → words of the file. */
export const LABEL_POSITIONS: Readonly<Record<string, string>> = {
  Center: 'ctr', InsideEnd: 'inEnd', InsideBase: 'inBase', OutsideEnd: 'outEnd', Left: 'l', Right: 'r', Top: 't', Bottom: 'b', BestFit: 'bestFit',
};
export const LEGEND_POSITIONS: Readonly<Record<string, string>> = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' };
export const MARKERS: Readonly<Record<string, string>> = {
  None: 'none', Square: 'square', Diamond: 'diamond', Triangle: 'triangle', X: 'x', Star: 'star', Dot: 'dot', Dash: 'dash', Circle: 'circle', Plus: 'plus',
};
export const LINE_STYLES: Readonly<Record<string, string>> = {
  Continuous: 'solid', Dash: 'dash', DashDot: 'dashDot', DashDotDot: 'lgDashDotDot', Dot: 'sysDot', RoundDot: 'sysDot', SquareDot: 'sysDash',
};

/** Where an axis is crossed. */
export const CROSSINGS = { Minimum: 'min', Maximum: 'max' } as const;

/** Positions that Excel takes for a kind; any other makes it declare the file damaged. */
export function allowsLabelAt(kind: ChartKind, position: string): boolean {
  if (kind.element === 'areaChart' || kind.element === 'doughnutChart') return false;
  if (kind.element === 'pieChart') return ['BestFit', 'Center', 'InsideEnd', 'OutsideEnd'].includes(position);
  if (kind.element !== 'barChart') return ['Center', 'Left', 'Right', 'Top', 'Bottom'].includes(position);
  return ['Center', 'InsideEnd', 'InsideBase', ...(kind.grouping === 'clustered' ? ['OutsideEnd'] : [])].includes(position);
}
