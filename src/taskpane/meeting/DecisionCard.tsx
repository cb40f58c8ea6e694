import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OpenDecision } from '../../actions/readMeeting';
import { useWords } from '../words/PaneWords';
import { answerLabel, meetingSentence } from './meetingSentence';

const useStyles = makeStyles({
  card: { width: '100%', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusLarge, boxSizing: 'border-box' },
  sentence: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', textWrap: 'pretty', scrollMarginTop: '10rem' },
  answers: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  answer: { width: '100%', justifyContent: 'flex-start', overflowWrap: 'anywhere' },
});

interface DecisionCardProps {
  readonly item: OpenDecision;
  readonly isWorking: boolean;
  readonly onAnswer: (answer: string) => void;
  /** What may be said beside the answer. */
  readonly children?: ReactNode;
}

/** One open decision: a sentence that anyone understands, and its answers with their keys. */
export function DecisionCard({ item, isWorking, onAnswer, children }: DecisionCardProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.card}>
      <h3 className={styles.sentence} aria-live="polite">{meetingSentence({ ...item, says: item.heard }, words)}</h3>
      {children}
      <ol className={styles.answers}>
        {item.answers.map((answer, at) => (
          <li key={answer}><Button className={styles.answer} size="large" disabledFocusable={isWorking} onClick={() => onAnswer(answer)}>{at + 1} · {answerLabel(item, answer, words)}</Button></li>
        ))}
      </ol>
    </div>
  );
}
