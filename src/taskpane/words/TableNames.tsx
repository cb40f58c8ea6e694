import { Disclosure } from '../shell/Disclosure';
import { useWords } from './PaneWords';
import { useWorkbookWords } from './workbookWords';

/** Tables named at once; a run may touch fifty. */
const SHOWN = 6;

/** What users call some tables: the first few, and the others on request. */
export function TableNames({ tables, subject }: { readonly tables: readonly string[]; readonly subject: string }) {
  const { count, comma, text } = useWords();
  const { tableName } = useWorkbookWords();
  const names = [...new Set(tables.map(tableName))];
  const rest = names.slice(SHOWN);
  if (rest.length <= 1) return names.join(comma);
  return (
    <>
      {names.slice(0, SHOWN).join(comma)}
      <Disclosure label={count(text.moreTables, rest.length)} subject={subject}>{rest.join(comma)}</Disclosure>
    </>
  );
}
