import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Decisions, Preview } from '../../actions/action';
import { ProblemList } from '../problems/ProblemList';
import { useWords } from '../words/PaneWords';
import { ChangeList } from './ChangeList';
import { ConflictList } from './ConflictList';
import { CountsView } from './CountsView';
import { TypedOverList } from './TypedOverList';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  stale: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface PreviewViewProps {
  readonly preview: Preview;
  readonly asksWithoutRestorePoint: boolean;
  readonly confirmLabel: string;
  /** What is asked for has changed since, so this preview must not be confirmed. */
  readonly isStale: boolean;
  readonly isBlocked: boolean;
  readonly onConfirm: (decisions: Decisions) => void;
  readonly onAgain: (() => void) | undefined;
  readonly onClose: () => void;
}

/** What would happen, and the button that lets it happen. */
export function PreviewView({ preview, asksWithoutRestorePoint, confirmLabel, isStale, isBlocked, onConfirm, onAgain, onClose }: PreviewViewProps) {
  const styles = useStyles();
  const { text } = useWords();
  const [replaceTyped, setReplaceTyped] = useState(false);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [withoutRestorePoint, setWithoutRestorePoint] = useState(false);
  const isConfirmable = !isStale && changesSomething(preview, { replaceTyped, taken });
  const isConsentMissing = asksWithoutRestorePoint && !withoutRestorePoint;
  const hasSomethingToLose = isConfirmable || isStale;
  return (
    <div className={styles.view}>
      <CountsView counts={preview.counts} />
      <ChangeList changes={preview} headings={text.preview} />
      <TypedOverList cells={preview.typedOver} isReplacing={replaceTyped} onReplacing={setReplaceTyped} />
      <ConflictList conflicts={preview.conflicts} taken={taken} onTaken={setTaken} />
      <ProblemList problems={preview.problems} />
      {asksWithoutRestorePoint && (
        <Checkbox label={text.preview.withoutRestorePoint} checked={withoutRestorePoint} onChange={(_, { checked }) => setWithoutRestorePoint(checked === true)} />
      )}
      {isStale && <p role="status" className={styles.stale}>{text.action.previewStale}</p>}
      <div className={styles.bar}>
        {isConfirmable && (
          <Button appearance="primary" disabledFocusable={isBlocked || isConsentMissing} onClick={() => onConfirm({ replaceTyped, withoutRestorePoint, taken })}>
            {confirmLabel}
          </Button>
        )}
        {onAgain && <Button appearance={isStale ? 'primary' : 'secondary'} disabledFocusable={isBlocked} onClick={onAgain}>{text.action.previewAgain}</Button>}
        <Button appearance="subtle" onClick={onClose}>{hasSomethingToLose ? text.action.cancel : text.action.close}</Button>
      </div>
    </div>
  );
}

/** What the user decides can change something where the action alone would not. */
function changesSomething({ isEmpty }: Preview, { replaceTyped = false, taken = [] }: Decisions): boolean {
  return !isEmpty || replaceTyped || taken.length > 0;
}
