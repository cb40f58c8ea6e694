import { lazy } from 'react';
import type { YearCurve } from '../../actions/readPictures';
import { fill } from '../../i18n/fill';
import { formatAmount } from '../../i18n/formatAmount';
import { formatMonth } from '../format/formatDay';
import type { PaneActions } from '../paneActions';
import { Card } from '../shell/Card';
import { useFreshReading } from '../useFreshReading';
import { useWords } from '../words/PaneWords';
import { Picture } from './Picture';
import { PICTURE_HEIGHTS } from './pictureHeights';

const YearCurveChart = lazy(async () => ({ default: (await import('./YearCurveChart')).YearCurveChart }));

const readCurve = (actions: PaneActions): Promise<YearCurve | undefined> => actions.readYearCurve();

/** Target, actual and forecast of the year, summed up month by month; nothing before there is a tracker. */
export function YearCurveCard() {
  const { text, language } = useWords();
  const words = text.pictures.year;
  const curve = useFreshReading<YearCurve | undefined>(readCurve, undefined);
  if (curve === undefined) return null;
  const { months, target, actual, forecast } = curve;
  const money = (amount: number | undefined): string => (amount === undefined ? '–' : formatAmount(amount, language));
  const known = Math.max(-1, ...actual.map((amount, at) => (amount === undefined ? -1 : at)));
  const ends = { target: money(target.at(-1)), forecast: money(forecast.at(-1)) };
  const says = known < 0 ? fill(words.noActual, ends) : fill(forecast.at(-1) === undefined ? words.saysActual : words.says, { month: formatMonth(months[known] ?? 0, language), actual: money(actual[known]), ...ends });
  return (
    <Card title={text.pictures.yearTitle}>
      <Picture
        height={PICTURE_HEIGHTS.year} title={words.title} says={says} columns={[words.month, words.target, words.actual, words.forecast]}
        rows={months.map((month, at) => [formatMonth(month, language), money(target[at]), money(actual[at]), money(forecast[at])])}
      >
        <YearCurveChart curve={curve} names={words} />
      </Picture>
    </Card>
  );
}
