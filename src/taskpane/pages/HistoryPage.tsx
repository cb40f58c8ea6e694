import { Badge, Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { ListedPoint } from '../../actions/listRestorePoints';
import { fill } from '../../i18n/fill';
import { UndoRun } from '../action/UndoRun';
import { formatMoment } from '../format/formatMoment';
import { usePaneServices } from '../paneServices';
import { PageTitle } from '../shell/PageTitle';
import { useWords } from '../words/PaneWords';
import { TableNames } from '../words/TableNames';

type Reading = { readonly state: 'reading' } | { readonly state: 'failed' } | { readonly state: 'read'; readonly points: readonly ListedPoint[] };

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  item: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalL, minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  empty: { margin: 0, padding: tokens.spacingHorizontalL, textAlign: 'center', color: tokens.colorNeutralForeground2, border: `1px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusXLarge },
});

/** The restore points inside the workbook, latest first, each with the way back. */
export function HistoryPage() {
  const { text } = useWords();
  const [reading, read] = useRestorePoints();
  return (
    <>
      <PageTitle title={text.history.title} lead={text.history.lead} />
      <RestorePoints reading={reading} />
      {reading.state !== 'reading' && <div><Button icon={<ArrowSyncRegular />} onClick={read}>{text.history.refresh}</Button></div>}
    </>
  );
}

/** Reads when the page opens, when asked, and after every run that ends: each one adds a point or uses one up. */
function useRestorePoints(): readonly [Reading, () => void] {
  const { actions, runs } = usePaneServices();
  const [reading, setReading] = useState<Reading>({ state: 'reading' });
  const runningKey = useSyncExternalStore(runs.subscribe, runs.runningKey);
  const read = useCallback(() => {
    actions.listRestorePoints().then(
      (points) => setReading({ state: 'read', points }),
      () => setReading({ state: 'failed' }),
    );
  }, [actions]);
  useEffect(() => {
    if (runningKey === undefined) read();
  }, [read, runningKey]);
  return [reading, read];
}

function RestorePoints({ reading }: { readonly reading: Reading }) {
  const styles = useStyles();
  const { text } = useWords();
  if (reading.state === 'reading') return <Spinner label={text.history.loading} />;
  if (reading.state === 'failed') return <p role="alert" className={styles.empty}>{text.history.failed}</p>;
  if (reading.points.length === 0) return <p className={styles.empty}>{text.history.empty}</p>;
  return (
    <ol className={styles.list} aria-label={text.history.list}>
      {reading.points.map((point, index) => <RestorePointItem key={point.id} point={point} isNewest={index === 0} />)}
    </ol>
  );
}

function RestorePointItem({ point, isNewest }: { readonly point: ListedPoint; readonly isNewest: boolean }) {
  const styles = useStyles();
  const { text, language, actionName } = useWords();
  const time = formatMoment(point.at, language);
  const action = actionName(point.action);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h2 className={styles.title}>{action}</h2>
        {isNewest && <Badge appearance="tint" color="brand">{text.history.newest}</Badge>}
      </div>
      <p className={styles.text}><time dateTime={point.at}>{time}</time></p>
      {point.tables.length > 0 && (
        <div className={styles.text}>{text.history.changedTables}<TableNames tables={point.tables} subject={action} /></div>
      )}
      <UndoRun point={point.id} title={fill(text.history.restoreNamed, { action, time })} label={text.history.restore} />
    </li>
  );
}
