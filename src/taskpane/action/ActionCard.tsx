import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { ActionFlowProps } from './ActionFlow';
import { ActionFlow } from './ActionFlow';
import { UndoRun } from './UndoRun';

const useStyles = makeStyles({
  card: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2, minWidth: 0,
  },
  eyebrow: { color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

interface ActionCardProps extends Omit<ActionFlowProps, 'afterDone'> {
  /** A short line above the title, such as the number of a step. */
  readonly eyebrow?: string;
  readonly text?: string;
  /** What the action asks for. */
  readonly children?: ReactNode;
  /** What the user may want next, beneath the result. */
  readonly next?: ReactNode;
}

/** One action with its question, its preview, its progress and its result: the form in which the pane offers every action. */
export function ActionCard({ eyebrow, text, children, next, ...flow }: ActionCardProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div>
        {eyebrow !== undefined && <div className={styles.eyebrow}>{eyebrow}</div>}
        <h2 id={id} className={styles.title}>{flow.title}</h2>
        {text !== undefined && <p className={styles.text}>{text}</p>}
      </div>
      {children}
      <ActionFlow
        {...flow}
        afterDone={({ restorePoint }) => (
          <>
            {next}
            {restorePoint !== undefined && <UndoRun point={restorePoint} title={flow.title} />}
          </>
        )}
      />
    </section>
  );
}
