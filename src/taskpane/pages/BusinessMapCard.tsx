import { ActionCard } from '../action/ActionCard';
import { useWords } from '../words/PaneWords';

const REQUEST = { action: 'business-map', parameters: {}, files: [] } as const;

/** Building or refreshing the business map. */
export function BusinessMapCard() {
  const { text } = useWords();
  return <ActionCard runKey="business-map" title={text.maps.businessTitle} text={text.maps.businessText} request={REQUEST} />;
}
