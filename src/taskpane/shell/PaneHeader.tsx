import { makeStyles, tokens } from '@fluentui/react-components';
import { pages } from '../pages';
import { useWords } from '../words/PaneWords';
import { PageLink } from './PageLink';

const useStyles = makeStyles({
  header: {
    position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // The host lays its own menu over the top right corner: 34 × 32 on a Mac, less on Windows.
    paddingInlineStart: tokens.spacingHorizontalXS, paddingInlineEnd: '40px', minHeight: '32px',
    // In a low pane, or with large text, the head would leave little room beneath it.
    '@media (max-height: 30rem)': { position: 'static' },
  },
  list: { listStyleType: 'none', display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0 },
});

/** Navigation at the top of the pane, in the order in which a plan is made. */
export function PaneHeader() {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <header className={styles.header}>
      <nav aria-label={text.nav.label}>
        <ul className={styles.list}>{pages.filter(({ place }) => place === 'head').map(({ id }) => <li key={id}><PageLink id={id} /></li>)}</ul>
      </nav>
    </header>
  );
}
