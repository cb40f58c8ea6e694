import { ResponsiveContainer, VerticalStackedBarChart } from '@fluentui/react-charts';
import { formatAmount } from '../../i18n/formatAmount';
import { useWords } from '../words/PaneWords';
import type { BridgeBar } from './bridgeBars';
import { CHART_COLOURS } from './Picture';

/** Without a space, at which the library would break the line. */
const SIGNS = { total: '', up: '▲', down: '▼' } as const;
const WIDEST_BAR = 32;
const COLOURS = { total: CHART_COLOURS.third, up: CHART_COLOURS.first, down: CHART_COLOURS.second } as const;

/** The bridge between two rounds: each step stands on an unfilled base and says by its name, too, whether it rises or falls. */
export function RoundBridgeChart({ bars }: { readonly bars: readonly BridgeBar[] }) {
  const { language } = useWords();
  const data = bars.map(({ label, kind, base, height }) => ({
    xAxisPoint: `${SIGNS[kind]}${label}`,
    chartData: [{ legend: 'base', data: base, color: 'transparent' }, { legend: kind, data: height, color: COLOURS[kind] }],
  }));
  const money = (amount: number): string => formatAmount(amount, language);
  return (
    <ResponsiveContainer>
      <VerticalStackedBarChart
        data={data} barWidth="auto" maxBarWidth={WIDEST_BAR} hideLegend hideTooltip hideLabels culture={language} yAxisTickFormat={money} yAxisTickCount={4} wrapXAxisLables hideTickOverlap={false}
        margins={{ left: 56, right: 8, top: 12, bottom: 56 }}
      />
    </ResponsiveContainer>
  );
}
