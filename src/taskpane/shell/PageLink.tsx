import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PageId } from '../pages';
import { useRoute } from '../routing/RouteContext';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  link: {
    position: 'relative', minHeight: '32px', padding: `0 ${tokens.spacingHorizontalS}`, border: 'none', backgroundColor: 'transparent', font: 'inherit',
    color: tokens.colorNeutralForeground2, cursor: 'pointer', borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px' },
  },
  current: {
    color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""', position: 'absolute', insetInline: tokens.spacingHorizontalS, bottom: 0, height: '3px',
      backgroundColor: tokens.colorCompoundBrandStroke, borderRadius: tokens.borderRadiusCircular,
    },
    '@media (forced-colors: active)': { '::after': { backgroundColor: 'Highlight' } },
  },
});

/** The way to a page; the present one is marked. */
export function PageLink({ id }: { readonly id: PageId }) {
  const styles = useStyles();
  const { text } = useWords();
  const { route, goTo } = useRoute();
  const isHere = route.page === id;
  return <button type="button" className={mergeClasses(styles.link, isHere && styles.current)} data-page={id} aria-current={isHere ? 'page' : undefined} onClick={() => goTo(id)}>{text.nav[id]}</button>;
}
