import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DueWork, MonthView, RedLine } from '../../actions/readMonthView';
import { fill } from '../../i18n/fill';
import { formatAmount } from '../../i18n/formatAmount';
import { formatDay, formatMonth } from '../format/formatDay';
import { formatPercent } from '../format/formatPercent';
import type { PaneActions } from '../paneActions';
import { usePaneServices } from '../paneServices';
import { Card } from '../shell/Card';
import { Disclosure } from '../shell/Disclosure';
import { useFreshReading } from '../useFreshReading';
import { useWords } from '../words/PaneWords';

/** Rows shown at once; more open on request. */
const SHOWN = 5;

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: '1.25rem', overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

const readMonth = (actions: PaneActions): Promise<MonthView | undefined> => actions.readMonthView();

/** This month at a glance: what is red and what is due, each with the way to its sheet. */
export function MonthCard() {
  const { text, language } = useWords();
  const { actions } = usePaneServices();
  const words = text.tracker.month;
  const view = useFreshReading<MonthView | undefined>(readMonth, undefined);
  if (view === undefined) return null;
  const { month, target, actual, attainment, red, due, tables } = view;
  const money = (amount: number | undefined): string => (amount === undefined ? '–' : formatAmount(amount, language));
  // Where the host refuses to show a sheet, the user still has its tab.
  const show = (table: string) => void actions.showTable(table).catch(() => undefined);
  return (
    <Card title={fill(words.title, { month: formatMonth(month, language) })} text={fill(words.figures, { target: money(target), actual: money(actual), attainment: attainment === undefined ? '–' : formatPercent(attainment, language) })}>
      <Part heading={words.red} none={actual === undefined ? words.noActual : words.noRed} lines={red.map((line) => <Red key={line.id} line={line} />)} link={words.toLines} onShow={() => show(tables.lines)} />
      <Part heading={words.due} none={words.noDue} lines={due.map((work) => <Due key={work.id} work={work} />)} link={words.toTasks} onShow={() => show(due.every(({ kind }) => kind === 'check') ? tables.check : tables.task)} />
    </Card>
  );
}

interface PartProps {
  readonly heading: string;
  readonly none: string;
  readonly lines: readonly ReactNode[];
  readonly link: string;
  readonly onShow: () => void;
}

function Part({ heading, none, lines, link, onShow }: PartProps) {
  const styles = useStyles();
  const { text, count } = useWords();
  return (
    <section aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      {lines.length === 0 ? <p className={styles.text}>{none}</p> : <ul className={styles.list}>{lines.slice(0, SHOWN)}</ul>}
      {lines.length > SHOWN && <Disclosure label={count(text.tracker.month.more, lines.length - SHOWN)} subject={heading}><ul className={styles.list}>{lines.slice(SHOWN)}</ul></Disclosure>}
      {lines.length > 0 && <Button size="small" onClick={onShow}>{link}</Button>}
    </section>
  );
}

function Red({ line: { name, owner, attainment, gap, isExplained } }: { readonly line: RedLine }) {
  const { text, language, semicolon, colon } = useWords();
  const words = text.tracker.month;
  const says = [fill(words.line, { attainment: formatPercent(attainment, language), gap: formatAmount(gap, language) }), ...(owner === '' ? [] : [owner]), isExplained ? words.explained : words.unexplained];
  return <li>■ {name}{colon}{says.join(semicolon)}</li>;
}

function Due({ work: { kind, what, owner, due, isLate } }: { readonly work: DueWork }) {
  const { text, language, semicolon } = useWords();
  const words = text.tracker.month;
  return <li>{isLate ? `▲ ${words.late} ` : ''}{what}: {[fill(words[kind], { day: formatDay(due, language) }), ...(owner === '' ? [] : [owner])].join(semicolon)}</li>;
}
