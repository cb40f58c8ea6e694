import { makeStyles, tokens } from '@fluentui/react-components';
import type { Preview } from '../../actions/action';
import { formatCount } from '../format/formatCount';
import { Disclosure } from '../shell/Disclosure';
import { useWords } from '../words/PaneWords';
import { useWorkbookWords } from '../words/workbookWords';

const useStyles = makeStyles({
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(6.5rem, 100%), 1fr))', gap: tokens.spacingHorizontalS, margin: 0 },
  tile: { display: 'flex', flexDirection: 'column-reverse', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium, minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  figure: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  reasons: { margin: `${tokens.spacingVerticalXS} 0 0`, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200 },
  reason: { margin: 0, overflowWrap: 'anywhere' },
  reasonCount: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});

/** The order in which figures matter to a reader; any other comes after them. */
const ORDER = ['files', 'read', 'used', 'skipped', 'products', 'months', 'rowsAdded', 'cellsRefreshed', 'cellsKept'];
/** Figures for the log alone: amounts of several currencies do not add up, and typed cells are listed with their values. */
const LOG_ONLY: ReadonlySet<string> = new Set(['amountRead', 'amountUsed', 'amountSkipped', 'cellsTypedOver', 'functionCells', 'tablesChecked']);
/** Figures that say something when they are 0: nothing was lost. */
const TOLD_WHEN_ZERO: ReadonlySet<string> = new Set(['read', 'used', 'skipped']);

/** The figures of a run as tiles; a figure with parts, such as the skipped lines, opens to its reasons. */
export function CountsView({ counts }: { readonly counts: Preview['counts'] }) {
  const styles = useStyles();
  const { text, language } = useWords();
  const { countName } = useWorkbookWords();
  const figures = figuresOf(counts);
  if (figures.length === 0) return null;
  return (
    <div>
      <dl className={styles.tiles} aria-label={text.counts.label}>
        {figures.map(({ key, total }) => (
          <div key={key} className={styles.tile}>
            <dt className={styles.label}>{countName(key)}</dt>
            <dd className={styles.figure}>{formatCount(total, language)}</dd>
          </div>
        ))}
      </dl>
      {figures.map(({ key, value, total }) => typeof value === 'object' && total > 0 && (
        <Disclosure key={key} label={key === 'skipped' ? text.counts.skippedWhy : countName(key)}>
          <dl className={styles.reasons}>
            {Object.entries(value).map(([reason, count]) => [
              <dt key={`${reason} name`} className={styles.reason}>{countName(reason)}</dt>,
              <dd key={reason} className={styles.reasonCount}>{formatCount(count, language)}</dd>,
            ])}
          </dl>
        </Disclosure>
      ))}
    </div>
  );
}

function figuresOf(counts: Preview['counts']) {
  const rank = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  return Object.entries(counts)
    .map(([key, value]) => ({ key, value, total: totalOf(value) }))
    .filter(({ key, total }) => !LOG_ONLY.has(key) && (total !== 0 || TOLD_WHEN_ZERO.has(key)))
    .sort((a, b) => rank(a.key) - rank(b.key));
}

function totalOf(value: Preview['counts'][string]): number {
  return typeof value === 'number' ? value : Object.values(value).reduce((sum, part) => sum + part, 0);
}
