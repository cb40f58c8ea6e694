import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../core/problem';
import { fill } from '../../i18n/messages';
import { ActionCard } from '../action/ActionCard';
import type { RunState } from '../action/runState';
import { useAction } from '../action/useAction';
import { FileDrop } from '../choosing/FileDrop';
import { FileList } from '../choosing/FileList';
import { askedFields } from '../choosing/askedFields';
import { EMPTY_DRAFT, addFiles, changeDetail, removeFile, toImportRequest } from '../choosing/importDraft';
import { readInputFiles } from '../choosing/readInputFiles';
import { LocalOnly } from '../shell/LocalOnly';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';

export const IMPORT_RUN = 'import-sales';

const useStyles = makeStyles({
  unread: { margin: 0, color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere', ':empty': { position: 'absolute' } },
});

/** Choosing exports and bringing them into the workbook. */
export function ImportCard({ next }: { readonly next: ReactNode }) {
  const styles = useStyles();
  const { text } = useWords();
  const [draft, changeDraft] = useKeptState('import draft', EMPTY_DRAFT);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const { state } = useAction(IMPORT_RUN);
  const request = useMemo(() => toImportRequest(draft), [draft]);
  const asked = useMemo(() => askedFields(problemsOf(state)), [state]);
  const take = async (chosen: readonly File[]) => {
    const read = await readInputFiles(chosen);
    setUnread(read.unread);
    changeDraft((before) => addFiles(before, read.files));
  };
  return (
    <ActionCard
      runKey={IMPORT_RUN} eyebrow={fill(text.home.step, { number: 1 })} title={text.home.importTitle} text={text.home.importText}
      request={request} missing={text.action.needsFiles} confirmLabel={text.action.import} next={next}
    >
      <FileDrop isSmall={draft.files.length > 0} onFiles={(files) => void take(files)} />
      <p role="status" className={styles.unread}>{unread.map((name) => fill(text.files.unread, { name })).join(' ')}</p>
      <FileList
        draft={draft} asked={asked} onRemove={(name) => changeDraft((before) => removeFile(before, name))}
        onDetail={(name, field, value) => changeDraft((before) => changeDetail(before, name, field, value))}
      />
      <LocalOnly />
    </ActionCard>
  );
}

function problemsOf(state: RunState): readonly Problem[] {
  switch (state.phase) {
    case 'preview': return state.preview.problems;
    case 'failed': return state.failure.problems;
    case 'done': return state.result.problems;
    default: return [];
  }
}
