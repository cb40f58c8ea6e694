import { MapPicturesCard } from '../charts/MapPicturesCard';
import type { CardSection } from '../shell/CardSections';
import { CardSections } from '../shell/CardSections';
import { PageTitle } from '../shell/PageTitle';
import { useWords } from '../words/PaneWords';
import { BusinessMapCard } from './BusinessMapCard';
import { CustomerMapCard } from './CustomerMapCard';
import { ProductMapCard } from './ProductMapCard';
import { RefreshVerdictsCard } from './RefreshVerdictsCard';

/** One card a map, in the order in which the maps are made, and one for what a long product list leaves to renew. A new map is one line here. */
const CARDS: readonly CardSection[] = [
  { section: 'business-map', Card: BusinessMapCard },
  { section: 'customer-map', Card: CustomerMapCard },
  { section: 'product-map', Card: ProductMapCard },
  { section: 'pictures', Card: MapPicturesCard },
  { section: 'refresh-verdicts', Card: RefreshVerdictsCard },
];

/** The three maps. */
export function MapsPage() {
  const { text } = useWords();
  return (
    <>
      <PageTitle title={text.maps.title} lead={text.maps.lead} />
      <CardSections cards={CARDS} />
    </>
  );
}
