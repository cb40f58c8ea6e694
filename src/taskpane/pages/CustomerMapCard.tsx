import { ActionCard } from '../action/ActionCard';
import { useWords } from '../words/PaneWords';

const REQUEST = { action: 'customer-map', parameters: {}, files: [] } as const;

/** Building or refreshing the customer map. */
export function CustomerMapCard() {
  const { text } = useWords();
  return <ActionCard runKey="customer-map" title={text.maps.customerTitle} text={text.maps.customerText} request={REQUEST} />;
}
