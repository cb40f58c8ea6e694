import { makeStyles, tokens } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  note: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  icon: { flexShrink: 0, fontSize: '1.125rem', color: tokens.colorBrandForeground1 },
});

/** The promise that nothing leaves the computer. */
export function LocalOnly() {
  const styles = useStyles();
  const { text } = useWords();
  return <p className={styles.note}><ShieldCheckmarkRegular className={styles.icon} aria-hidden />{text.localOnly}</p>;
}
