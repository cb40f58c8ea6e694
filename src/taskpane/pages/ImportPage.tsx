import { ImportCard } from '../choosing/ImportCard';
import { AfterImport } from '../imported/AfterImport';
import { ProofCard } from '../imported/ProofCard';
import { ImportedCard } from '../imported/ImportedCard';
import { PageTitle } from '../shell/PageTitle';
import { useWords } from '../words/PaneWords';

/** Exports come in, are proved against the platform's own figures, and missing costs are asked for by money. */
export function ImportPage() {
  const { text } = useWords();
  return (
    <>
      <PageTitle title={text.imported.pageTitle} lead={text.imported.lead} />
      <ImportCard next={<AfterImport />} />
      <ImportedCard />
      <ProofCard />
    </>
  );
}
