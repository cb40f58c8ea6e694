import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LocalLanguageRegular } from '@fluentui/react-icons/svg/local-language';
import { pages } from '../pages';
import { useRoute } from '../routing/RouteContext';
import { useWords } from '../words/PaneWords';
import { BrandMark } from './BrandMark';
import { PageLink } from './PageLink';

const useStyles = makeStyles({
  footer: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
  },
  nav: { width: '100%' },
  list: { listStyleType: 'none', display: 'flex', flexWrap: 'wrap', margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`, padding: 0, fontSize: tokens.fontSizeBase200 },
  brand: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What helps on the way, and the brand beside the switch of the sheets' language. */
export function PaneFooter() {
  const styles = useStyles();
  const { text } = useWords();
  const { goTo } = useRoute();
  return (
    <footer className={styles.footer}>
      <nav className={styles.nav} aria-label={text.nav.footLabel}>
        <ul className={styles.list}>{pages.filter(({ place }) => place === 'foot').map(({ id }) => <li key={id}><PageLink id={id} /></li>)}</ul>
      </nav>
      <span className={styles.brand}><BrandMark />{text.brand}</span>
      <Button appearance="subtle" size="small" icon={<LocalLanguageRegular />} aria-label={text.language.footerLinkNamed} onClick={() => goTo('settings', 'language')}>{text.language.footerLink}</Button>
    </footer>
  );
}
