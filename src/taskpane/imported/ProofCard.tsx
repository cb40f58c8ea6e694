import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { fill } from '../../i18n/fill';
import { formatExact } from '../../i18n/formatExact';
import { ActionFlow } from '../action/ActionFlow';
import { formatMonth } from '../format/formatDay';
import { usePaneServices } from '../paneServices';
import { Card } from '../shell/Card';
import { Disclosure } from '../shell/Disclosure';
import { FULL_WIDTH } from '../shell/fullWidth';
import { useWords } from '../words/PaneWords';
import { useWorkbookWords } from '../words/workbookWords';
import { proofDifference, toProofRequest, toProofRows } from './proofRows';
import type { ProofRow } from './proofRows';

const RUN = 'proof';
/** Rows shown at once; earlier months open on request. */
const SHOWN = 12;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, fontVariantNumeric: 'tabular-nums',
  },
  place: { gridColumn: '1 / -1', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  figure: { overflowWrap: 'anywhere' },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, display: 'block' },
  input: FULL_WIDTH,
  agrees: { color: tokens.colorStatusSuccessForeground1 },
  differs: { color: tokens.colorPaletteRedForeground1 },
});

/** The proof after an import: net sales of each site and month beside what the seller centre shows, which the user types. */
export function ProofCard() {
  const styles = useStyles();
  const { text, count } = useWords();
  const { tableName } = useWorkbookWords();
  const rows = useProofRows();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const request = useMemo(() => toProofRequest(rows, typed), [rows, typed]);
  if (rows.length === 0) return null;
  const list = (part: readonly ProofRow[]) => (
    <ul className={styles.list}>
      {part.map((row) => <ProofItem key={row.id} row={row} typed={typed[row.id] ?? row.theirs} onType={(value) => setTyped((before) => ({ ...before, [row.id]: value }))} />)}
    </ul>
  );
  return (
    <Card title={text.import.proof.title} text={fill(text.import.proof.lead, { sheet: tableName('Coverage') })}>
      {list(rows.slice(0, SHOWN))}
      {rows.length > SHOWN && <Disclosure label={count(text.import.proof.earlier, rows.length - SHOWN)}>{list(rows.slice(SHOWN))}</Disclosure>}
      <ActionFlow runKey={RUN} title={text.import.proof.title} request={request} startLabel={text.import.proof.save} startAppearance="secondary" confirmLabel={text.import.proof.save} doneText={text.import.proof.saved} />
    </Card>
  );
}

function ProofItem({ row, typed, onType }: { readonly row: ProofRow; readonly typed: string; readonly onType: (value: string) => void }) {
  const styles = useStyles();
  const { text, language } = useWords();
  const { proof } = text.import;
  const difference = proofDifference(row, typed);
  const month = formatMonth(row.month, language);
  return (
    <li className={styles.row}>
      <span className={styles.place}>{[row.site, month, row.currency].join(' · ')}</span>
      <span className={styles.figure}><span className={styles.label}>{proof.ours}</span>{formatExact(row.ours, language, row.currency)}</span>
      <label><span className={styles.label}>{proof.theirs}</span><Input className={styles.input} size="small" inputMode="decimal" aria-label={fill(proof.theirsFor, { site: row.site, month })} value={typed} onChange={(_, { value }) => onType(value)} /></label>
      {difference !== undefined && (
        <span className={mergeClasses(styles.place, difference === 0 ? styles.agrees : styles.differs)}>
          {proof.difference} {formatExact(difference, language, row.currency)}{difference === 0 && ` · ${proof.agrees}`}
        </span>
      )}
    </li>
  );
}

/** Read when the form appears and after every run that ends. */
function useProofRows(): readonly ProofRow[] {
  const { actions, runs } = usePaneServices();
  const [rows, setRows] = useState<readonly ProofRow[]>([]);
  const runningKey = useSyncExternalStore(runs.subscribe, runs.runningKey);
  useEffect(() => {
    if (runningKey !== undefined) return;
    // A workbook without the table has nothing to be checked; the form stays away.
    actions.readTableRows('Coverage').then((read) => setRows(toProofRows(read)), () => setRows([]));
  }, [actions, runningKey]);
  return rows;
}
