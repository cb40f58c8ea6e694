import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Component, Suspense, lazy, useEffect } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { PageId } from '../pages';
import { pages } from '../pages';
import { useRoute } from '../routing/RouteContext';
import { useWords } from '../words/PaneWords';

const VIEWS: ReadonlyMap<PageId, ComponentType> = new Map(pages.map(({ id, load }) => [id, lazy<ComponentType>(load)]));

const useStyles = makeStyles({
  main: { flex: '1 0 auto', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL, minWidth: 0 },
  spinner: { padding: tokens.spacingVerticalXXL },
});

/** The page of the present place; a page that fails says so and leaves the rest of the pane alive. */
export function PageOutlet() {
  const styles = useStyles();
  const { route } = useRoute();
  const { text } = useWords();
  useEffect(() => {
    if (route.section === undefined) window.scrollTo({ top: 0 });
  }, [route]);
  const View = VIEWS.get(route.page);
  return (
    <main className={styles.main}>
      <PageGuard key={route.page} message={text.pageFailed}>
        <Suspense fallback={<Spinner className={styles.spinner} label={text.pageLoading} />}>
          {View && <View />}
        </Suspense>
      </PageGuard>
    </main>
  );
}

/** Catches what a page throws while drawing; React offers this to classes only. */
class PageGuard extends Component<{ readonly message: string; readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <p role="alert">{this.props.message}</p> : this.props.children;
  }
}
