import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { useWords } from '../words/PaneWords';

const ACCEPTED = '.csv,.txt,.tsv,.xlsx,.xls,.gz,.zip';

const useStyles = makeStyles({
  zone: {
    display: 'flex', flexDirection: 'column', alignItems: 'center', gap: tokens.spacingVerticalXS, textAlign: 'center',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`, border: `1.5px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2,
  },
  small: { flexDirection: 'row', flexWrap: 'wrap', padding: tokens.spacingHorizontalS, justifyContent: 'center', columnGap: tokens.spacingHorizontalM },
  over: { border: `1.5px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  icon: { fontSize: '2rem', color: tokens.colorBrandForeground1 },
  title: { fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  input: { display: 'none' },
});

/** What the zone is for, what may be dropped there, and in which forms. */
interface DropWords {
  readonly label: string;
  readonly drop: string;
  readonly formats: string;
}

interface FileDropProps {
  readonly words: DropWords;
  /** Files are chosen already, so the zone may be small. */
  readonly isSmall: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop files on, with a button that does the same by keyboard and touch. */
export function FileDrop({ words, isSmall, onFiles }: FileDropProps) {
  const styles = useStyles();
  const { text } = useWords();
  const [isOver, setIsOver] = useState(false);
  const inputRef = useRef<HTMLInputElement>(null);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={mergeClasses(styles.zone, isSmall && styles.small, isOver && styles.over)} role="group" aria-label={words.label}
      onDragOver={(event) => { event.preventDefault(); setIsOver(true); }} onDragLeave={() => setIsOver(false)} onDrop={take}
    >
      {!isSmall && <DocumentAddRegular className={styles.icon} aria-hidden />}
      {!isSmall && <span className={styles.title}>{isOver ? text.files.dropNow : words.drop}</span>}
      <Button onClick={() => inputRef.current?.click()}>{isSmall ? text.files.more : text.files.choose}</Button>
      <span className={styles.hint}>{isSmall ? words.drop : words.formats}</span>
      <input
        ref={inputRef} type="file" multiple accept={ACCEPTED} className={styles.input} tabIndex={-1} aria-label={text.files.choose}
        onChange={({ target }) => { onFiles([...(target.files ?? [])]); target.value = ''; }}
      />
    </div>
  );
}
