import { Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ChecklistItem } from '../../actions/readMonthChecklist';
import { fill } from '../../i18n/fill';
import { formatMonth } from '../format/formatDay';
import { usePaneServices } from '../paneServices';
import { useRoute } from '../routing/RouteContext';
import { useWords } from '../words/PaneWords';
import { useMonthChecklist } from './useMonthChecklist';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: '1.5rem', fontVariantNumeric: 'tabular-nums' },
});

/** The steps of closing the open month in their order, each with what waits there and a way to it. */
export function MonthChecklistCard() {
  const styles = useStyles();
  const { text, language } = useWords();
  const words = text.tracker;
  const checklist = useMonthChecklist();
  const lead = checklist === undefined ? words.checklistNone : checklist.month === undefined ? words.checklistDone : fill(words.checklistMonth, { month: formatMonth(checklist.month, language) });
  return (
    <section className={styles.card} aria-label={words.checklistTitle}>
      <h2 className={styles.title}>{words.checklistTitle}</h2>
      <Text>{lead}</Text>
      {checklist !== undefined && <ol className={styles.list}>{checklist.items.map((item) => <Step key={item.step} item={item} />)}</ol>}
    </section>
  );
}

function Step({ item: { step, count, month, at } }: { readonly item: ChecklistItem }) {
  const { text, language } = useWords();
  const { actions } = usePaneServices();
  const { goTo } = useRoute();
  // Where the host refuses to show a sheet, the user still has its tab.
  const open = () => ('table' in at ? void actions.showTable(at.table).catch(() => undefined) : goTo('pdca', at.action));
  return (
    <li>
      <Link as="button" inline onClick={open}>{text.tracker.checklist[step]}{month === undefined ? '' : ` ${formatMonth(month, language)}`}</Link>
      {' · '}
      <span>{count === 0 ? `✓ ${text.tracker.checklistReady}` : count}</span>
    </li>
  );
}
