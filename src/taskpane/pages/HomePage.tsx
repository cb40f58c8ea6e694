import { Button, Spinner } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import { FirstChoices } from '../path/FirstChoices';
import { PlanPathView } from '../path/PlanPathView';
import { usePlanPath } from '../path/usePlanPath';
import { useRoute } from '../routing/RouteContext';
import type { CardSection } from '../shell/CardSections';
import { CardSections } from '../shell/CardSections';
import { PageTitle } from '../shell/PageTitle';
import { useWords } from '../words/PaneWords';

/** The largest card of the pane comes after the page around it is drawn. */
const ImportCard = lazy(async () => ({ default: (await import('./ImportCard')).ImportCard }));

const CARDS: readonly CardSection[] = [{ section: 'import', Card: FirstStep }];

/** Where the plan stands and what is next; before there is one, where to begin. The exports come in here. */
export function HomePage() {
  const { text } = useWords();
  const path = usePlanPath();
  return (
    <>
      <PageTitle title={text.home.title} lead={text.home.lead} />
      {path !== undefined && (path.steps.length === 0 ? <FirstChoices /> : <PlanPathView path={path} />)}
      <CardSections cards={CARDS} />
    </>
  );
}

function FirstStep() {
  const { text } = useWords();
  const { goTo } = useRoute();
  return (
    <Suspense fallback={<Spinner label={text.pageLoading} />}>
      <ImportCard next={<div><Button appearance="primary" onClick={() => goTo('setup')}>{text.home.toSetup}</Button></div>} />
    </Suspense>
  );
}
