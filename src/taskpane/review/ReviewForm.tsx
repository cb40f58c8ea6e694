import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReviewStart, ReviewableEvent } from '../../actions/readReviewStart';
import { inWords, messagesIn } from '../../i18n/messages';
import { formatDay } from '../format/formatDay';
import { FULL_WIDTH } from '../shell/fullWidth';
import { useWords } from '../words/PaneWords';
import { ProductField } from './ProductField';
import { chosenEvent, chosenSite, KINDS, otherSite, type ReviewDraft } from './reviewDraft';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  dates: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(8rem, 100%), 1fr))', gap: tokens.spacingHorizontalS },
  control: FULL_WIDTH,
});

interface FormProps {
  readonly draft: ReviewDraft;
  readonly start: ReviewStart;
  readonly onChange: (answer: Partial<ReviewDraft>) => void;
}

/** What is reviewed: the kind, then what that kind asks for. */
export function ReviewForm(props: FormProps) {
  const styles = useStyles();
  const { text } = useWords();
  const words = text.review;
  const { draft, onChange } = props;
  const { kind } = draft;
  return (
    <div className={styles.form}>
      <Field label={words.kind} hint={words.kindHints[kind]}>
        <Select className={styles.control} value={kind} onChange={(_, { value }) => onChange({ kind: KINDS.find((known) => known === value) ?? kind })}>
          {KINDS.map((known) => <option key={known} value={known}>{words.kinds[known]}</option>)}
        </Select>
      </Field>
      {kind === 'productLaunch' && <ProductField value={draft.product} onChange={(product) => onChange({ product })} />}
      <SiteFields {...props} />
      {(kind === 'event' || kind === 'sites') && <EventField {...props} />}
      {(kind === 'periods' || (kind === 'sites' && draft.event === '')) && <DateFields {...props} first="from" last="to" labels={[words.from, words.to]} />}
      {kind === 'periods' && <DateFields {...props} first="baseFrom" last="baseTo" labels={[words.baseFrom, words.baseTo]} />}
    </div>
  );
}

function SiteFields({ draft, start, onChange }: FormProps) {
  const styles = useStyles();
  const words = useWords().text.review;
  const hasAll = draft.kind !== 'sites' && draft.kind !== 'siteLaunch';
  const site = chosenSite(draft, start);
  const options = (except?: string) => start.sites.filter(({ id }) => id !== except).map(({ id, name }) => <option key={id} value={id}>{name}</option>);
  return (
    <>
      <Field label={words.site}>
        <Select className={styles.control} value={site?.id ?? ''} onChange={(_, { value }) => onChange({ site: value })}>
          {hasAll && <option value="">{draft.kind === 'event' ? words.marketSites : words.allSites}</option>}
          {options()}
        </Select>
      </Field>
      {draft.kind === 'sites' && (
        <Field label={words.against}>
          <Select className={styles.control} value={otherSite(draft, start)?.id ?? ''} onChange={(_, { value }) => onChange({ against: value })}>{options(site?.id)}</Select>
        </Field>
      )}
    </>
  );
}

function EventField({ draft, start, onChange }: FormProps) {
  const styles = useStyles();
  const { text, language } = useWords();
  const words = text.review;
  const markets: Readonly<Record<string, string>> = messagesIn(language).lists.eventMarket;
  const nameOf = ({ event, year, market, date }: ReviewableEvent) => `${inWords(`edition:${year}:${event}`, language)} · ${markets[market] ?? market} · ${formatDay(date, language)}`;
  return (
    <Field label={words.event}>
      <Select className={styles.control} value={chosenEvent(draft, start)?.id ?? ''} onChange={(_, { value }) => onChange({ event: value })}>
        {draft.kind === 'sites' && <option value="">{words.noEvent}</option>}
        {start.events.map((event) => <option key={event.id} value={event.id}>{nameOf(event)}</option>)}
      </Select>
    </Field>
  );
}

type DateKey = 'from' | 'to' | 'baseFrom' | 'baseTo';

function DateFields({ draft, onChange, first, last, labels }: FormProps & { readonly first: DateKey; readonly last: DateKey; readonly labels: readonly [string, string] }) {
  const styles = useStyles();
  return (
    <div className={styles.dates}>
      {[first, last].map((key, at) => (
        <Field key={key} label={labels[at] ?? ''}>
          <Input className={styles.control} type="date" value={draft[key]} onChange={(_, { value }) => onChange({ [key]: value })} />
        </Field>
      ))}
    </div>
  );
}
