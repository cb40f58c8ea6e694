import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ListedFunction } from '../../actions/functionCatalogue';
import { useKeptState } from '../useKeptState';
import { FunctionDetail } from './FunctionDetail';

const useStyles = makeStyles({
  item: {
    minWidth: 0, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge,
  },
  button: {
    display: 'block', width: '100%', padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, border: 'none', backgroundColor: 'transparent', color: tokens.colorNeutralForeground1,
    font: 'inherit', textAlign: 'start', cursor: 'pointer', borderRadius: tokens.borderRadiusXLarge, overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  name: { display: 'block', marginTop: tokens.spacingVerticalXXS, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** One function: its title opens what it does. */
export function FunctionItem({ listed }: { readonly listed: ListedFunction }) {
  const styles = useStyles();
  const [isOpen, changeOpen] = useKeptState(`function ${listed.name}`, false);
  const id = useId();
  return (
    <li className={styles.item}>
      <button type="button" className={styles.button} aria-expanded={isOpen} aria-controls={id} data-function={listed.name} onClick={() => changeOpen((open) => !open)}>
        <span className={styles.title}>{listed.title}</span>
        <span className={styles.name}>{listed.name}</span>
      </button>
      <div id={id} hidden={!isOpen}>{isOpen && <FunctionDetail listed={listed} />}</div>
    </li>
  );
}
