import { HorizontalBarChartWithAxis, ResponsiveContainer } from '@fluentui/react-charts';
import type { MarketGrowth } from '../../actions/readPictures';
import { formatAmount } from '../../i18n/formatAmount';
import { useWords } from '../words/PaneWords';
import { CHART_COLOURS } from './Picture';

const BAR = 14;

/** Increment of each market as a bar; the amounts stand beside the names, since those of the library know no 万. */
export function MarketGrowthChart({ markets }: { readonly markets: readonly MarketGrowth[] }) {
  const { language } = useWords();
  const data = [...markets].reverse().map(({ market, increment }) => ({ x: increment, y: `${market} ${formatAmount(increment, language)}`, legend: market, color: increment < 0 ? CHART_COLOURS.second : CHART_COLOURS.first }));
  return (
    <ResponsiveContainer>
      <HorizontalBarChartWithAxis data={data} barHeight={BAR} hideLegend hideTooltip hideLabels culture={language} tickValues={[0]} margins={{ left: 130, right: 8, top: 8, bottom: 28 }} />
    </ResponsiveContainer>
  );
}
