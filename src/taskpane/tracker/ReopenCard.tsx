import { Field, Input } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ActionCard } from '../action/ActionCard';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';

/** Opening the last closed month again, with the reason that is kept beside it. */
export function ReopenCard() {
  const { text } = useWords();
  const words = text.tracker;
  const [reason, changeReason] = useKeptState('reopen reason', '');
  const request = useMemo(() => (reason.trim() === '' ? undefined : { action: 'reopen-month', parameters: { reason: reason.trim() }, files: [] }), [reason]);
  return (
    <ActionCard runKey="reopen-month" title={words.reopenTitle} text={words.reopenText} request={request} missing={words.reopenMissing} confirmLabel={words.reopenTitle}>
      <Field label={words.reopenReason}>
        <Input value={reason} onChange={(_, { value }) => changeReason(() => value)} />
      </Field>
    </ActionCard>
  );
}
