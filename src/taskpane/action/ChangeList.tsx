import { makeStyles, tokens } from '@fluentui/react-components';
import { AddCircleRegular } from '@fluentui/react-icons/svg/add-circle';
import { ArrowSyncCircleRegular } from '@fluentui/react-icons/svg/arrow-sync-circle';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import type { Preview } from '../../actions/action';
import type { PluralMessage } from '../words/plural';
import { useWords } from '../words/PaneWords';
import { TableNames } from '../words/TableNames';

const KINDS = [
  { kind: 'created', Icon: AddCircleRegular },
  { kind: 'refreshed', Icon: ArrowSyncCircleRegular },
  { kind: 'kept', Icon: LockClosedRegular },
] as const;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  icon: { fontSize: '1.25rem', color: tokens.colorBrandForeground1 },
  names: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

interface ChangeListProps {
  readonly changes: Pick<Preview, (typeof KINDS)[number]['kind']>;
  readonly headings: Readonly<Record<(typeof KINDS)[number]['kind'], PluralMessage>>;
}

/** Which tables are created, which refreshed, and in which the user's entries stay. */
export function ChangeList({ changes, headings }: ChangeListProps) {
  const styles = useStyles();
  const { count } = useWords();
  const shown = KINDS.filter(({ kind }) => changes[kind].length > 0);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.list}>
      {shown.map(({ kind, Icon }) => (
        <li key={kind} className={styles.item}>
          <Icon className={styles.icon} aria-hidden />
          <div>
            {count(headings[kind], changes[kind].length)}
            <div className={styles.names}><TableNames tables={changes[kind]} subject={count(headings[kind], changes[kind].length)} /></div>
          </div>
        </li>
      ))}
    </ul>
  );
}
