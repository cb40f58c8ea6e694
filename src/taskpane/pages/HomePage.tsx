import { FirstChoices } from '../path/FirstChoices';
import { PlanPathView } from '../path/PlanPathView';
import { usePlanPath } from '../path/usePlanPath';
import { usePaneServices } from '../paneServices';
import { LocalOnly } from '../shell/LocalOnly';
import { PageTitle } from '../shell/PageTitle';
import { useWords } from '../words/PaneWords';

/** Where the plan stands and what is next; before there is one, where to begin. */
export function HomePage() {
  const { text } = useWords();
  const path = usePlanPath();
  // Known at once, before the workbook is read.
  const hasPlan = usePaneServices().actions.sheetLanguage() !== undefined;
  return (
    <>
      <PageTitle title={hasPlan ? text.path.label : text.home.title} lead={hasPlan ? text.path.lead : text.home.lead} />
      {path !== undefined && (path.steps.length === 0 ? <FirstChoices /> : <PlanPathView path={path} />)}
      <LocalOnly />
    </>
  );
}
