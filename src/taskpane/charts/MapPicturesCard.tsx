import { lazy } from 'react';
import type { MapPictures } from '../../actions/readPictures';
import { fill } from '../../i18n/fill';
import { formatAmount } from '../../i18n/formatAmount';
import { messagesIn } from '../../i18n/messages';
import { formatPercent } from '../format/formatPercent';
import type { PaneActions } from '../paneActions';
import { Card } from '../shell/Card';
import { useFreshReading } from '../useFreshReading';
import { useWords } from '../words/PaneWords';
import { Picture } from './Picture';
import { PICTURE_HEIGHTS } from './pictureHeights';

const MarketGrowthChart = lazy(async () => ({ default: (await import('./MarketGrowthChart')).MarketGrowthChart }));
const ProductBubbleChart = lazy(async () => ({ default: (await import('./ProductBubbleChart')).ProductBubbleChart }));

const readMaps = (actions: PaneActions): Promise<MapPictures | undefined> => actions.readMapPictures();

/** Growth by market and the products as bubbles; nothing before there is a map to show. */
export function MapPicturesCard() {
  const { text } = useWords();
  const pictures = useFreshReading<MapPictures | undefined>(readMaps, undefined);
  if (pictures === undefined || (pictures.markets.length === 0 && pictures.products.length === 0)) return null;
  return (
    <Card title={text.pictures.mapsTitle}>
      {pictures.markets.length > 0 && <Markets markets={pictures.markets} />}
      {pictures.products.length > 0 && <Products {...pictures} />}
    </Card>
  );
}

function Markets({ markets }: Pick<MapPictures, 'markets'>) {
  const { text, language } = useWords();
  const words = text.pictures.markets;
  const money = (amount: number): string => formatAmount(amount, language);
  const total = markets.reduce((sum, { increment }) => sum + increment, 0);
  const [first] = markets;
  const says = first === undefined || total <= 0 || first.increment <= 0 ? words.noGrowth : fill(words.says, { market: first.market, share: formatPercent(first.increment / total, language), total: money(total) });
  return (
    <Picture height={PICTURE_HEIGHTS.markets(markets.length)} title={words.title} says={says} columns={[words.market, words.lastYear, words.increment]} rows={markets.map(({ market, lastYear, increment }) => [market, money(lastYear), money(increment)])}>
      <MarketGrowthChart markets={markets} />
    </Picture>
  );
}

function Products({ products, cuts }: MapPictures) {
  const { text, language } = useWords();
  const words = text.pictures.products;
  const quadrants: Readonly<Record<string, string>> = messagesIn(language).lists.quadrant;
  const percent = (ratio: number): string => formatPercent(ratio, language);
  const says = fill(words.says, { count: products.length, stars: products.filter(({ quadrant }) => quadrant === 'star').length, margin: percent(cuts.margin), growth: percent(cuts.growth) });
  const rows = products.map(({ product, quadrant, margin, growth, netSales }) => [`${product} · ${quadrants[quadrant] ?? '–'}`, percent(margin), percent(growth), formatAmount(netSales, language)]);
  return (
    <Picture height={PICTURE_HEIGHTS.products} title={words.title} says={says} columns={[words.product, words.margin, words.growth, words.netSales]} rows={rows}>
      <ProductBubbleChart products={products} quadrants={quadrants} axes={{ margin: words.margin, growth: words.growth }} />
    </Picture>
  );
}
