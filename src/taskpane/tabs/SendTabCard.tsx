import { Field, Link, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { ActionRequest, OutputFile } from '../../actions/action';
import { fill } from '../../i18n/fill';
import { ActionCard } from '../action/ActionCard';
import { useAction } from '../action/useAction';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';

const RUN = 'send-tab';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends the tab of one department: a workbook of its own, opened where the program can, to be downloaded in any case. */
export function SendTabCard() {
  const { text } = useWords();
  const words = text.tabs;
  const [department, setDepartment] = useKeptState('tab department', 'market');
  const { state } = useAction(RUN);
  const request = useMemo((): ActionRequest => ({ action: 'send-tab', parameters: { department }, files: [] }), [department]);
  const file = state.phase === 'done' ? state.result.file : undefined;
  return (
    <ActionCard runKey={RUN} title={words.sendTitle} text={words.sendText} request={request} confirmLabel={words.send} next={file && <DownloadLink file={file} />}>
      <Field label={words.department}>
        <Select value={department} onChange={(_, { value }) => setDepartment(() => value)}>
          {Object.entries(text.meeting.departments).map(([code, label]) => <option key={code} value={code}>{label}</option>)}
        </Select>
      </Field>
    </ActionCard>
  );
}

/** The file under an address of this page, as long as the link stands there. */
function DownloadLink({ file: { name, bytes } }: { readonly file: OutputFile }) {
  const { text } = useWords();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: WORKBOOK }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address === undefined ? null : <Link href={address} download={name}>{fill(text.tabs.download, { file: name })}</Link>;
}
