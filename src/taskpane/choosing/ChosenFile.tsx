import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import type { ReactNode } from 'react';
import type { InputFile } from '../../actions/action';
import { fill } from '../../i18n/fill';
import { formatBytes } from '../format/formatBytes';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, minWidth: 0 },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: '1.25rem', color: tokens.colorBrandForeground1 },
  name: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  size: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
});

interface ChosenFileProps {
  readonly file: InputFile;
  readonly onRemove: () => void;
  /** What is known of the file. */
  readonly children?: ReactNode;
}

/** A chosen file in a list of them, with the way to leave it out again. */
export function ChosenFile({ file: { name, bytes }, onRemove, children }: ChosenFileProps) {
  const styles = useStyles();
  const { text, language } = useWords();
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <DocumentTableRegular className={styles.icon} aria-hidden />
        <span className={styles.name}>{name} <span className={styles.size}>{formatBytes(bytes instanceof Blob ? bytes.size : bytes.length, language)}</span></span>
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={fill(text.files.remove, { name })} onClick={onRemove} />
      </div>
      {children}
    </li>
  );
}
