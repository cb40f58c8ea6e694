import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ComponentType } from 'react';
import { useRoute } from '../routing/RouteContext';

const useStyles = makeStyles({
  card: { scrollMarginTop: '56px' },
});

/** A card of a page, and the name by which a link or a button of the ribbon leads to it. */
export interface CardSection {
  readonly section: string;
  readonly Card: ComponentType;
}

/** The cards of a page, one beneath the other; the one that the place of the pane names is brought into view. */
export function CardSections({ cards }: { readonly cards: readonly CardSection[] }) {
  return <>{cards.map((card) => <OneCard key={card.section} {...card} />)}</>;
}

function OneCard({ section, Card }: CardSection) {
  const styles = useStyles();
  const { route } = useRoute();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (route.section === section) place.current?.scrollIntoView({ block: 'start' });
  }, [route, section]);
  return <div ref={place} className={styles.card}><Card /></div>;
}
