import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Imported, ImportedSite, MissingCosts } from '../../actions/readImported';
import { fill } from '../../i18n/fill';
import { formatMonth } from '../format/formatDay';
import { formatPercent } from '../format/formatPercent';
import type { PaneActions } from '../paneActions';
import { usePaneServices } from '../paneServices';
import { useRoute } from '../routing/RouteContext';
import { Card } from '../shell/Card';
import { useFreshReading } from '../useFreshReading';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: '1.25rem', overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

const readData = (actions: PaneActions): Promise<Imported | undefined> => actions.readImported();

/** What has come in so far, site by site, and the costs that are still missing, by money. */
export function ImportedCard() {
  const styles = useStyles();
  const { text } = useWords();
  const { actions } = usePaneServices();
  const words = text.imported;
  const imported = useFreshReading<Imported | undefined>(readData, undefined);
  if (imported === undefined) return null;
  // Where the host refuses to show a sheet, the user still has its tab.
  const show = (table: string) => void actions.showTable(table).catch(() => undefined);
  return (
    <Card title={words.title}>
      {imported.sites.length === 0 ? <p className={styles.text}>{words.empty}</p> : (
        <>
          <ul className={styles.list}>{imported.sites.map((site) => <SiteLine key={site.name} site={site} />)}</ul>
          <div><Button size="small" onClick={() => show('Coverage')}>{words.toCoverage}</Button></div>
          <h3 className={styles.heading}>{words.costsTitle}</h3>
          <Costs costs={imported.costs} onShow={() => show('Products')} />
        </>
      )}
    </Card>
  );
}

function SiteLine({ site: { name, from, to, months, partial } }: { readonly site: ImportedSite }) {
  const { text, count, language, semicolon, colon } = useWords();
  const words = text.imported;
  const reach = fill(words.reach, { from: formatMonth(from, language), to: formatMonth(to, language) });
  return <li>{[`${name}${colon}${reach}`, count(words.months, months), ...(partial > 0 ? [count(words.partial, partial)] : [])].join(semicolon)}</li>;
}

function Costs({ costs, onShow }: { readonly costs: MissingCosts | undefined; readonly onShow: () => void }) {
  const styles = useStyles();
  const { text, count, language } = useWords();
  const { goTo } = useRoute();
  const words = text.imported;
  if (costs === undefined) return <><p className={styles.text}>{words.costsLater}</p><div><Button size="small" onClick={() => goTo('maps', 'product-map')}>{words.toProductMap}</Button></div></>;
  if (costs.count === 0) return <p className={styles.text}>{words.costsDone}</p>;
  return (
    <>
      <p className={styles.text}>{fill(count(words.costs, costs.count), { share: formatPercent(costs.share, language), first: costs.first.length, covered: formatPercent(costs.covered, language) })}</p>
      <ol className={styles.list}>{costs.first.map(({ id, name }) => <li key={id}>{name}</li>)}</ol>
      <div><Button size="small" onClick={onShow}>{words.toCosts}</Button></div>
    </>
  );
}
