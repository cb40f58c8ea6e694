import { ActionCard } from '../action/ActionCard';
import { useWords } from '../words/PaneWords';

const REQUEST = { action: 'product-map', parameters: {}, files: [] } as const;

/** Building or refreshing the product map. */
export function ProductMapCard() {
  const { text } = useWords();
  return <ActionCard runKey="product-map" title={text.maps.productTitle} text={text.maps.productText} request={REQUEST} />;
}
