import { ActionCard } from '../action/ActionCard';
import { CardSections } from '../shell/CardSections';
import { PageTitle } from '../shell/PageTitle';
import { GrainChoice } from '../tracker/GrainChoice';
import { useWords } from '../words/PaneWords';

const TRACKER = { action: 'pdca-tracker', parameters: {}, files: [] } as const;
const REFRESH = { action: 'refresh-actuals', parameters: {}, files: [] } as const;

function TrackerCard() {
  const { text } = useWords();
  const words = text.tracker;
  return <ActionCard runKey="pdca-tracker" title={words.trackerTitle} text={words.trackerText} request={TRACKER} isDirect startLabel={words.generate} next={<GrainChoice />} />;
}

function RefreshCard() {
  const { text } = useWords();
  const words = text.tracker;
  return <ActionCard runKey="refresh-actuals" title={words.refreshTitle} text={words.refreshText} request={REFRESH} isDirect startLabel={words.refresh} />;
}

const CARDS = [{ section: 'pdca-tracker', Card: TrackerCard }, { section: 'refresh-actuals', Card: RefreshCard }];

/** The months of the plan: generate them, bring new data in. */
export function PdcaPage() {
  const { text } = useWords();
  return (
    <>
      <PageTitle title={text.tracker.title} lead={text.tracker.lead} />
      <CardSections cards={CARDS} />
    </>
  );
}
