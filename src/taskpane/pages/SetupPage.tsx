import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PlanStart } from '../../actions/readPlanStart';
import { fill } from '../../i18n/fill';
import { ActionCard } from '../action/ActionCard';
import { useRoute } from '../routing/RouteContext';
import { BaseYearHint } from '../setup/BaseYearHint';
import { EMPTY_PLAN_DRAFT, shownAnswers, toPlanRequest } from '../setup/planDraft';
import { QuestionForm } from '../setup/QuestionForm';
import { usePlanStart } from '../setup/usePlanStart';
import { PageTitle } from '../shell/PageTitle';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Setting up a plan: four questions, everything else by default. */
export function SetupPage() {
  const { text } = useWords();
  const reading = usePlanStart();
  return (
    <>
      <PageTitle title={text.setup.title} lead={text.setup.lead} />
      {reading.state === 'reading' && <Spinner label={text.setup.reading} />}
      {reading.state === 'failed' && <p role="alert">{text.setup.failed}</p>}
      {reading.state === 'read' && <QuestionCard start={reading.start} />}
    </>
  );
}

function QuestionCard({ start }: { readonly start: PlanStart }) {
  const styles = useStyles();
  const { text } = useWords();
  const { goTo } = useRoute();
  const words = text.setup;
  const [draft, changeDraft] = useKeptState('plan draft', EMPTY_PLAN_DRAFT);
  const request = useMemo(() => toPlanRequest(start, draft), [start, draft]);
  const next = <div><Button appearance="primary" onClick={() => goTo(start.sites === 0 ? 'import' : 'maps')}>{start.sites === 0 ? words.toImport : text.home.toMaps}</Button></div>;
  return (
    <ActionCard runKey="new-plan" title={words.cardTitle} text={words.cardText} request={request} next={next}>
      <QuestionForm shown={shownAnswers(start, draft)} onChange={changeDraft} />
      <BaseYearHint missing={start.missing} />
      {start.sites > 0 && <p className={styles.text}>{fill(words.proposed, { sites: start.sites, categories: start.categories })}</p>}
      <p className={styles.text}>{words.later}</p>
    </ActionCard>
  );
}
