import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ActionRequest, CheckedCell } from '../../actions/action';
import { fill } from '../../i18n/fill';
import { ActionCard } from '../action/ActionCard';
import { useAction } from '../action/useAction';
import { PageTitle } from '../shell/PageTitle';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';
import { useWorkbookWords } from '../words/workbookWords';

const NAMES = ['sample', 'latam', 'erp', 'apparel', 'alignment', 'pdca', 'review'] as const;
type ExampleName = (typeof NAMES)[number];

/** Whole examples, built by the same actions that the user's own data go through; each ends with the check list of its case. */
export function ExamplePage() {
  const { text } = useWords();
  const words = text.example;
  const [name, setName] = useKeptState<ExampleName>('example', 'sample');
  const runKey = `example ${name}`;
  const { state } = useAction(runKey);
  const request = useMemo((): ActionRequest => ({ action: 'example', parameters: { name }, files: [] }), [name]);
  const checks = state.phase === 'done' ? (state.result.checks ?? []) : [];
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      <ActionCard key={name} runKey={runKey} title={words.cases[name].title} text={words.note} request={request} confirmLabel={words.confirm} next={checks.length > 0 && <CheckList checks={checks} />}>
        <Field label={words.choose} hint={words.cases[name].text}>
          <RadioGroup value={name} onChange={(_, { value }) => setName(() => NAMES.find((one) => one === value) ?? 'sample')}>
            {NAMES.map((one) => <Radio key={one} value={one} label={words.cases[one].title} />)}
          </RadioGroup>
        </Field>
      </ActionCard>
    </>
  );
}

/** What the case says, beside what the workbook shows. */
function CheckList({ checks }: { readonly checks: readonly CheckedCell[] }) {
  const { text } = useWords();
  const { tableName, columnName } = useWorkbookWords();
  const words = text.example;
  return (
    <section aria-label={words.checks}>
      <h3>{fill(words.checksMet, { met: checks.filter(({ isMet }) => isMet).length, count: checks.length })}</h3>
      <ul>
        {checks.map(({ table, row, column, expected, found, isMet }, at) => (
          <li key={at}>{fill(isMet ? words.met : words.notMet, { place: `${tableName(table)} · ${row} · ${columnName(column)}`, found, expected })}</li>
        ))}
      </ul>
    </section>
  );
}
