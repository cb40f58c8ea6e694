import { HorizontalBarChartWithAxis } from '@fluentui/react-charts';
import type { MarketGrowth } from '../../actions/readPictures';
import { formatAmount } from '../../i18n/formatAmount';
import { useWords } from '../words/PaneWords';
import { CHART_COLOURS } from './Picture';

/** From this height on a bar bears its amount. */
const BAR = 16;
const ROW = 30;
const AXIS = 50;

/** Increment of each market as a bar with its amount. */
export function MarketGrowthChart({ markets }: { readonly markets: readonly MarketGrowth[] }) {
  const { language } = useWords();
  const data = [...markets].reverse().map(({ market, increment }) => ({ x: increment, y: market, legend: market, color: increment < 0 ? CHART_COLOURS.second : CHART_COLOURS.first, barLabel: formatAmount(increment, language) }));
  return <HorizontalBarChartWithAxis data={data} height={markets.length * ROW + AXIS} barHeight={BAR} hideLegend hideTooltip culture={language} tickValues={[0]} margins={{ left: 70, right: 56, top: 8, bottom: 28 }} showYAxisLables={false} />;
}
