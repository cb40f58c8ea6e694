import { Button } from '@fluentui/react-components';
import { usePlanPath } from '../path/usePlanPath';
import { useRoute } from '../routing/RouteContext';
import { useWords } from '../words/PaneWords';

/** Where to go after an import: to the four questions, to the month at hand once there is a tracker, home in between. */
export function AfterImport() {
  const { text } = useWords();
  const { goTo } = useRoute();
  const path = usePlanPath();
  if (path === undefined) return null;
  const stateOf = (wanted: string) => path.steps.find(({ step }) => step === wanted)?.state ?? 'notStarted';
  const isNew = (wanted: string): boolean => ['notStarted', 'started'].includes(stateOf(wanted));
  const [label, open] = isNew('plan') ? ([text.home.toSetup, () => goTo('setup')] as const)
    : isNew('pdca') ? ([text.help.go.home, () => goTo('home')] as const)
      : ([text.imported.toMonth, () => goTo('pdca', 'refresh-actuals')] as const);
  return <div><Button appearance="primary" onClick={open}>{label}</Button></div>;
}
