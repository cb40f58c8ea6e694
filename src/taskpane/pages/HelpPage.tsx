import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SHORTCUT_KEYS } from '../help/shortcutKeys';
import { useRoute } from '../routing/RouteContext';
import { LocalOnly } from '../shell/LocalOnly';
import { PageTitle } from '../shell/PageTitle';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: '1.25rem' },
  keys: { margin: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(11rem, 100%), 1fr))', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS, width: '100%' },
  key: { margin: 0, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Where to begin, the keys, and the way out of what goes wrong most often. */
export function HelpPage() {
  const styles = useStyles();
  const { text } = useWords();
  const { goTo } = useRoute();
  const words = text.help;
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      <Topic title={words.beginTitle}>
        <ol className={styles.list}>{Object.entries(words.begin).map(([way, says]) => <li key={way}>{says}</li>)}</ol>
        {(['example', 'import', 'home'] as const).map((page) => <Button key={page} onClick={() => goTo(page)}>{words.go[page]}</Button>)}
      </Topic>
      <Topic title={words.keysTitle}>
        <p className={styles.text}>{words.keysText}</p>
        <dl className={styles.keys}>
          {(Object.keys(SHORTCUT_KEYS) as (keyof typeof SHORTCUT_KEYS)[]).map((name) => <div key={name}><dt>{words.keys[name]}</dt><dd className={styles.key}>{SHORTCUT_KEYS[name]}</dd></div>)}
        </dl>
      </Topic>
      <Topic title={words.nameTitle}>
        <p className={styles.text}>{words.nameText}</p>
        <Button onClick={() => goTo('functions', 'rewrite-formulas')}>{words.nameGo}</Button>
      </Topic>
      <Topic title={words.undoTitle}>
        <p className={styles.text}>{words.undoText}</p>
        <Button onClick={() => goTo('history')}>{words.undoGo}</Button>
      </Topic>
      <Topic title={words.moreTitle}>
        {([['install.html', words.install], ['help.html', words.guide]] as const).map(([page, name]) => <Link key={page} href={page} target="_blank" rel="noopener">{name} ({words.newTab})</Link>)}
        <LocalOnly />
      </Topic>
    </>
  );
}

function Topic({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return <section className={styles.section} aria-label={title}><h2 className={styles.heading}>{title}</h2>{children}</section>;
}
