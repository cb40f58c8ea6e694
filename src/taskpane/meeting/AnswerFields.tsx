import { Field, Input } from '@fluentui/react-components';
import type { answerRequest, OpenDecision } from '../../actions/readMeeting';
import { useWords } from '../words/PaneWords';

/** What was said beside an answer, as typed. */
export type Extras = Parameters<typeof answerRequest>[2]['extras'];

interface AnswerFieldsProps {
  readonly item: OpenDecision;
  readonly extras: Extras;
  /** What the answer that was tried cannot go without. */
  readonly asked: keyof Extras | undefined;
  readonly onExtra: (name: keyof Extras, value: string) => void;
}

/** What may be said beside the answer: how much is known, by when, on which condition, who claims it. */
export function AnswerFields({ item, extras, asked, onExtra }: AnswerFieldsProps) {
  const words = useWords().text.meeting;
  return item.extras.map((name) => (
    <Field key={name} size="large" label={words[name]} {...(name === asked && extras[name].trim() === '' ? { validationMessage: words.sayFirst } : {})}>
      <Input size="large" name={name} type={name === 'promised' ? 'date' : 'text'} value={extras[name]} onChange={(_, { value }) => onExtra(name, value)} />
    </Field>
  ));
}
