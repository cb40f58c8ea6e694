import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MappingForm } from '../../actions/inspectFiles';
import { fill } from '../../i18n/fill';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  frame: { overflow: 'auto', maxHeight: '12rem', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: { textAlign: 'start', verticalAlign: 'top', padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, whiteSpace: 'nowrap', maxWidth: '12rem', overflow: 'hidden', textOverflow: 'ellipsis', fontWeight: 'normal' },
  head: { backgroundColor: tokens.colorNeutralBackground3, '& > th': { fontWeight: tokens.fontWeightSemibold } },
  hidden: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

interface SampleRowsProps {
  readonly form: MappingForm;
  readonly hasHeader: boolean;
}

/** The first rows of a table as the file writes them, without the cells of buyers. */
export function SampleRows({ form: { columns }, hasHeader }: SampleRowsProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { mapping } = text.import;
  const rows = Math.max(0, ...columns.map(({ samples }) => samples.length));
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={mapping.rows}>
      <table className={styles.table}>
        <thead>
          <tr className={styles.head}>
            {columns.map(({ header }, index) => <th key={index} scope="col" className={styles.cell}>{(hasHeader && header) || fill(mapping.column, { number: index + 1 })}</th>)}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              {columns.map(({ samples, isBuyer }, index) => (
                <td key={index} className={mergeClasses(styles.cell, isBuyer && styles.hidden)}>{isBuyer ? mapping.hidden : samples[row]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
