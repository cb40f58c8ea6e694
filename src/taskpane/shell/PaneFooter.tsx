import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LocalLanguageRegular } from '@fluentui/react-icons/svg/local-language';
import { useRoute } from '../routing/RouteContext';
import { useWords } from '../words/PaneWords';
import { BrandMark } from './BrandMark';

const useStyles = makeStyles({
  footer: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
  },
  brand: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The brand at the foot of the pane, beside the switch of the sheets' language. */
export function PaneFooter() {
  const styles = useStyles();
  const { text } = useWords();
  const { route, goTo } = useRoute();
  return (
    <footer className={styles.footer}>
      <span className={styles.brand}><BrandMark />{text.brand}</span>
      <Button
        appearance="subtle" size="small" icon={<LocalLanguageRegular />} aria-label={text.language.footerLinkNamed}
        data-page="language" aria-current={route.page === 'language' ? 'page' : undefined} onClick={() => goTo('language')}
      >
        {text.language.footerLink}
      </Button>
    </footer>
  );
}
