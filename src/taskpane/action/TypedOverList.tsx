import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { TypedOver } from '../../actions/action';
import { fill } from '../../i18n/messages';
import { formatCount } from '../format/formatCount';
import { useWords } from '../words/PaneWords';

const SHOWN = 20;

const useStyles = makeStyles({
  box: { border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingHorizontalM, minWidth: 0 },
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  frame: { overflow: 'auto', maxHeight: '14rem', marginTop: tokens.spacingVerticalS, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: { textAlign: 'start', verticalAlign: 'top', padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere', fontWeight: 'normal' },
  head: { color: tokens.colorNeutralForeground2, '& > th': { overflowWrap: 'normal' } },
});

interface TypedOverListProps {
  readonly cells: readonly TypedOver[];
  readonly isReplacing: boolean;
  readonly onReplacing: (isReplacing: boolean) => void;
}

/** Calculated cells that the user typed over, with both values; they stay unless the user ticks the box. */
export function TypedOverList({ cells, isReplacing, onReplacing }: TypedOverListProps) {
  const styles = useStyles();
  const { text, count, cellName, language } = useWords();
  if (cells.length === 0) return null;
  const heading = count(text.preview.typedOver, cells.length);
  const rest = cells.length - SHOWN;
  return (
    <div className={styles.box}>
      <p className={styles.heading}>{heading}</p>
      <p className={styles.hint}>{text.preview.typedOverHint}</p>
      <div className={styles.frame} tabIndex={0} role="region" aria-label={heading}>
        <table className={styles.table}>
          <thead>
            <tr className={styles.head}>
              {[text.preview.cell, text.preview.typed, text.preview.calculated].map((label) => <th key={label} scope="col" className={styles.cell}>{label}</th>)}
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, SHOWN).map(({ cell, typed, calculated }) => (
              <tr key={cell}>
                <th scope="row" className={styles.cell}>{cellName(cell)}</th>
                <td className={styles.cell}>{typed || text.preview.empty}</td>
                <td className={styles.cell}>{calculated || text.preview.empty}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rest > 0 && <p className={styles.hint}>{fill(text.preview.more, { count: formatCount(rest, language) })}</p>}
      </div>
      <Checkbox label={text.preview.replaceTyped} checked={isReplacing} onChange={(_, { checked }) => onReplacing(checked === true)} />
    </div>
  );
}
