import { useMemo } from 'react';
import { useWords } from '../words/PaneWords';
import { ActionFlow } from './ActionFlow';

interface UndoRunProps {
  /** Id of the restore point. */
  readonly point: string;
  readonly title: string;
  readonly label?: string;
}

/** Puts the workbook back to before one run, with a preview of its own. */
export function UndoRun({ point, title, label }: UndoRunProps) {
  const { text } = useWords();
  const request = useMemo(() => ({ action: 'restore', parameters: { point }, files: [] }), [point]);
  return (
    <ActionFlow
      runKey={`restore ${point}`} title={title} request={request} startLabel={label ?? text.action.undo} startAppearance="secondary"
      confirmLabel={text.action.confirmUndo} doneText={text.action.undone}
    />
  );
}
