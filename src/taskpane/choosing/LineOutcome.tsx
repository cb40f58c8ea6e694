import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SkippedRows, TableReading } from '../../actions/inspectFiles';
import { fill } from '../../i18n/fill';
import { formatCount } from '../format/formatCount';
import { formatDay } from '../format/formatDay';
import { Disclosure } from '../shell/Disclosure';
import { useWords } from '../words/PaneWords';
import { useWorkbookWords } from '../words/workbookWords';

const useStyles = makeStyles({
  sums: { margin: 0, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, fontVariantNumeric: 'tabular-nums' },
  frame: { overflow: 'auto', maxHeight: '14rem', margin: `${tokens.spacingVerticalXS} 0`, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: { textAlign: 'start', verticalAlign: 'top', padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere', fontWeight: 'normal' },
  row: { textAlign: 'end', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  head: { color: tokens.colorNeutralForeground2, '& > th': { overflowWrap: 'normal' } },
  more: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What became of a table's lines: read, used, skipped by reason; each reason opens to the rows themselves. */
export function LineOutcome({ reading }: { readonly reading: TableReading }) {
  const styles = useStyles();
  const { text, language } = useWords();
  const { countName } = useWorkbookWords();
  const { outcome } = text.import;
  const { evidence, read, used, skipped, firstDay, lastDay } = reading;
  const number = (count: number) => formatCount(count, language);
  const total = skipped.reduce((sum, { count }) => sum + count, 0);
  return (
    <div>
      <p className={styles.sums}>
        {evidence.sheet !== undefined && <span>{evidence.sheet}</span>}
        <span>{fill(outcome.read, { count: number(read) })}</span>
        <span>{fill(outcome.used, { count: number(used) })}</span>
        <span>{total > 0 ? fill(outcome.skipped, { count: number(total) }) : outcome.noneSkipped}</span>
        {firstDay !== undefined && <span>{fill(outcome.period, { first: formatDay(firstDay, language), last: formatDay(lastDay ?? firstDay, language) })}</span>}
      </p>
      {skipped.map((rows) => (
        <Disclosure key={rows.reason} label={fill(outcome.reason, { reason: countName(rows.reason), count: number(rows.count) })} subject={evidence.file}>
          <SkippedTable rows={rows} label={countName(rows.reason)} />
        </Disclosure>
      ))}
    </div>
  );
}

function SkippedTable({ rows: { rows, count }, label }: { readonly rows: SkippedRows; readonly label: string }) {
  const styles = useStyles();
  const { text, language } = useWords();
  const { outcome } = text.import;
  return (
    <>
      <div className={styles.frame} tabIndex={0} role="region" aria-label={label}>
        <table className={styles.table}>
          <thead>
            <tr className={styles.head}><th scope="col" className={styles.cell}>{outcome.row}</th><th scope="col" className={styles.cell}>{outcome.text}</th></tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row}><th scope="row" className={mergeClasses(styles.cell, styles.row)}>{row.row}</th><td className={styles.cell}>{row.text}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > rows.length && <p className={styles.more}>{fill(outcome.more, { shown: formatCount(rows.length, language), count: formatCount(count, language) })}</p>}
    </>
  );
}
