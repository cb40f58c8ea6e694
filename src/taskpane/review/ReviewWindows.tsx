import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewStart } from '../../actions/readReviewStart';
import { fill } from '../../i18n/fill';
import { useWords } from '../words/PaneWords';
import { chosenEvent, chosenSite, periodBefore, type ReviewDraft } from './reviewDraft';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '1.25rem', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
});

const signed = (days: number): string => (days < 0 ? `−${-days}` : days > 0 ? `+${days}` : '0');

/** Which days a review will look at, and which it will compare with, before it runs. */
export function ReviewWindows({ draft, start }: { readonly draft: ReviewDraft; readonly start: ReviewStart }) {
  const styles = useStyles();
  const lines = useLines(draft, start);
  return lines.length === 0 ? null : <ul className={styles.list}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}

function useLines(draft: ReviewDraft, start: ReviewStart): string[] {
  const words = useWords().text.review;
  const event = chosenEvent(draft, start);
  const site = chosenSite(draft, start);
  if (draft.kind === 'siteLaunch') return site === undefined ? [] : [fill(words.launchDays, { from: site.from, to: site.to })];
  if (draft.kind === 'productLaunch') return [words.productDays];
  if (draft.kind === 'periods') return periodLines(draft, words.periodBefore);
  if (event === undefined) return [];
  const { date, from, to, offsets: [first, last] } = event;
  const window = fill(words.eventDays, { date, from, to, first: signed(first), last: signed(last) });
  if (draft.kind === 'sites') return [window, words.sameDays];
  return [window, event.last === undefined || event.lastKnown === 'none' ? words.usualDays : fill(event.lastKnown === 'whole' ? words.lastDays : words.partDays, { ...event.last })];
}

function periodLines({ from, to, baseFrom, baseTo }: ReviewDraft, words: string): string[] {
  const before = baseFrom === '' && baseTo === '' ? periodBefore(from, to) : undefined;
  return before === undefined ? [] : [fill(words, before)];
}
