import { ActionCard } from '../action/ActionCard';
import { YearCurveCard } from '../charts/YearCurveCard';
import { CardSections } from '../shell/CardSections';
import { PageTitle } from '../shell/PageTitle';
import { GrainChoice } from '../tracker/GrainChoice';
import { MonthCard } from '../tracker/MonthCard';
import { MonthChecklistCard } from '../tracker/MonthChecklistCard';
import { ReopenCard } from '../tracker/ReopenCard';
import { RollYearCard } from './RollYearCard';
import { useWords } from '../words/PaneWords';

const TRACKER = { action: 'pdca-tracker', parameters: {}, files: [] } as const;
const CLOSE = { action: 'close-month', parameters: {}, files: [] } as const;
const REPORT = { action: 'month-report', parameters: {}, files: [] } as const;
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

function CloseCard() {
  const { text } = useWords();
  return <ActionCard runKey="close-month" title={text.tracker.closeTitle} text={text.tracker.closeText} request={CLOSE} confirmLabel={text.tracker.closeTitle} />;
}

function ReportCard() {
  const { text } = useWords();
  return <ActionCard runKey="month-report" title={text.tracker.reportTitle} text={text.tracker.reportText} request={REPORT} isDirect startLabel={text.tracker.reportTitle} />;
}

const CARDS = [{ section: 'month', Card: MonthCard }, { section: 'year', Card: YearCurveCard }, { section: 'checklist', Card: MonthChecklistCard }, { section: 'pdca-tracker', Card: TrackerCard }, { section: 'refresh-actuals', Card: RefreshCard }, { section: 'close-month', Card: CloseCard }, { section: 'month-report', Card: ReportCard }, { section: 'reopen-month', Card: ReopenCard }, { section: 'roll-year', Card: RollYearCard }];

/** The months of the plan: generate them, bring new data in, close them one after the other. */
export function PdcaPage() {
  const { text } = useWords();
  return (
    <>
      <PageTitle title={text.tracker.title} lead={text.tracker.lead} />
      <CardSections cards={CARDS} />
    </>
  );
}
