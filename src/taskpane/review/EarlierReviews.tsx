import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { EarlierReview } from '../../actions/readReviewStart';
import { messagesIn } from '../../i18n/messages';
import { formatDay } from '../format/formatDay';
import { usePaneServices } from '../paneServices';
import { useWords } from '../words/PaneWords';
import { reviewHeadline } from './reviewHeadline';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, fontVariantNumeric: 'tabular-nums' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** The reviews made so far, each with its headline and a way to its cells. */
export function EarlierReviews({ reviews }: { readonly reviews: readonly EarlierReview[] }) {
  const styles = useStyles();
  const { text, language } = useWords();
  const { actions } = usePaneServices();
  const words = text.review;
  const events: Readonly<Record<string, string>> = messagesIn(language).lists.event;
  const titleOf = ({ title }: EarlierReview) => events[title] ?? title.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDay(day, language));
  // Where the host refuses to show a sheet, the user still has its tab.
  const open = (id: string) => void actions.showReview(id).catch(() => undefined);
  return (
    <section aria-label={words.earlier}>
      <h2 className={styles.title}>{words.earlier}</h2>
      {reviews.length === 0 ? <p className={styles.text}>{words.noEarlier}</p> : (
        <ul className={styles.list}>
          {reviews.map((review) => (
            <li key={review.id}>
              <Link as="button" inline onClick={() => open(review.id)}>{titleOf(review)}</Link>
              <p className={styles.text}>{`${words.kinds[review.kind as keyof typeof words.kinds] ?? review.kind} · ${formatDay(review.from, language)}–${formatDay(review.to, language)}`}</p>
              <p className={styles.text}>{reviewHeadline(review, language)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
