import { Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { formatAmount } from '../../i18n/formatAmount';
import { fill } from '../../i18n/fill';
import { messagesIn } from '../../i18n/messages';
import { ActionCard } from '../action/ActionCard';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';
import { useDifferences } from './useDifferences';

const CHOICES = ['refuse', 'fill'] as const;
type Choice = (typeof CHOICES)[number];
/** Differences that are told one by one. */
const TOLD = 5;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '1.25rem', fontVariantNumeric: 'tabular-nums' },
});

/** Splitting the targets; where a total was typed over, the same run spreads the difference. */
export function SplitCard() {
  const { text, count } = useWords();
  const words = text.targets;
  const labelId = useId();
  const differences = useDifferences();
  const [choice, change] = useKeptState<Choice>('targets new places', 'refuse');
  const request = useMemo(() => ({ action: 'split-targets', parameters: { newPlaces: choice }, files: [] }), [choice]);
  const isOpen = differences.length > 0;
  return (
    <ActionCard
      runKey="split-targets" title={isOpen ? words.openTitle : words.splitTitle} text={isOpen ? count(words.openText, differences.length) : words.splitText} request={request}
      {...(isOpen ? { confirmLabel: words.spread } : {})}
    >
      <Differences differences={differences} />
      <div>
        <span id={labelId}>{words.newQuestion}</span>
        <RadioGroup aria-labelledby={labelId} value={choice} onChange={(_, { value }) => change(() => CHOICES.find((known) => known === value) ?? choice)}>
          <Radio value="refuse" label={words.newRefuse} />
          <Radio value="fill" label={words.newFill} />
        </RadioGroup>
      </div>
    </ActionCard>
  );
}

function Differences({ differences }: { readonly differences: ReturnType<typeof useDifferences> }) {
  const styles = useStyles();
  const { text, language } = useWords();
  if (differences.length === 0) return null;
  const rest = differences.length - TOLD;
  const levels: Readonly<Record<string, string>> = messagesIn(language).lists.marginLevel;
  return (
    <ul className={styles.list}>
      {differences.slice(0, TOLD).map(({ id, level, name, amount }) => (
        <li key={id}>{fill(text.targets.openItem, { where: [levels[level] ?? level, name].filter((part) => part !== '').join(' '), difference: `${amount > 0 ? '+' : ''}${formatAmount(amount, language)}` })}</li>
      ))}
      {rest > 0 && <li>{fill(text.targets.more, { count: rest })}</li>}
    </ul>
  );
}
