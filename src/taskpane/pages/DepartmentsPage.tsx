import { Button } from '@fluentui/react-components';
import { ActionCard } from '../action/ActionCard';
import { DepartmentList } from '../departments/DepartmentList';
import { useRoute } from '../routing/RouteContext';
import type { CardSection } from '../shell/CardSections';
import { CardSections } from '../shell/CardSections';
import { PageTitle } from '../shell/PageTitle';
import { CollectTabsCard } from '../tabs/CollectTabsCard';
import { SendTabCard } from '../tabs/SendTabCard';
import { useWords } from '../words/PaneWords';

const REQUEST = { action: 'department-tabs', parameters: {}, files: [] } as const;

function TabsCard() {
  const { text } = useWords();
  return <ActionCard runKey="department-tabs" title={text.meeting.tabsTitle} text={text.meeting.tabsText} request={REQUEST} />;
}

const CARDS: readonly CardSection[] = [
  { section: 'departments', Card: DepartmentList },
  { section: 'department-tabs', Card: TabsCard },
  { section: 'send-tab', Card: SendTabCard },
  { section: 'collect-tabs', Card: CollectTabsCard },
];

/** What three departments claim: how far each is, its tab out and back. */
export function DepartmentsPage() {
  const { text } = useWords();
  const { goTo } = useRoute();
  return (
    <>
      <PageTitle title={text.departments.title} lead={text.departments.lead} />
      <CardSections cards={CARDS} />
      <div><Button onClick={() => goTo('alignment')}>{text.departments.toAlignment}</Button></div>
    </>
  );
}
