import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { TableReading } from '../../actions/inspectFiles';
import { Disclosure } from '../shell/Disclosure';
import { useWords } from '../words/PaneWords';
import { ChosenFile } from './ChosenFile';
import { FileDetailsForm } from './FileDetailsForm';
import { FileEvidence, FileFinding } from './FileFinding';
import type { FileDetail, FileField, ImportDraft } from './importDraft';
import type { SeenFiles } from './useInspections';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
  details: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, paddingInlineEnd: tokens.spacingHorizontalS },
});

interface FileListProps {
  readonly draft: ImportDraft;
  readonly asked: ReadonlyMap<string, ReadonlySet<FileField>>;
  readonly seen: SeenFiles;
  /** What became of the tables, once a preview or an import has told. */
  readonly readings: readonly TableReading[];
  readonly onRemove: (name: string) => void;
  readonly onRemoveAll: () => void;
  readonly onDetail: (name: string, field: FileDetail, value: string) => void;
  readonly onMap: (name: string) => void;
}

/** The chosen files, each with what it was recognised as; it opens to why, and to what the user may correct, by itself when something is asked. */
export function FileList({ draft, asked, seen, readings, onRemove, onRemoveAll, onDetail, onMap }: FileListProps) {
  const styles = useStyles();
  const { text, count } = useWords();
  if (draft.files.length === 0) return null;
  const { length } = draft.files;
  return (
    <>
      {length > 1 && <div className={styles.head}><span>{count(text.files.chosen, length)}</span><Button appearance="subtle" size="small" onClick={onRemoveAll}>{text.files.removeAll}</Button></div>}
      <ul className={styles.list} aria-label={count(text.files.chosen, length)}>
        {draft.files.map((file) => {
          const { name } = file;
          const askedHere = asked.get(name);
          return (
            <ChosenFile key={name} file={file} onRemove={() => onRemove(name)}>
              <div className={styles.details}>
                <FileFinding
                  seen={seen[name]} readings={readings.filter(({ evidence }) => evidence.file === name)}
                  onChoose={(profile) => onDetail(name, 'profile', profile)} onMap={() => onMap(name)}
                />
                <Disclosure
                  isOpenAtFirst={askedHere !== undefined}
                  label={askedHere ? text.files.asked : text.import.evidence} subject={name}
                >
                  <FileEvidence seen={seen[name]} />
                  <FileDetailsForm details={draft.details[name] ?? {}} asked={askedHere} onDetail={(field, value) => onDetail(name, field, value)} />
                </Disclosure>
              </div>
            </ChosenFile>
          );
        })}
      </ul>
    </>
  );
}
