import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Component, Suspense, lazy, useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { PageId } from '../pages';
import { pages } from '../pages';
import { useRoute } from '../routing/RouteContext';
import { PageTitle } from './PageTitle';
import { useWords } from '../words/PaneWords';

const VIEWS = new Map<PageId, ComponentType>(pages.map(({ id, load }) => [id, lazy<ComponentType>(load)]));

/** Lets a page that could not be loaded be asked for once more. */
function forget(page: PageId): void {
  const entry = pages.find(({ id }) => id === page);
  if (entry !== undefined) VIEWS.set(page, lazy<ComponentType>(entry.load));
}

const useStyles = makeStyles({
  main: { flex: '1 0 auto', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalL, minWidth: 0 },
  spinner: { padding: tokens.spacingVerticalXXL },
  failed: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
});

/** The page of the present place; a page that fails says so and leaves the rest of the pane alive. */
export function PageOutlet() {
  const styles = useStyles();
  const { route } = useRoute();
  const { text } = useWords();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (route.section === undefined) window.scrollTo({ top: 0 });
  }, [route]);
  const View = VIEWS.get(route.page);
  return (
    <main className={styles.main}>
      <PageGuard key={`${route.page} ${attempt}`} fallback={<PageFailure page={route.page} onRetry={() => { forget(route.page); setAttempt(attempt + 1); }} />}>
        <Suspense fallback={<Spinner className={styles.spinner} label={text.pageLoading} />}>
          {View && <View />}
        </Suspense>
      </PageGuard>
    </main>
  );
}

/** Why there is no page, and the way to ask for it again. */
function PageFailure({ page, onRetry }: { readonly page: PageId; readonly onRetry: () => void }) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={styles.failed}>
      <div role="alert"><PageTitle title={text.nav[page]} lead={navigator.onLine ? text.pageFailed : text.pageUnreached} /></div>
      <Button onClick={onRetry}>{text.action.retry}</Button>
    </div>
  );
}

/** Catches what a page throws while drawing; React offers this to classes only. */
class PageGuard extends Component<{ readonly fallback: ReactNode; readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
