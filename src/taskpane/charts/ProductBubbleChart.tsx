import { ResponsiveContainer, ScatterChart } from '@fluentui/react-charts';
import type { MapPictures } from '../../actions/readPictures';
import { formatPercent } from '../format/formatPercent';
import { useWords } from '../words/PaneWords';
import { CHART_COLOURS } from './Picture';

const LEAST = 4;
const MOST = 16;
/** A colour and, for whoever does not tell colours apart, a mark beneath the bubble. */
const LOOKS: Readonly<Record<string, { readonly color: string; readonly mark: string }>> = {
  star: { color: CHART_COLOURS.first, mark: '★' }, cow: { color: CHART_COLOURS.fourth, mark: '◆' }, question: { color: CHART_COLOURS.second, mark: '?' }, dog: { color: CHART_COLOURS.third, mark: '×' },
};

interface ProductBubbleChartProps {
  readonly products: MapPictures['products'];
  /** The word of each quadrant by its code. */
  readonly quadrants: Readonly<Record<string, string>>;
  readonly axes: { readonly margin: string; readonly growth: string };
}

/** Products by margin and growth, as large as their sales, in the colours and with the marks of their quadrants. */
export function ProductBubbleChart({ products, quadrants, axes }: ProductBubbleChartProps) {
  const { language } = useWords();
  const largest = Math.max(...products.map(({ netSales }) => netSales));
  const percent = (ratio: number): string => formatPercent(ratio, language);
  const groups = Object.entries(LOOKS).map(([code, { color, mark }]) => ({
    legend: `${mark} ${quadrants[code] ?? code}`, color,
    data: products.filter(({ quadrant }) => quadrant === code).map(({ margin, growth, netSales }) => ({ x: margin, y: growth, markerSize: LEAST + (MOST - LEAST) * Math.sqrt(netSales / largest), text: mark })),
  })).filter(({ data }) => data.length > 0);
  return (
    <ResponsiveContainer>
      <ScatterChart
        data={{ scatterChartData: groups }} hideTooltip culture={language} xAxisTitle={axes.margin} yAxisTitle={axes.growth} yAxisTickFormat={percent} tickFormat=".0%"
        xAxisTickCount={4} yAxisTickCount={4} margins={{ left: 60, right: 20, top: 16, bottom: 48 }} legendProps={{ enabledWrapLines: true }}
      />
    </ResponsiveContainer>
  );
}
