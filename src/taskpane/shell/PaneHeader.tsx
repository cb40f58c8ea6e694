import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { pages } from '../pages';
import { useRoute } from '../routing/RouteContext';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  header: {
    position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // The host lays its own menu over the top right corner: 34 × 32 on a Mac, less on Windows.
    paddingInlineStart: tokens.spacingHorizontalS, paddingInlineEnd: '40px', minHeight: '32px',
  },
  list: { listStyleType: 'none', display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0 },
  link: {
    position: 'relative', minHeight: '44px', padding: `0 ${tokens.spacingHorizontalM}`, border: 'none', backgroundColor: 'transparent', font: 'inherit',
    color: tokens.colorNeutralForeground2, cursor: 'pointer', borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px' },
  },
  current: {
    color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""', position: 'absolute', insetInline: tokens.spacingHorizontalM, bottom: 0, height: '3px',
      backgroundColor: tokens.colorCompoundBrandStroke, borderRadius: tokens.borderRadiusCircular,
    },
    '@media (forced-colors: active)': { '::after': { backgroundColor: 'Highlight' } },
  },
});

/** Navigation at the top of the pane. */
export function PaneHeader() {
  const styles = useStyles();
  const { text } = useWords();
  const { route, goTo } = useRoute();
  return (
    <header className={styles.header}>
      <nav aria-label={text.nav.label}>
        <ul className={styles.list}>
          {pages.filter(({ isInNav }) => isInNav).map(({ id }) => (
            <li key={id}>
              <button
                type="button" className={mergeClasses(styles.link, route.page === id && styles.current)}
                data-page={id} aria-current={route.page === id ? 'page' : undefined} onClick={() => goTo(id)}
              >
                {text.nav[id]}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
