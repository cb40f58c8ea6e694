import { Checkbox } from '@fluentui/react-components';
import type { TypedOver } from '../../actions/action';
import { fill } from '../../i18n/fill';
import { formatCount } from '../format/formatCount';
import { useWords } from '../words/PaneWords';
import { useWorkbookWords } from '../words/workbookWords';
import { CellTable } from './CellTable';

const SHOWN = 20;

interface TypedOverListProps {
  readonly cells: readonly TypedOver[];
  readonly isReplacing: boolean;
  readonly onReplacing: (isReplacing: boolean) => void;
}

/** Calculated cells that the user typed over, with both values; they stay unless the user ticks the box. */
export function TypedOverList({ cells, isReplacing, onReplacing }: TypedOverListProps) {
  const { text: { preview: words }, count, language } = useWords();
  const { cellName } = useWorkbookWords();
  if (cells.length === 0) return null;
  const rest = cells.length - SHOWN;
  return (
    <CellTable
      heading={count(words.typedOver, cells.length)}
      hint={words.typedOverHint}
      columns={[words.typed, words.calculated]}
      rows={cells.slice(0, SHOWN).map(({ cell, typed, calculated }) => ({ key: cell, name: cellName(cell), contents: [typed || words.empty, calculated || words.empty] }))}
      more={rest > 0 ? fill(words.more, { count: formatCount(rest, language) }) : undefined}
    >
      <Checkbox label={words.replaceTyped} checked={isReplacing} onChange={(_, { checked }) => onReplacing(checked === true)} />
    </CellTable>
  );
}
