import { ActionCard } from '../action/ActionCard';
import { useWords } from '../words/PaneWords';

const REQUEST = { action: 'refresh-verdicts', parameters: {}, files: [] } as const;

/** Renewing the verdicts of a product list that is too long for formulas. */
export function RefreshVerdictsCard() {
  const { text } = useWords();
  return <ActionCard runKey="refresh-verdicts" title={text.maps.verdictsTitle} text={text.maps.verdictsText} request={REQUEST} isDirect startAppearance="secondary" startLabel={text.maps.verdictsTitle} />;
}
