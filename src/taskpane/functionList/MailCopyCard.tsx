import { ActionCard } from '../action/ActionCard';
import { useWords } from '../words/PaneWords';

const REQUEST = { action: 'mail-copy', parameters: {}, files: [] };

/** Takes the restore points out of a copy that is to be mailed. */
export function MailCopyCard() {
  const { text } = useWords();
  return <ActionCard runKey="mail-copy" title={text.functions.mailTitle} text={text.functions.mailText} request={REQUEST} confirmLabel={text.functions.mailConfirm} />;
}
