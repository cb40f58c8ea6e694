import { ScatterChart } from '@fluentui/react-charts';
import type { MapPictures } from '../../actions/readPictures';
import { formatPercent } from '../format/formatPercent';
import { useWords } from '../words/PaneWords';
import { CHART_COLOURS } from './Picture';

const HEIGHT = 280;
const LEAST = 4;
const MOST = 16;
const COLOURS: Readonly<Record<string, string>> = { star: CHART_COLOURS.first, cow: CHART_COLOURS.fourth, question: CHART_COLOURS.second, dog: CHART_COLOURS.third };

interface ProductBubbleChartProps {
  readonly products: MapPictures['products'];
  /** The word of each quadrant by its code. */
  readonly quadrants: Readonly<Record<string, string>>;
  readonly axes: { readonly margin: string; readonly growth: string };
}

/** Products by margin and growth, as large as their sales, in the colours of their quadrants. */
export function ProductBubbleChart({ products, quadrants, axes }: ProductBubbleChartProps) {
  const { language } = useWords();
  const largest = Math.max(...products.map(({ netSales }) => netSales));
  const percent = (ratio: number): string => formatPercent(ratio, language);
  const groups = Object.keys(COLOURS).map((code) => ({
    legend: quadrants[code] ?? code, color: COLOURS[code] ?? CHART_COLOURS.third,
    data: products.filter(({ quadrant }) => quadrant === code).map(({ margin, growth, netSales }) => ({ x: margin, y: growth, markerSize: LEAST + (MOST - LEAST) * Math.sqrt(netSales / largest) })),
  })).filter(({ data }) => data.length > 0);
  return (
    <ScatterChart
      data={{ scatterChartData: groups }} height={HEIGHT} hideTooltip culture={language} xAxisTitle={axes.margin} yAxisTitle={axes.growth} yAxisTickFormat={percent} tickFormat=".0%"
      xAxisTickCount={4} yAxisTickCount={4} margins={{ left: 60, right: 20, top: 16, bottom: 48 }} legendProps={{ enabledWrapLines: true }}
    />
  );
}
