import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ActionCard } from '../action/ActionCard';
import { FULL_WIDTH } from '../shell/fullWidth';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({ control: FULL_WIDTH });

/** Opening the last closed month again, with the reason that is kept beside it. */
export function ReopenCard() {
  const { text } = useWords();
  const words = text.tracker;
  const styles = useStyles();
  const [reason, changeReason] = useKeptState('reopen reason', '');
  const request = useMemo(() => (reason.trim() === '' ? undefined : { action: 'reopen-month', parameters: { reason: reason.trim() }, files: [] }), [reason]);
  return (
    <ActionCard runKey="reopen-month" title={words.reopenTitle} text={words.reopenText} request={request} missing={words.reopenMissing} confirmLabel={words.reopenTitle}>
      <Field label={words.reopenReason}>
        <Input className={styles.control} value={reason} onChange={(_, { value }) => changeReason(() => value)} />
      </Field>
    </ActionCard>
  );
}
