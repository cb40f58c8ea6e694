import { ActionCard } from '../action/ActionCard';
import { useWords } from '../words/PaneWords';

const REQUEST = { action: 'rewrite-formulas', parameters: {}, files: [] };

/** Writes generated formulas again that were calculated without the add-in. */
export function RewriteFormulasCard() {
  const { text } = useWords();
  return <ActionCard runKey="rewrite-formulas" title={text.functions.rewriteTitle} text={text.functions.rewriteText} request={REQUEST} confirmLabel={text.functions.rewriteConfirm} />;
}
