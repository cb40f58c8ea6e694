import { useCallback, useMemo } from 'react';
import type { ReviewStart } from '../../actions/readReviewStart';
import { ActionCard } from '../action/ActionCard';
import type { PaneActions } from '../paneActions';
import { EarlierReviews } from '../review/EarlierReviews';
import { NO_DRAFT, reviewRequest, type ReviewDraft } from '../review/reviewDraft';
import { ReviewForm } from '../review/ReviewForm';
import { ReviewWindows } from '../review/ReviewWindows';
import { PageTitle } from '../shell/PageTitle';
import { useFreshReading } from '../useFreshReading';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';

const readStart = (actions: PaneActions): Promise<ReviewStart | undefined> => actions.readReviewStart();

/** An event, a launch, two periods or two sites: what is compared is shown before anything is written. */
export function ReviewPage() {
  const { text } = useWords();
  const words = text.review;
  const start = useFreshReading<ReviewStart | undefined>(readStart, undefined);
  const [draft, change] = useKeptState<ReviewDraft>('review draft', NO_DRAFT);
  const onChange = useCallback((answer: Partial<ReviewDraft>) => change((before) => ({ ...before, ...answer })), [change]);
  const hasData = start !== undefined && start.sites.length > 0;
  const request = useMemo(() => (hasData ? reviewRequest(draft, start) : undefined), [draft, hasData, start]);
  const missing = start === undefined || !hasData ? words.noData : draft.kind === 'event' && start.events.length === 0 ? words.noEvents : words.missing;
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      <ActionCard runKey="review" title={words.cardTitle} text={words.cardText} request={request} missing={missing} confirmLabel={words.confirm}>
        {hasData && <ReviewForm draft={draft} start={start} onChange={onChange} />}
        {hasData && <ReviewWindows draft={draft} start={start} />}
      </ActionCard>
      <EarlierReviews reviews={start?.reviews ?? []} />
    </>
  );
}
