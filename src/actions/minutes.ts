import { formatDate, fromSerial } from '../core/calendar';
import { Refusal } from '../core/problem';
import type { Language } from '../i18n/language';
import { numberIn, textIn, type TableRow } from '../sheets/readTable';
import { minutesSheet } from '../sheets/specs/minutes';
import type { RowContent } from '../sheets/tableContent';
import { tableRows } from '../sheets/tableRows';
import { wordOf } from '../sheets/words';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';

const OPEN_ASKS = ['open', 'late'];

function decisionRow(row: TableRow): RowContent {
  return {
    id: `N${textIn(row, 'rowId')}`,
    values: { minuteKind: 'decision', minuteWho: textIn(row, 'decidedBy'), subject: textIn(row, 'subject'), decided: textIn(row, 'decided'), decidedMoney: numberIn(row, 'decidedMoney') ?? null, minuteWhen: textIn(row, 'decidedAt'), rowState: 'current' },
  };
}

/** An open ask stands with whoever owes the answer: the person it was taken up to, else the department. */
function askRow(row: TableRow, language: Language): RowContent {
  const isLate = textIn(row, 'askCode') === 'late';
  const neededBy = numberIn(row, 'neededBy');
  return {
    id: `N${textIn(row, 'rowId')}`,
    values: {
      minuteKind: isLate ? 'late' : 'ask', minuteWho: textIn(row, 'escalatedTo') || wordOf('department', textIn(row, 'askTo'), language), subject: textIn(row, 'request'), decided: textIn(row, 'condition'),
      decidedMoney: numberIn(row, 'atRisk') ?? null, minuteWhen: neededBy === undefined ? '' : formatDate(fromSerial(neededBy)), rowState: 'current',
    },
  };
}

function compute({ state, language }: ActionInput): ActionOutcome {
  if (!state.tables.has('Bounds')) throw new Refusal([{ code: 'align/not-aligned', severity: 'error' }]);
  const asks = tableRows('Asks', state).filter((row) => OPEN_ASKS.includes(textIn(row, 'askCode')));
  const byPerson = asks.map((row) => askRow(row, language)).sort((a, b) => String(a.values['minuteWho']).localeCompare(String(b.values['minuteWho']), language));
  const rows = [...tableRows('Decisions', state).map(decisionRow), ...byPerson];
  const total = tableRows('Bounds', state).find((row) => textIn(row, 'measureCode') === 'naive');
  return {
    contents: [{ spec: minutesSheet, table: { mode: 'merge', isExhaustive: true, goneColumn: 'rowState', moneyTotal: numberIn(total ?? {}, 'total') ?? 0, rows } }],
    problems: [],
    counts: { decisions: rows.length - byPerson.length, openAsks: byPerson.length },
  };
}

/** Writes the minutes of the meeting: numbers, decisions, open asks by person. */
export const minutesAction: GenerateAction = {
  kind: 'generate',
  name: 'minutes',
  parameters: [],
  reads: ['Bounds', 'Asks', 'Decisions'],
  fills: ['Minutes'],
  compute,
};
