import type { ReactNode } from 'react';
import { Card } from '../shell/Card';
import type { ActionFlowProps } from './ActionFlow';
import { ActionFlow } from './ActionFlow';
import { UndoRun } from './UndoRun';

interface ActionCardProps extends Omit<ActionFlowProps, 'afterDone'> {
  readonly text?: string;
  /** What the action asks for. */
  readonly children?: ReactNode;
  /** What the user may want next, beneath the result. */
  readonly next?: ReactNode;
}

/** One action with its question, its preview, its progress and its result: the form in which the pane offers every action. */
export function ActionCard({ text, children, next, ...flow }: ActionCardProps) {
  return (
    <Card title={flow.title} text={text}>
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
    </Card>
  );
}
