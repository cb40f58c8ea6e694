import { Button, Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { DateOrder, MappedField, MappingForm } from '../../actions/inspectFiles';
import { fill } from '../../i18n/fill';
import { Disclosure } from '../shell/Disclosure';
import { FULL_WIDTH } from '../shell/fullWidth';
import type { PaneWords } from '../words/PaneWords';
import { useWords } from '../words/PaneWords';
import { changeColumn, mappingLack, toMapping, toMappingDraft } from './mappingDraft';
import type { MappingDraft, MappingLack } from './mappingDraft';
import { SampleRows } from './SampleRows';

/** Fields that almost every export has; the others open on request, but those of which a guess was made. */
const FIRST: readonly MappedField[] = ['date', 'amount', 'quantity', 'unitPrice', 'order', 'code', 'name', 'customer', 'country', 'status'];

const useStyles = makeStyles({
  page: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL, minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, ':focus': { outline: 'none' } },
  text: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(11rem, 100%), 1fr))', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  control: FULL_WIDTH,
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  lack: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

interface MappingPageProps {
  readonly name: string;
  readonly form: MappingForm;
  /** Takes the mapping as JSON. */
  readonly onConfirm: (mapping: string) => void;
  readonly onBack: () => void;
}

/** Asks which column of an unknown table holds what: guesses are filled in, first rows stand beside, buyers' cells stay hidden. */
export function MappingPage({ name, form, onConfirm, onBack }: MappingPageProps) {
  const styles = useStyles();
  const words = useWords();
  const { mapping } = words.text.import;
  const [draft, setDraft] = useState(() => toMappingDraft(form));
  const [isAsked, setIsAsked] = useState(false);
  const titleRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => titleRef.current?.focus(), []);
  const lack = mappingLack(draft);
  const first = [...FIRST, ...(['site', 'converted'] as const).filter((field) => form.guess.columns[field] !== undefined)];
  const others = (Object.keys(words.text.import.fields) as MappedField[]).filter((field) => !first.includes(field));
  const select = (field: MappedField) => <ColumnSelect key={field} field={field} form={form} draft={draft} onChange={setDraft} />;
  return (
    <section className={styles.page} aria-labelledby="mapping-title">
      <div>
        <h2 id="mapping-title" ref={titleRef} tabIndex={-1} className={styles.title}>{mapping.title}</h2>
        <p className={styles.text}>{fill(mapping.lead, { name })} {mapping.needed}</p>
      </div>
      <SampleRows form={form} hasHeader={draft.hasHeader} />
      <Checkbox label={mapping.hasHeader} checked={draft.hasHeader} onChange={(_, { checked }) => setDraft({ ...draft, hasHeader: checked === true })} />
      <div className={styles.fields}>
        {first.map(select)}
        <Field label={mapping.currency} hint={words.text.files.currencyHint}>
          <Input className={styles.control} value={draft.currency} onChange={(_, { value }) => setDraft({ ...draft, currency: value })} />
        </Field>
      </div>
      <Disclosure label={mapping.more}>
        <div className={styles.fields}>
          {others.map(select)}
          <Field label={mapping.dateOrder}>
            <Select className={styles.control} value={draft.dateOrder} onChange={(_, { value }) => setDraft({ ...draft, dateOrder: value as DateOrder | '' })}>
              <option value="">{words.text.files.automatic}</option>
              {Object.entries(words.text.files.dateOrders).map(([key, label]) => <option key={key} value={key}>{label}</option>)}
            </Select>
          </Field>
        </div>
      </Disclosure>
      {isAsked && lack && <p role="alert" className={styles.lack}>{lackText(lack, form, words)}</p>}
      <div className={styles.bar}>
        <Button appearance="primary" onClick={() => (lack ? setIsAsked(true) : onConfirm(JSON.stringify(toMapping(draft, form))))}>{mapping.confirm}</Button>
        <Button onClick={onBack}>{mapping.back}</Button>
      </div>
    </section>
  );
}

interface ColumnSelectProps {
  readonly field: MappedField;
  readonly form: MappingForm;
  readonly draft: MappingDraft;
  readonly onChange: (draft: MappingDraft) => void;
}

function ColumnSelect({ field, form, draft, onChange }: ColumnSelectProps) {
  const styles = useStyles();
  const words = useWords();
  const chosen = draft.columns[field];
  return (
    <Field label={words.text.import.fields[field]} {...(chosen !== undefined && { hint: [sampleText(form, chosen, words), rivalText(form, field, chosen, words)].join(' ').trim() })}>
      <Select className={styles.control} value={chosen === undefined ? '' : String(chosen)} onChange={(_, { value }) => onChange(changeColumn(draft, field, value === '' ? undefined : Number(value)))}>
        <option value="">{words.text.import.mapping.none}</option>
        {form.columns.map((_, index) => <option key={index} value={index}>{columnLabel(form, index, words)}</option>)}
      </Select>
    </Field>
  );
}

/** What a column is called: its header, else its number. */
export function columnLabel(form: MappingForm, index: number, { text }: PaneWords): string {
  return form.columns[index]?.header || fill(text.import.mapping.column, { number: index + 1 });
}

function sampleText(form: MappingForm, index: number, { text, comma }: PaneWords): string {
  const { samples = [], isBuyer = false } = form.columns[index] ?? {};
  const filled = samples.filter((sample) => sample !== '');
  if (isBuyer) return text.import.mapping.hidden;
  return filled.length > 0 ? fill(text.import.mapping.sample, { samples: filled.slice(0, 2).join(comma) }) : '';
}

/** Names the other columns that may be meant, in files that have both a site and a store, or several dates. */
function rivalText({ rivals, guess, columns }: MappingForm, field: MappedField, chosen: number, { text, comma }: PaneWords): string {
  const names = rivals[field] === undefined ? [] : [guess.columns[field], ...rivals[field]].filter((name) => name !== columns[chosen]?.name);
  const headers = names.map((name) => columns.find((column) => column.name === name)?.header || String(name));
  return headers.length > 0 ? fill(text.import.mapping.rivals, { columns: headers.join(comma) }) : '';
}

function lackText(lack: MappingLack, form: MappingForm, words: PaneWords): string {
  const { mapping } = words.text.import;
  switch (lack.is) {
    case 'amount': return mapping.lacksAmount;
    case 'quantity': return mapping.lacksQuantity;
    case 'twice': return fill(mapping.twice, { column: columnLabel(form, lack.column, words) });
  }
}
