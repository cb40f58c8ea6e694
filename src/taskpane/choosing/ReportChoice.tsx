import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReportCandidate } from '../../actions/inspectFiles';
import { fill } from '../../i18n/fill';
import { useWords } from '../words/PaneWords';
import { useWorkbookWords } from '../words/workbookWords';

interface ReportChoiceProps {
  readonly candidates: readonly ReportCandidate[];
  readonly onChoose: (profile: string) => void;
}

/** Several reports fit one header: the user says which it is, with what speaks for each. */
export function ReportChoice({ candidates, onChoose }: ReportChoiceProps) {
  const { text, comma } = useWords();
  const { reportName } = useWorkbookWords();
  return (
    <Field label={text.import.choose} required>
      <RadioGroup onChange={(_, { value }) => onChoose(value)}>
        {candidates.map(({ profile, telling }) => (
          <Radio key={profile} value={profile} label={<>{reportName(profile)}<br /><small>{fill(text.import.chooseHint, { columns: telling.join(comma) })}</small></>} />
        ))}
      </RadioGroup>
    </Field>
  );
}
