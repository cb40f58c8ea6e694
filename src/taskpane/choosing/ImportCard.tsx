import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { MappingForm, TableReading } from '../../actions/inspectFiles';
import type { Problem } from '../../core/problem';
import { fill } from '../../i18n/fill';
import { ActionCard } from '../action/ActionCard';
import type { RunState } from '../action/runState';
import { useAction } from '../action/useAction';
import { FileDrop } from './FileDrop';
import { FileList } from './FileList';
import { askedFields } from './askedFields';
import { EMPTY_DRAFT, addFiles, changeDetail, removeFile, toImportRequest } from './importDraft';
import { MappingPage } from './MappingPage';
import { openQuestion } from './openQuestion';
import { readInputFiles } from './readInputFiles';
import { useInspections } from './useInspections';
import type { SeenFile } from './useInspections';
import { LocalOnly } from '../shell/LocalOnly';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';

export const IMPORT_RUN = 'import-sales';

const useStyles = makeStyles({
  unread: { margin: 0, color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere', ':empty': { position: 'absolute' } },
});

/** Choosing exports and bringing them into the workbook. */
export function ImportCard({ next }: { readonly next: ReactNode }) {
  const styles = useStyles();
  const [draft, changeDraft] = useKeptState('import draft', EMPTY_DRAFT);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const { state } = useAction(IMPORT_RUN);
  const words = useWords();
  const seen = useInspections(draft);
  const [mapped, setMapped] = useState<string>();
  const question = openQuestion(draft, seen, words);
  const request = useMemo(() => (question === undefined ? toImportRequest(draft) : undefined), [draft, question]);
  const asked = useMemo(() => askedFields(problemsOf(state), seen), [state, seen]);
  const take = async (chosen: readonly File[]) => {
    const read = await readInputFiles(chosen);
    setUnread(read.unread);
    changeDraft((before) => addFiles(before, read.files));
  };
  const { text } = words;
  const form = mapped === undefined ? undefined : formOf(seen[mapped]);
  if (mapped !== undefined && form) {
    const leave = () => setMapped(undefined);
    const confirm = (mapping: string) => {
      changeDraft((before) => changeDetail(before, mapped, 'mapping', mapping));
      leave();
    };
    return <MappingPage name={mapped} form={form} onConfirm={confirm} onBack={leave} />;
  }
  return (
    <ActionCard
      runKey={IMPORT_RUN} title={text.home.importTitle} text={text.home.importText}
      request={request} missing={question ?? text.action.needsFiles} confirmLabel={text.action.import} next={next}
    >
      <FileDrop words={text.files} isSmall={draft.files.length > 0} onFiles={(files) => void take(files)} />
      <p role="status" className={styles.unread}>{unread.map((name) => fill(text.files.unread, { name })).join(' ')}</p>
      <FileList
        draft={draft} asked={asked} seen={seen} readings={readingsOf(state)} onMap={setMapped} onRemove={(name) => changeDraft((before) => removeFile(before, name))} onRemoveAll={() => changeDraft(() => EMPTY_DRAFT)}
        onDetail={(name, field, value) => changeDraft((before) => changeDetail(before, name, field, value))}
      />
      <LocalOnly />
    </ActionCard>
  );
}

/** What a preview or an import tells of each table. */
function readingsOf(state: RunState): readonly TableReading[] {
  if (state.phase === 'preview') return state.preview.readings ?? [];
  return state.phase === 'done' ? state.result.readings ?? [] : [];
}

function formOf(seen: SeenFile | undefined): MappingForm | undefined {
  if (!seen || seen.inspection === 'failed') return undefined;
  return seen.inspection.tables.map((table) => (table.is === 'choice' ? undefined : table.form)).find((form) => form !== undefined);
}

function problemsOf(state: RunState): readonly Problem[] {
  switch (state.phase) {
    case 'preview': return state.preview.problems;
    case 'failed': return state.failure.problems;
    case 'done': return state.result.problems;
    default: return [];
  }
}
