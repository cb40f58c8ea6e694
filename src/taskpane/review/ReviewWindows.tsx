import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewStart } from '../../actions/readReviewStart';
import { fill } from '../../i18n/fill';
import type { Language } from '../../i18n/language';
import { formatDay } from '../format/formatDay';
import { useWords } from '../words/PaneWords';
import { chosenEvent, chosenSite, periodBefore, type ReviewDraft } from './reviewDraft';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '1.25rem', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
});

/** A sentence with days (`YYYY-MM-DD`), which are shown as the reader writes them. */
function tell(sentence: string, days: Readonly<Record<string, string>>, language: Language): string {
  return fill(sentence, Object.fromEntries(Object.entries(days).map(([key, day]) => [key, formatDay(day, language)])));
}

const signed = (days: number): string => (days < 0 ? `−${-days}` : days > 0 ? `+${days}` : '0');

/** Which days a review will look at, and which it will compare with, before it runs. */
export function ReviewWindows({ draft, start }: { readonly draft: ReviewDraft; readonly start: ReviewStart }) {
  const styles = useStyles();
  const lines = useLines(draft, start);
  return lines.length === 0 ? null : <ul className={styles.list}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}

function useLines(draft: ReviewDraft, start: ReviewStart): string[] {
  const { text: { review: words }, language } = useWords();
  const event = chosenEvent(draft, start);
  const site = chosenSite(draft, start);
  if (draft.kind === 'siteLaunch') return site === undefined ? [] : [tell(words.launchDays, { from: site.from, to: site.to }, language)];
  if (draft.kind === 'productLaunch') return [words.productDays];
  if (draft.kind === 'periods') return periodLines(draft, words.periodBefore, language);
  if (event === undefined) return [];
  const { date, from, to, offsets: [first, last] } = event;
  const window = fill(tell(words.eventDays, { date, from, to }, language), { first: signed(first), last: signed(last) });
  if (draft.kind === 'sites') return [window, words.sameDays];
  return [window, event.last === undefined || event.lastKnown === 'none' ? words.usualDays : tell(event.lastKnown === 'whole' ? words.lastDays : words.partDays, { ...event.last }, language)];
}

function periodLines({ from, to, baseFrom, baseTo }: ReviewDraft, words: string, language: Language): string[] {
  const before = baseFrom === '' && baseTo === '' ? periodBefore(from, to) : undefined;
  return before === undefined ? [] : [tell(words, before, language)];
}
