import { ActionCard } from '../action/ActionCard';
import { RoundBridgeCard } from '../charts/RoundBridgeCard';
import { MeetingView } from '../meeting/MeetingView';
import { PageTitle } from '../shell/PageTitle';
import { useWords } from '../words/PaneWords';

function requestOf(action: string) {
  return { action, parameters: {}, files: [] } as const;
}

const REQUESTS = { align: requestOf('align'), freeze: requestOf('freeze-round'), bind: requestOf('bind'), minutes: requestOf('minutes') };

/** From the tabs of three departments to one target: the meeting first, then what prepares and ends it. */
export function AlignmentPage() {
  const { text } = useWords();
  const words = text.meeting;
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      <MeetingView />
      <RoundBridgeCard />
      <ActionCard runKey="align" title={words.alignTitle} text={words.alignText} request={REQUESTS.align} />
      <ActionCard runKey="freeze-round" title={words.freezeTitle} text={words.freezeText} request={REQUESTS.freeze} />
      <ActionCard runKey="bind" title={words.bindTitle} text={words.bindText} request={REQUESTS.bind} />
      <ActionCard runKey="minutes" title={words.minutesTitle} text={words.minutesText} request={REQUESTS.minutes} />
    </>
  );
}
