import type { Messages } from '../../i18n/messages';
import type { SheetSpec } from '../sheetSpec';
import type { RowContent } from '../tableContent';
import { codesOf } from '../words';

type Question = keyof Messages['lists']['threeQuestion'];
type Sentence = keyof Messages['lists']['threeAnswer'];
type Missing = keyof Messages['lists']['threeMissing'];

const QUESTIONS: readonly Question[] = ['who', 'why', 'growth'];

/** The table in which the answer to a question is found. */
const PLACES: Readonly<Record<Question, string>> = { who: 'Profiles', why: 'BuyReasons', growth: 'GrowthLedger' };

function place(list: 'threeAnswer' | 'threeMissing', code: Sentence | Missing): string {
  return `INDEX(List_${list},${codesOf(list).indexOf(code) + 1})`;
}

/** A sentence with values in place of #1, #2 and so on. */
function sentence(code: Sentence, ...values: readonly string[]): string {
  return values.reduce((text, value, index) => `SUBSTITUTE(${text},"#${index + 1}",${value})`, place('threeAnswer', code));
}

/** Words of a list with a percentage each, those that count alone, in the order of the list: "Brand (40%), Design (25%)". */
function shares(list: 'buyReason' | 'growthSource', shareOf: (word: string, code: string) => string): string {
  const parts = codesOf(list).map((code, index) => {
    const word = `INDEX(List_${list},${index + 1})`;
    const share = shareOf(word, code);
    return `IF(ROUND(${share},2)>0,SUBSTITUTE(${word}&" ("&TEXT(${share},"0%")&")"," ","_")&" ","")`;
  });
  return `SUBSTITUTE(SUBSTITUTE(TRIM(${parts.join('&')})," ",${place('threeAnswer', 'separator')}),"_"," ")`;
}

/** The row of the largest profile. */
const LARGEST = 'MATCH(MAX({Profiles.profileShare}),{Profiles.profileShare},0)';

function ofLargest(key: string): string {
  return `INDEX({Profiles.${key}},${LARGEST})&""`;
}

function who(tables: ReadonlySet<string>): string {
  if (!tables.has('Profiles')) return place('threeMissing', 'profiles');
  const answer = sentence('who', 'COUNTIF({Profiles.profileName},"?*")', ofLargest('profileName'), ofLargest('countries'), 'TEXT(MAX({Profiles.profileShare}),"0%")');
  return `IF(COUNT({Profiles.profileShare})=0,${place('threeMissing', 'shares')},IF(${ofLargest('countries')}="",${place('threeMissing', 'shares')},${answer}))`;
}

function why(tables: ReadonlySet<string>): string {
  if (!tables.has('Profiles') || !tables.has('BuyReasons')) return place('threeMissing', 'reasons');
  const weights = (word: string): string => `SUMIFS({BuyReasons.reasonShare},{BuyReasons.profileId},${ofLargest('rowId')},{BuyReasons.buyReason},${word})`;
  const all = `SUMIFS({BuyReasons.reasonShare},{BuyReasons.profileId},${ofLargest('rowId')})`;
  const answer = sentence('why', ofLargest('profileName'), shares('buyReason', weights));
  return `IF(COUNT({Profiles.profileShare})=0,${place('threeMissing', 'weights')},IF(${all}<=0,${place('threeMissing', 'weights')},${answer}))`;
}

/** The cell of the row of the ledger that promises most. */
function ofLedger(key: string): string {
  return `INDEX({GrowthLedger.${key}},MATCH(MAX({GrowthLedger.increment}),{GrowthLedger.increment},0))&""`;
}

function growth(tables: ReadonlySet<string>): string {
  if (!tables.has('GrowthLedger')) return place('threeMissing', 'ledger');
  const bySource = (_word: string, code: string): string => `SUMIFS({GrowthLedger.increment},{GrowthLedger.growthCode},"${code}")/Ledger_total`;
  const market = ofLedger('market');
  const block = `IF(${market}="",${ofLedger('promise')},${market})`;
  const part = `IF(${market}="",MAX({GrowthLedger.increment}),SUMIFS({GrowthLedger.increment},{GrowthLedger.market},${market}))/Ledger_total`;
  const answer = sentence('growth', 'TEXT(Ledger_total,"#,##0")&" "&Set_currency', shares('growthSource', bySource), block, `TEXT(${part},"0%")`);
  return `IF(N(Ledger_total)<=0,${place('threeMissing', 'increments')},${answer})`;
}

/** One formula for the whole column: the row's own part is chosen by its id. */
function byQuestion(part: (question: Question) => string): string {
  return `=${QUESTIONS.reduceRight((rest, question) => `IF({@rowId}="${question}",${part(question)},${rest})`, '""')}`;
}

/** Rows of the three questions. */
export function threeQuestionRows(): RowContent[] {
  return QUESTIONS.map((question) => ({ id: question, values: { question } }));
}

/** The three questions at the head of the plan, answered in sentences from the maps that stand in the workbook. */
export function threeQuestionsSheet(tables: ReadonlySet<string>): SheetSpec {
  const answers: Readonly<Record<Question, string>> = { who: who(tables), why: why(tables), growth: growth(tables) };
  const link = (question: Question): string => {
    const word = `INDEX(List_threeLink,${QUESTIONS.indexOf(question) + 1})`;
    return tables.has(PLACES[question]) ? `HYPERLINK("#${PLACES[question]}",${word})` : word;
  };
  return {
    key: 'threeQuestions',
    part: 'plan',
    visibility: 'visible',
    title: 'threeQuestionsTitle',
    note: { text: 'threeQuestionsNote' },
    blocks: [],
    table: {
      name: 'ThreeQuestions',
      rowPrefix: 'W',
      columns: [
        { key: 'rowId', kind: 'key', format: 'text', isHidden: true },
        { key: 'question', kind: 'value', list: 'threeQuestion', format: 'text', width: 26 },
        { key: 'answerText', kind: 'formula', format: 'general', width: 90, lines: 3, formula: byQuestion((question) => answers[question]) },
        { key: 'answerState', kind: 'formula', list: 'answerState', format: 'general', width: 12, formula: '=INDEX(List_answerState,IF(ISNUMBER(MATCH({@answerText},List_threeMissing,0)),2,1))' },
        { key: 'openMap', kind: 'formula', format: 'general', width: 18, isLink: true, formula: byQuestion(link) },
      ],
    },
  };
}
