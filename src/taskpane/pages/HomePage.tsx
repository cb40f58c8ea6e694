import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useRoute } from '../routing/RouteContext';
import { PageTitle } from '../shell/PageTitle';
import { useWords } from '../words/PaneWords';
import { ImportCard } from './ImportCard';
import { ProductMapCard } from './ProductMapCard';

const useStyles = makeStyles({
  invitation: { margin: `${tokens.spacingVerticalXS} 0 0` },
  card: { scrollMarginTop: '56px' },
});

/** From exports to the product map: the two steps, one beneath the other. */
export function HomePage() {
  const styles = useStyles();
  const { text } = useWords();
  const { route, goTo } = useRoute();
  const sections = { import: useRef<HTMLDivElement>(null), 'product-map': useRef<HTMLDivElement>(null) };
  const section = route.section === 'import' || route.section === 'product-map' ? sections[route.section] : undefined;
  useEffect(() => section?.current?.scrollIntoView({ block: 'start' }), [section, route]);
  return (
    <>
      <div>
        <PageTitle title={text.home.title} lead={text.home.lead} />
        <p className={styles.invitation}>{text.home.exampleQuestion} <Link as="button" inline onClick={() => goTo('example')}>{text.home.exampleLink}</Link></p>
      </div>
      <div ref={sections.import} className={styles.card}>
        <ImportCard next={<div><Button appearance="primary" onClick={() => goTo('home', 'product-map')}>{text.home.toMap}</Button></div>} />
      </div>
      <div ref={sections['product-map']} className={styles.card}><ProductMapCard /></div>
    </>
  );
}
