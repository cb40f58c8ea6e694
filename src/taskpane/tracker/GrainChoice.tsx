import { Radio, RadioGroup } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { ActionFlow } from '../action/ActionFlow';
import { UndoRun } from '../action/UndoRun';
import { useKeptState } from '../useKeptState';
import { useWords } from '../words/PaneWords';

const GRAINS = ['site', 'siteCategory', 'siteCategoryTier'] as const;
type Grain = (typeof GRAINS)[number];

/** Generating the tracker again with coarser or finer rows; the choice is kept in the settings of the plan. */
export function GrainChoice() {
  const { text } = useWords();
  const words = text.tracker;
  const labelId = useId();
  const [grain, changeGrain] = useKeptState<Grain>('tracker grain', 'siteCategory');
  const request = useMemo(() => ({ action: 'pdca-tracker', parameters: { grain }, files: [] }), [grain]);
  return (
    <div>
      <span id={labelId}>{words.grainQuestion}</span>
      <RadioGroup aria-labelledby={labelId} value={grain} onChange={(_, { value }) => changeGrain(() => GRAINS.find((known) => known === value) ?? grain)}>
        {GRAINS.map((known) => <Radio key={known} value={known} label={words.grains[known]} />)}
      </RadioGroup>
      <ActionFlow
        runKey="pdca-grain" title={words.grainTitle} request={request} isDirect startLabel={words.grainStart} startAppearance="secondary"
        afterDone={({ restorePoint }) => restorePoint !== undefined && <UndoRun point={restorePoint} title={words.grainTitle} />}
      />
    </div>
  );
}
