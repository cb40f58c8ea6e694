import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { fill } from '../../i18n/fill';
import { FULL_WIDTH } from '../shell/fullWidth';
import { useWords } from '../words/PaneWords';
import type { PlanAnswersShown, PlanDraft } from './planDraft';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  rates: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(8rem, 100%), 1fr))', gap: tokens.spacingHorizontalS },
  control: FULL_WIDTH,
});

interface QuestionFormProps {
  readonly shown: PlanAnswersShown;
  readonly onChange: (change: (before: PlanDraft) => PlanDraft) => void;
}

/** The four questions of a plan. */
export function QuestionForm({ shown, onChange }: QuestionFormProps) {
  const styles = useStyles();
  const { text } = useWords();
  const words = text.setup;
  const set = (answer: Partial<PlanDraft>) => onChange((before) => ({ ...before, ...answer }));
  return (
    <div className={styles.form}>
      <Field label={words.year} hint={words.yearHint}>
        <Input className={styles.control} inputMode="numeric" value={shown.year} onChange={(_, { value }) => set({ year: value })} />
      </Field>
      <Field label={words.currency} hint={words.currencyHint}>
        <Input className={styles.control} value={shown.currency} maxLength={3} autoCapitalize="characters" onChange={(_, { value }) => set({ currency: value })} />
      </Field>
      {shown.rates.length > 0 && (
        <div className={styles.rates} role="group" aria-label={words.rates}>
          {shown.rates.map(({ currency, rate }) => (
            <Field key={currency} label={fill(words.rate, { currency, plan: shown.currency.trim().toUpperCase() })}>
              <Input className={styles.control} inputMode="decimal" value={rate} placeholder={words.ratePlaceholder} onChange={(_, { value }) => onChange((before) => ({ ...before, rates: { ...before.rates, [currency]: value } }))} />
            </Field>
          ))}
        </div>
      )}
      <Field label={words.basis} hint={words.basisHints[shown.basis as keyof typeof words.basisHints]}>
        <Select className={styles.control} value={shown.basis} onChange={(_, { value }) => set({ basis: value })}>
          {Object.entries(words.bases).map(([code, label]) => <option key={code} value={code}>{label}</option>)}
        </Select>
      </Field>
      <Field label={words.target} hint={words.targetHint}>
        <Input className={styles.control} value={shown.target} placeholder={words.targetPlaceholder} onChange={(_, { value }) => set({ target: value })} />
      </Field>
    </div>
  );
}
