import { makeStyles, tokens } from '@fluentui/react-components';
import type { PathFigures as Figures } from '../../actions/readPlanPath';
import { formatAmount } from '../../i18n/formatAmount';
import { formatCount } from '../format/formatCount';
import { formatMonth } from '../format/formatDay';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(5.5rem, 100%), 1fr))', gap: tokens.spacingHorizontalM, margin: 0 },
  figure: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

const MONEY = ['target', 'agreed', 'gap'] as const;
const COUNTS = ['openAsks', 'redLines'] as const;

/** The numbers of the plan that are known so far; nothing before there is one. */
export function PathFigures({ figures }: { readonly figures: Figures }) {
  const styles = useStyles();
  const { text, language } = useWords();
  const { lastClosed } = figures;
  const shown = [
    ...MONEY.map((name) => [name, figures[name] === undefined ? undefined : formatAmount(figures[name], language)] as const),
    ...COUNTS.map((name) => [name, figures[name] === undefined ? undefined : formatCount(figures[name], language)] as const),
    ['lastClosed', lastClosed === undefined ? undefined : formatMonth(lastClosed, language)] as const,
  ].filter(([, value]) => value !== undefined);
  if (shown.length === 0) return null;
  return <dl className={styles.list}>{shown.map(([name, value]) => <div key={name}><dt>{text.path.figures[name]}</dt><dd className={styles.figure}>{value}</dd></div>)}</dl>;
}
