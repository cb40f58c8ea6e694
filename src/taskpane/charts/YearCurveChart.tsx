import { LineChart, ResponsiveContainer } from '@fluentui/react-charts';
import type { YearCurve } from '../../actions/readPictures';
import { formatAmount } from '../../i18n/formatAmount';
import { useWords } from '../words/PaneWords';
import { CHART_COLOURS } from './Picture';

/** Round ends would fill the gaps between dashes. */
const BUTT = 'butt' as const;

interface YearCurveChartProps {
  readonly curve: YearCurve;
  readonly names: { readonly target: string; readonly actual: string; readonly forecast: string };
}

/** Three lines over the months of the year, told apart by dashes as well as by colour; the legend shows both. */
export function YearCurveChart({ curve: { target, actual, forecast }, names }: YearCurveChartProps) {
  const { language } = useWords();
  const points = (amounts: readonly (number | undefined)[]) => amounts.flatMap((y, at) => (y === undefined ? [] : [{ x: at + 1, y }]));
  const lines = [
    { legend: `┈ ${names.target}`, color: CHART_COLOURS.third, data: points(target), lineOptions: { strokeDasharray: '2 6', strokeLinecap: BUTT }, hideNonActiveDots: true },
    { legend: `━ ${names.actual}`, color: CHART_COLOURS.first, data: points(actual), lineOptions: { strokeWidth: 4 }, hideNonActiveDots: true },
    { legend: `╍ ${names.forecast}`, color: CHART_COLOURS.second, data: points(forecast), lineOptions: { strokeDasharray: '10 5', strokeLinecap: BUTT }, hideNonActiveDots: true },
  ].filter(({ data }) => data.length > 0);
  const money = (amount: number): string => formatAmount(amount, language);
  return (
    <ResponsiveContainer>
      <LineChart
        data={{ lineChartData: lines }} hideTooltip culture={language} yAxisTickFormat={money} yMinValue={0} yAxisTickCount={4} tickValues={[1, 3, 5, 7, 9, 11]}
        margins={{ left: 56, right: 16, top: 12, bottom: 32 }} legendProps={{ enabledWrapLines: true }}
      />
    </ResponsiveContainer>
  );
}
