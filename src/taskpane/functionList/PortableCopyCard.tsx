import { ActionCard } from '../action/ActionCard';
import { useWords } from '../words/PaneWords';

const REQUEST = { action: 'portable-copy', parameters: {}, files: [] };

/** Takes the functions out of the workbook for people without the add-in; the result offers the way back. */
export function PortableCopyCard() {
  const { text } = useWords();
  return <ActionCard runKey="portable-copy" title={text.functions.copyTitle} text={text.functions.copyText} request={REQUEST} confirmLabel={text.functions.copyConfirm} />;
}
