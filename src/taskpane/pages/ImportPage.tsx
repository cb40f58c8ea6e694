import { Button } from '@fluentui/react-components';
import { ImportCard } from '../choosing/ImportCard';
import { ProofCard } from '../imported/ProofCard';
import { ImportedCard } from '../imported/ImportedCard';
import { useRoute } from '../routing/RouteContext';
import { PageTitle } from '../shell/PageTitle';
import { useWords } from '../words/PaneWords';

/** Exports come in, are proved against the platform's own figures, and missing costs are asked for by money. */
export function ImportPage() {
  const { text } = useWords();
  const { goTo } = useRoute();
  return (
    <>
      <PageTitle title={text.imported.pageTitle} lead={text.imported.lead} />
      <ImportCard next={<div><Button appearance="primary" onClick={() => goTo('setup')}>{text.home.toSetup}</Button></div>} />
      <ImportedCard />
      <ProofCard />
    </>
  );
}
