import { CardSections } from '../shell/CardSections';
import { PageTitle } from '../shell/PageTitle';
import { SplitCard } from '../targets/SplitCard';
import { useWords } from '../words/PaneWords';

const CARDS = [{ section: 'split-targets', Card: SplitCard }];

/** From agreed lines to targets by month. */
export function TargetsPage() {
  const { text } = useWords();
  return (
    <>
      <PageTitle title={text.targets.title} lead={text.targets.lead} />
      <CardSections cards={CARDS} />
    </>
  );
}
