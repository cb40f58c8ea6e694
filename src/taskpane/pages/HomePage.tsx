import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useRoute } from '../routing/RouteContext';
import type { CardSection } from '../shell/CardSections';
import { CardSections } from '../shell/CardSections';
import { PageTitle } from '../shell/PageTitle';
import { useWords } from '../words/PaneWords';
import { ImportCard } from './ImportCard';

const useStyles = makeStyles({
  invitation: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

const CARDS: readonly CardSection[] = [{ section: 'import', Card: FirstStep }];

/** Where the way begins: the exports, and from them on to the next step. */
export function HomePage() {
  const styles = useStyles();
  const { text } = useWords();
  const { goTo } = useRoute();
  return (
    <>
      <div>
        <PageTitle title={text.home.title} lead={text.home.lead} />
        <p className={styles.invitation}>{text.home.exampleQuestion} <Link as="button" inline onClick={() => goTo('example')}>{text.home.exampleLink}</Link></p>
      </div>
      <CardSections cards={CARDS} />
    </>
  );
}

function FirstStep() {
  const { text } = useWords();
  const { goTo } = useRoute();
  return <ImportCard next={<div><Button appearance="primary" onClick={() => goTo('setup')}>{text.home.toSetup}</Button></div>} />;
}
