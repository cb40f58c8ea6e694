import { ActionCard } from '../action/ActionCard';
import { PageTitle } from '../shell/PageTitle';
import { useWords } from '../words/PaneWords';

const REQUEST = { action: 'example', parameters: { name: 'sample' }, files: [] } as const;

/** A whole example, built by the same actions that the user's own data go through. */
export function ExamplePage() {
  const { text } = useWords();
  return (
    <>
      <PageTitle title={text.example.title} lead={text.example.lead} />
      <ActionCard runKey="example sample" title={text.example.cardTitle} text={text.example.note} request={REQUEST} confirmLabel={text.example.confirm} />
    </>
  );
}
