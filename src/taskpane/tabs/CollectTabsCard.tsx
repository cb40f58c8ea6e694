import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ActionRequest, InputFile } from '../../actions/action';
import { fill } from '../../i18n/fill';
import { ActionCard } from '../action/ActionCard';
import { ChosenFile } from '../choosing/ChosenFile';
import { FileDrop } from '../choosing/FileDrop';
import { readInputFiles } from '../choosing/readInputFiles';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';

const NO_FILES: readonly InputFile[] = [];

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  unread: { margin: 0 },
});

/** Takes filled tabs back: files are chosen, differences shown, and only then written. */
export function CollectTabsCard() {
  const styles = useStyles();
  const { text, count } = useWords();
  const words = text.tabs;
  const [files, setFiles] = useKeptState('filled tabs', NO_FILES);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const request = useMemo((): ActionRequest | undefined => (files.length === 0 ? undefined : { action: 'collect-tabs', parameters: {}, files }), [files]);
  const take = async (chosen: readonly File[]) => {
    const read = await readInputFiles(chosen);
    setUnread(read.unread);
    setFiles((before) => [...before.filter((old) => !read.files.some(({ name }) => name === old.name)), ...read.files]);
  };
  const drop = (name: string) => setFiles((before) => before.filter((file) => file.name !== name));
  return (
    <ActionCard runKey="collect-tabs" title={words.collectTitle} text={words.collectText} request={request} missing={words.chooseTabs} confirmLabel={words.take}>
      <FileDrop words={words.files} isSmall={files.length > 0} onFiles={(chosen) => void take(chosen)} />
      {files.length > 0 && (
        <ul className={styles.list} aria-label={count(text.files.chosen, files.length)}>
          {files.map((file) => <ChosenFile key={file.name} file={file} onRemove={() => drop(file.name)} />)}
        </ul>
      )}
      {unread.length > 0 && <p role="alert" className={styles.unread}>{unread.map((name) => fill(text.files.unread, { name })).join(' ')}</p>}
    </ActionCard>
  );
}
