import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Conflict } from '../../actions/action';
import { fill } from '../../i18n/messages';
import { formatCount } from '../format/formatCount';
import { useWords } from '../words/PaneWords';

const SHOWN = 100;
/** Stands for every conflict, shown or not. */
export const ALL = 'all';

const useStyles = makeStyles({
  box: { border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingHorizontalM, minWidth: 0 },
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  frame: { overflow: 'auto', maxHeight: '20rem', marginTop: tokens.spacingVerticalS, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: { textAlign: 'start', verticalAlign: 'top', padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere', fontWeight: 'normal' },
});

interface ConflictListProps {
  readonly conflicts: readonly Conflict[] | undefined;
  /** Cells that take what the file says, or `all`. */
  readonly taken: readonly string[];
  readonly onTaken: (taken: readonly string[]) => void;
}

/** Cells that both sides changed, with both values side by side; each keeps the plan's unless the user ticks the file's. */
export function ConflictList({ conflicts = [], taken, onTaken }: ConflictListProps) {
  const styles = useStyles();
  const { text, count, cellName, language } = useWords();
  if (conflicts.length === 0) return null;
  const words = text.tabs;
  const heading = count(words.conflicts, conflicts.length);
  const isAll = taken.includes(ALL);
  const rest = conflicts.length - SHOWN;
  const change = (cell: string, isTaken: boolean) => onTaken(isTaken ? [...taken, cell] : taken.filter((one) => one !== cell));
  return (
    <div className={styles.box}>
      <p className={styles.heading}>{heading}</p>
      <p className={styles.hint}>{words.conflictsHint}</p>
      <div className={styles.frame} tabIndex={0} role="region" aria-label={heading}>
        <table className={styles.table}>
          <thead><tr>{[text.preview.cell, words.here, words.there].map((label) => <th key={label} scope="col" className={styles.cell}>{label}</th>)}</tr></thead>
          <tbody>
            {conflicts.slice(0, SHOWN).map(({ cell, line, here, there }) => (
              <tr key={cell}>
                <th scope="row" className={styles.cell}>{line} {cellName(cell)}</th>
                <td className={styles.cell}>{here || text.preview.empty}</td>
                <td className={styles.cell}>
                  <Checkbox label={there || text.preview.empty} aria-label={`${fill(words.takeOne, { cell: cellName(cell) })}: ${there || text.preview.empty}`} checked={isAll || taken.includes(cell)} disabled={isAll} onChange={(_, { checked }) => change(cell, checked === true)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rest > 0 && <p className={styles.hint}>{fill(words.more, { count: formatCount(rest, language) })}</p>}
      </div>
      <Checkbox label={words.takeAll} checked={isAll} onChange={(_, { checked }) => change(ALL, checked === true)} />
    </div>
  );
}
