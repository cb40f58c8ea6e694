import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useRoute } from '../routing/RouteContext';
import { useWords } from '../words/PaneWords';

const useStyles = makeStyles({
  list: { listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  choice: { padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke1}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What to begin with in a workbook without a plan. */
export function FirstChoices() {
  const styles = useStyles();
  const { text } = useWords();
  const { goTo } = useRoute();
  const words = text.path.first;
  const choices = [
    { name: words.example, says: words.exampleText, open: () => goTo('example') },
    { name: words.data, says: words.dataText, open: () => goTo('import') },
    { name: words.blank, says: words.blankText, open: () => goTo('setup') },
  ];
  return (
    <ul className={styles.list} aria-label={words.label}>
      {choices.map(({ name, says, open }) => (
        <li key={name} className={styles.choice}>
          <Link as="button" className={styles.name} onClick={open}>{name}</Link>
          <p className={styles.text}>{says}</p>
        </li>
      ))}
    </ul>
  );
}
