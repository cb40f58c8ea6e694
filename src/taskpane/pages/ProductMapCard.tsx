import { ActionCard } from '../action/ActionCard';
import { fill } from '../../i18n/messages';
import { useWords } from '../words/PaneWords';

const REQUEST = { action: 'product-map', parameters: {}, files: [] } as const;

/** Building or refreshing the product map. */
export function ProductMapCard() {
  const { text } = useWords();
  return (
    <ActionCard
      runKey="product-map" eyebrow={fill(text.home.step, { number: 2 })} title={text.home.mapTitle} text={text.home.mapText} request={REQUEST}
    />
  );
}
