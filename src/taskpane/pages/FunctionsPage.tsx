import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { listFunctions, searchFunctions, type ListedFunction } from '../../actions/functionCatalogue';
import { FunctionItem } from '../functionList/FunctionItem';
import { MailCopyCard } from '../functionList/MailCopyCard';
import { PortableCopyCard } from '../functionList/PortableCopyCard';
import { RewriteFormulasCard } from '../functionList/RewriteFormulasCard';
import type { CardSection } from '../shell/CardSections';
import { CardSections } from '../shell/CardSections';
import { Disclosure } from '../shell/Disclosure';
import { PageTitle } from '../shell/PageTitle';
import { FULL_WIDTH } from '../shell/fullWidth';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  status: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  search: FULL_WIDTH,
});

const CARDS: readonly CardSection[] = [
  { section: 'portable-copy', Card: PortableCopyCard },
  { section: 'mail-copy', Card: MailCopyCard },
  { section: 'rewrite-formulas', Card: RewriteFormulasCard },
];

/** The custom functions: those of every day, the others behind a line, and a search in both languages; at the foot what to do where they are missing. */
export function FunctionsPage() {
  const styles = useStyles();
  const { text, language, count } = useWords();
  const words = text.functions;
  const [query, changeQuery] = useKeptState('function search', '');
  const functions = useMemo(() => listFunctions(language), [language]);
  const found = useMemo(() => searchFunctions(functions, query), [functions, query]);
  const isSearching = query.trim() !== '';
  const advanced = functions.filter((one) => !one.isEveryday);
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      <Field label={words.search} hint={words.searchHint}>
        <Input type="search" className={styles.search} value={query} onChange={(_, { value }) => changeQuery(() => value)} />
      </Field>
      <p role="status" className={styles.status}>{isSearching && (found.length === 0 ? words.none : count(words.found, found.length))}</p>
      {isSearching ? <FunctionList functions={found} /> : (
        <>
          <section className={styles.section}>
            <h2 className={styles.heading}>{words.everyday}</h2>
            <FunctionList functions={functions.filter((one) => one.isEveryday)} />
          </section>
          <Disclosure label={count(words.advanced, advanced.length)}><FunctionList functions={advanced} /></Disclosure>
          <section className={styles.section}>
            <h2 className={styles.heading}>{words.shareTitle}</h2>
            <CardSections cards={CARDS} />
          </section>
        </>
      )}
    </>
  );
}

function FunctionList({ functions }: { readonly functions: readonly ListedFunction[] }) {
  const styles = useStyles();
  return <ul className={styles.list}>{functions.map((one) => <FunctionItem key={one.name} listed={one} />)}</ul>;
}
