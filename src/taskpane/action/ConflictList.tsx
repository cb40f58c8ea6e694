import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Conflict } from '../../actions/action';
import { fill } from '../../i18n/fill';
import { formatCount } from '../format/formatCount';
import { useWords } from '../words/PaneWords';
import { useWorkbookWords } from '../words/workbookWords';
import { CellTable } from './CellTable';

const SHOWN = 100;
/** Stands for every conflict, shown or not. */
export const ALL = 'all';

const useStyles = makeStyles({ file: { fontSize: tokens.fontSizeBase200, padding: `${tokens.spacingVerticalS} 0` } });

interface ConflictListProps {
  readonly conflicts: readonly Conflict[] | undefined;
  /** Cells that take what the file says, or `all`. */
  readonly taken: readonly string[];
  readonly onTaken: (taken: readonly string[]) => void;
}

/** Cells that both sides changed, with both values side by side; each keeps the plan's unless the user ticks the file's. */
export function ConflictList({ conflicts = [], taken, onTaken }: ConflictListProps) {
  const styles = useStyles();
  const { text: { tabs: words, preview: { empty } }, count, language } = useWords();
  const { cellName } = useWorkbookWords();
  if (conflicts.length === 0) return null;
  const isAll = taken.includes(ALL);
  const rest = conflicts.length - SHOWN;
  const change = (cell: string, isTaken: boolean) => onTaken(isTaken ? [...taken, cell] : taken.filter((one) => one !== cell));
  const tick = ({ cell, there }: Conflict) => (
    <Checkbox label={{ children: there || empty, className: styles.file }} aria-label={`${fill(words.takeOne, { cell: cellName(cell) })}: ${there || empty}`} checked={isAll || taken.includes(cell)} disabled={isAll} onChange={(_, { checked }) => change(cell, checked === true)} />
  );
  return (
    <CellTable
      heading={count(words.conflicts, conflicts.length)}
      hint={words.conflictsHint}
      columns={[words.here, words.there]}
      rows={conflicts.slice(0, SHOWN).map((conflict) => ({ key: conflict.cell, name: [conflict.line, cellName(conflict.cell)].filter((part) => part !== '').join(' · '), contents: [conflict.here || empty, tick(conflict)] }))}
      more={rest > 0 ? fill(words.more, { count: formatCount(rest, language) }) : undefined}
    >
      <Checkbox label={words.takeAll} checked={isAll} onChange={(_, { checked }) => change(ALL, checked === true)} />
    </CellTable>
  );
}
