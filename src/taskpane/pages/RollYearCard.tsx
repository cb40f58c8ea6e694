import { ActionCard } from '../action/ActionCard';
import { DownloadLink } from '../action/DownloadLink';
import { useAction } from '../action/useAction';
import { useWords } from '../words/PaneWords';

const RUN = 'roll-year';
const REQUEST = { action: RUN, parameters: {}, files: [] } as const;

/** The next year's plan in a workbook of its own. */
export function RollYearCard() {
  const { text } = useWords();
  const { state } = useAction(RUN);
  const file = state.phase === 'done' ? state.result.file : undefined;
  return <ActionCard runKey={RUN} title={text.roll.title} text={text.roll.text} request={REQUEST} confirmLabel={text.roll.confirm} next={file && <DownloadLink file={file} />} />;
}
