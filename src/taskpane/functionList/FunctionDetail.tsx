import { Checkbox, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ListedFunction } from '../../actions/functionCatalogue';
import { fill } from '../../i18n/fill';
import { ActionFlow } from '../action/ActionFlow';
import { useAction } from '../action/useAction';
import { Disclosure } from '../shell/Disclosure';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  detail: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`, minWidth: 0, overflowWrap: 'anywhere' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  terms: { margin: `${tokens.spacingVerticalXS} 0 0` },
  term: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  optional: { fontFamily: tokens.fontFamilyBase, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  meaning: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  examples: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  code: { display: 'block', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, whiteSpace: 'pre-wrap' },
});

/** What a function does, its arguments and examples, and the two ways to get it onto a sheet. */
export function FunctionDetail({ listed }: { readonly listed: ListedFunction }) {
  const styles = useStyles();
  const { text } = useWords();
  const words = text.functions;
  return (
    <div className={styles.detail}>
      <p className={styles.text}>{listed.description}</p>
      <InsertFunction name={listed.name} />
      <TryFunction name={listed.name} />
      <Disclosure label={words.arguments} subject={listed.name} isOpenAtFirst><ArgumentTerms listed={listed} /></Disclosure>
      <Disclosure label={words.examples} subject={listed.name}>
        <ul className={styles.examples}>
          {listed.examples.map(({ formula, shown }) => (
            <li key={formula}><code className={styles.code}>{formula}</code>{words.shows}<code className={styles.code}>{shown}</code></li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure label={words.method} subject={listed.name}>
        <p className={styles.text}>{listed.formula}</p>
        <p className={styles.text}>{fill(words.source, { source: listed.source })}</p>
      </Disclosure>
      <Link href={`functions/${listed.name}.html`} target="_blank" rel="noreferrer" aria-label={fill(words.referenceNamed, { function: listed.name })}>{words.reference}</Link>
    </div>
  );
}

function ArgumentTerms({ listed }: { readonly listed: ListedFunction }) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <dl className={styles.terms}>
      {listed.arguments.map(({ name, text: meaning, isOptional }) => (
        <div key={name}>
          <dt className={styles.term}>{name}{isOptional && <span className={styles.optional}> · {text.functions.optional}</span>}</dt>
          <dd className={styles.meaning}>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Asks about replacing only after the cell has turned out not to be empty. */
function InsertFunction({ name }: { readonly name: string }) {
  const { text } = useWords();
  const [mayReplace, setMayReplace] = useState(false);
  const runKey = `insert ${name}`;
  const { state } = useAction(runKey);
  const isCellFull = state.phase === 'failed' && state.failure.problems.some((problem) => problem.code === 'function/cell-not-empty');
  const request = useMemo(() => ({ action: 'insert-function', parameters: { name, ...(mayReplace && { replace: 'yes' }) }, files: [] }), [name, mayReplace]);
  return (
    <div>
      <ActionFlow
        runKey={runKey} title={fill(text.functions.insertNamed, { function: name })} request={request}
        startLabel={text.functions.insert} confirmLabel={text.functions.insertConfirm}
      />
      {(isCellFull || mayReplace) && <Checkbox label={text.functions.replace} checked={mayReplace} onChange={(_, { checked }) => setMayReplace(checked === true)} />}
    </div>
  );
}

function TryFunction({ name }: { readonly name: string }) {
  const { text } = useWords();
  const request = useMemo(() => ({ action: 'try-function', parameters: { name }, files: [] }), [name]);
  return (
    <ActionFlow
      runKey={`try ${name}`} title={fill(text.functions.tryNamed, { function: name })} request={request}
      startLabel={text.functions.tryIt} startAppearance="secondary" confirmLabel={text.functions.tryConfirm}
    />
  );
}
