import { useMemo, useState } from 'react';
import type { ActionRequest, InputFile } from '../../actions/action';
import { ActionCard } from '../action/ActionCard';
import { FileDrop } from '../choosing/FileDrop';
import { readInputFiles } from '../choosing/readInputFiles';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';

const NO_FILES: readonly InputFile[] = [];

/** Takes filled tabs back: files are chosen, differences shown, and only then written. */
export function CollectTabsCard() {
  const { text, comma } = useWords();
  const words = text.tabs;
  const [files, setFiles] = useKeptState('filled tabs', NO_FILES);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const request = useMemo((): ActionRequest | undefined => (files.length === 0 ? undefined : { action: 'collect-tabs', parameters: {}, files }), [files]);
  const take = async (chosen: readonly File[]) => {
    const read = await readInputFiles(chosen);
    setUnread(read.unread);
    setFiles((before) => [...before.filter((old) => !read.files.some(({ name }) => name === old.name)), ...read.files]);
  };
  return (
    <ActionCard runKey="collect-tabs" title={words.collectTitle} text={words.collectText} request={request} missing={words.chooseTabs} confirmLabel={words.take}>
      <FileDrop isSmall={files.length > 0} onFiles={(chosen) => void take(chosen)} />
      {files.length > 0 && <div>{files.map(({ name }) => name).join(comma)}</div>}
      {unread.length > 0 && <div role="alert">{unread.join(comma)}</div>}
    </ActionCard>
  );
}
