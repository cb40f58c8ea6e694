import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ActionRequest } from '../../actions/action';
import { ActionCard } from '../action/ActionCard';
import { DownloadLink } from '../action/DownloadLink';
import { useAction } from '../action/useAction';
import { FULL_WIDTH } from '../shell/fullWidth';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';

const RUN = 'send-tab';

const useStyles = makeStyles({ control: FULL_WIDTH });

/** Sends the tab of one department: a workbook of its own, opened where the program can, to be downloaded in any case. */
export function SendTabCard() {
  const styles = useStyles();
  const { text } = useWords();
  const words = text.tabs;
  const [department, setDepartment] = useKeptState('tab department', 'market');
  const { state } = useAction(RUN);
  const request = useMemo((): ActionRequest => ({ action: 'send-tab', parameters: { department }, files: [] }), [department]);
  const file = state.phase === 'done' ? state.result.file : undefined;
  return (
    <ActionCard runKey={RUN} title={words.sendTitle} text={words.sendText} request={request} confirmLabel={words.send} next={file && <DownloadLink file={file} />}>
      <Field label={words.department}>
        <Select className={styles.control} value={department} onChange={(_, { value }) => setDepartment(() => value)}>
          {Object.entries(text.meeting.departments).map(([code, label]) => <option key={code} value={code}>{label}</option>)}
        </Select>
      </Field>
    </ActionCard>
  );
}
