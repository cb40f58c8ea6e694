import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FULL_WIDTH } from '../shell/fullWidth';
import { useWords } from '../words/PaneWords';
import type { FileDetails, FileField } from './importDraft';
import { fileFields } from './importDraft';

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'windows-1252', 'utf-16le'];

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(8rem, 100%), 1fr))', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
  control: FULL_WIDTH,
});

interface FileDetailsFormProps {
  readonly details: FileDetails;
  readonly asked: ReadonlySet<FileField> | undefined;
  readonly onDetail: (field: FileField, value: string) => void;
}

/** What the user may say about one file; a field that a problem asks for comes first and is marked. */
export function FileDetailsForm({ details, asked, onDetail }: FileDetailsFormProps) {
  const styles = useStyles();
  const { text } = useWords();
  const words = text.files;
  const choices: Partial<Record<FileField, readonly (readonly [string, string])[]>> = {
    encoding: ENCODINGS.map((label) => [label, label.toUpperCase()] as const),
    dateOrder: Object.entries(words.dateOrders),
    decimal: Object.entries(text.import.decimal),
  };
  const hints: Partial<Record<FileField, string>> = { site: words.siteHint, currency: words.currencyHint, period: words.periodHint };
  const isAsked = (field: FileField) => asked?.has(field) ?? false;
  // The order stays while the form is open: a field that moved would lose the keyboard.
  const [ordered] = useState(() => [...fileFields].sort((a, b) => Number(isAsked(b)) - Number(isAsked(a))));
  return (
    <div className={styles.form}>
      {ordered.map((field) => {
        const value = details[field] ?? '';
        const options = choices[field];
        return (
          <Field
            key={field} label={words[field]} required={isAsked(field)} {...(hints[field] !== undefined && { hint: hints[field] })}
            {...(isAsked(field) && value === '' && { validationState: 'warning' as const, validationMessage: words.asked })}
          >
            {options ? (
              <Select className={styles.control} value={value} onChange={(_, data) => onDetail(field, data.value)}>
                <option value="">{words.automatic}</option>
                {options.map(([key, label]) => <option key={key} value={key}>{label}</option>)}
              </Select>
            ) : (
              <Input className={styles.control} value={value} onChange={(_, data) => onDetail(field, data.value)} />
            )}
          </Field>
        );
      })}
    </div>
  );
}
