import { makeStyles, tokens } from '@fluentui/react-components';
import type { Meeting } from '../../actions/readMeeting';
import { formatAmount } from '../../i18n/formatAmount';
import { fill } from '../../i18n/fill';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  head: { width: '100%', display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(7rem, 100%), 1fr))', gap: tokens.spacingHorizontalM, margin: 0 },
  figure: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  note: { width: '100%', margin: 0 },
});

/** What the meeting keeps in view: total, target, difference, and how many decisions are open. */
export function MeetingHead({ meeting: { total, target, leftOut, items } }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  const { text, language } = useWords();
  const words = text.meeting;
  const money = (amount: number | undefined): string => (amount === undefined ? words.none : formatAmount(amount, language));
  const missing = total === undefined || target === undefined ? undefined : target - total;
  const gap = missing === undefined || missing === 0 ? money(missing) : fill(missing > 0 ? words.short : words.over, { amount: money(Math.abs(missing)) });
  const figures = [
    [words.total, money(total)], [words.target, money(target)], [words.gap, gap], [words.open, fill(words.openCount, { count: items.length })],
  ] as const;
  return (
    <>
      <dl className={styles.head}>{figures.map(([name, value]) => <div key={name}><dt>{name}</dt><dd className={styles.figure}>{value}</dd></div>)}</dl>
      {leftOut > 0 && <p className={styles.note}>{fill(words.leftOut, { count: leftOut })}</p>}
    </>
  );
}
