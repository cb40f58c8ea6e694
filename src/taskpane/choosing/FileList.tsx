import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import type { TableReading } from '../../actions/inspectFiles';
import { fill } from '../../i18n/messages';
import { formatBytes } from '../format/formatBytes';
import { Disclosure } from '../shell/Disclosure';
import { useWords } from '../words/PaneWords';
import { FileDetailsForm } from './FileDetailsForm';
import { FileEvidence, FileFinding } from './FileFinding';
import type { FileDetail, FileField, ImportDraft } from './importDraft';
import type { SeenFiles } from './useInspections';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  item: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, minWidth: 0 },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: '1.25rem', color: tokens.colorBrandForeground1 },
  name: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  size: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  details: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, paddingInlineEnd: tokens.spacingHorizontalS },
});

interface FileListProps {
  readonly draft: ImportDraft;
  readonly asked: ReadonlyMap<string, ReadonlySet<FileField>>;
  readonly seen: SeenFiles;
  /** What became of the tables, once a preview or an import has told. */
  readonly readings: readonly TableReading[];
  readonly onRemove: (name: string) => void;
  readonly onDetail: (name: string, field: FileDetail, value: string) => void;
  readonly onMap: (name: string) => void;
}

/** The chosen files, each with what it was recognised as; it opens to why, and to what the user may correct, by itself when something is asked. */
export function FileList({ draft, asked, seen, readings, onRemove, onDetail, onMap }: FileListProps) {
  const styles = useStyles();
  const { text, count, language } = useWords();
  if (draft.files.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={count(text.files.chosen, draft.files.length)}>
      {draft.files.map(({ name, bytes }) => {
        const askedHere = asked.get(name);
        return (
          <li key={name} className={styles.item}>
            <div className={styles.row}>
              <DocumentTableRegular className={styles.icon} aria-hidden />
              <span className={styles.name}>{name} <span className={styles.size}>{formatBytes(bytes instanceof Blob ? bytes.size : bytes.length, language)}</span></span>
              <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={fill(text.files.remove, { name })} onClick={() => onRemove(name)} />
            </div>
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
          </li>
        );
      })}
    </ul>
  );
}
