import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { DepartmentTab } from '../../actions/readDepartments';
import type { PaneActions } from '../paneActions';
import { usePaneServices } from '../paneServices';
import { Card } from '../shell/Card';
import { useFreshReading } from '../useFreshReading';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, fontVariantNumeric: 'tabular-nums' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const NONE: readonly DepartmentTab[] = [];
const readTabs = (actions: PaneActions): Promise<readonly DepartmentTab[]> => actions.readDepartments();

/** Each department with the state of its lines and the way to its tab. */
export function DepartmentList() {
  const styles = useStyles();
  const { text } = useWords();
  const words = text.departments;
  const tabs = useFreshReading(readTabs, NONE);
  return (
    <Card title={words.listTitle}>
      {tabs.length === 0 ? <p className={styles.text}>{words.empty}</p> : <ul className={styles.list}>{tabs.map((tab) => <Tab key={tab.department} tab={tab} />)}</ul>}
    </Card>
  );
}

function Tab({ tab: { department, table, lines, states, incomplete } }: { readonly tab: DepartmentTab }) {
  const styles = useStyles();
  const { text, count, comma, colon } = useWords();
  const { actions } = usePaneServices();
  const words = text.departments;
  const shown = (Object.keys(states) as (keyof typeof states)[]).filter((state) => states[state] > 0).map((state) => `${words.states[state]} ${String(states[state])}`);
  // Where the host refuses to show a sheet, the user still has its tab.
  const open = () => void actions.showTable(table).catch(() => undefined);
  return (
    <li>
      <Link as="button" inline onClick={open}>{text.meeting.departments[department]}</Link>
      <p className={styles.text}>{lines === 0 ? words.noLines : `${count(words.lines, lines)}${colon}${shown.join(comma)}`}</p>
      {incomplete > 0 && <p className={styles.text}>▲ {count(words.incomplete, incomplete)}</p>}
    </li>
  );
}
