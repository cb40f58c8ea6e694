import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, textWrap: 'balance' },
  lead: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** The heading of a page and the sentence that says what it is for. */
export function PageTitle({ title, lead }: { readonly title: string; readonly lead: string }) {
  const styles = useStyles();
  return (
    <div>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.lead}>{lead}</p>
    </div>
  );
}
