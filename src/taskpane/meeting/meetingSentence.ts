import { formatAmount } from '../../i18n/formatAmount';
import { fill } from '../../i18n/fill';
import type { OpenDecision } from '../../actions/readMeeting';
import type { PaneWords } from '../words/PaneWords';

type Texts = Readonly<Record<string, string>>;

function nameOf(department: unknown, { text }: PaneWords): string {
  return (text.meeting.departments as Texts)[String(department)] ?? String(department ?? '');
}

/** Who counts something; with the line where the department alone does not tell. */
function sideOf(line: OpenDecision['lines'][number] | undefined, isNamed: boolean, words: PaneWords): string {
  const name = nameOf(line?.department, words);
  return isNamed && line !== undefined ? fill(words.text.meeting.lineOf, { name, line: line.description }) : name;
}

/** Which sentence an item needs: some need another one where nothing hangs on them, or where half is decided. */
function sentenceOf({ kind, amount, says }: Pick<OpenDecision, 'kind' | 'amount' | 'says'>): keyof PaneWords['text']['meeting']['says'] {
  if (kind === 'overlap' && says['resolution'] !== null && says['resolution'] !== undefined) return 'overlapAmount';
  if (kind === 'ask' && amount === 0) return 'askFree';
  if (kind !== 'late') return kind;
  if (says['askCode'] === 'doneLate') return amount === 0 ? 'lateDoneFree' : 'lateDone';
  return amount === 0 ? 'lateFree' : 'late';
}

/** What contradicts itself: each line with what it claims, each known amount with its lines. */
function partsOf({ lines, overlaps }: Pick<OpenDecision, 'lines' | 'overlaps'>, { text, language }: PaneWords): string[] {
  const claims = lines.map(({ description, amount }) => (amount === undefined ? description : `${description} ${formatAmount(amount, language)}`));
  return [...claims, ...overlaps.map(({ between: [a, b], amount }) => fill(text.meeting.knownOverlap, { a, b, amount: formatAmount(amount, language) }))];
}

/** What an item asks, as one plain sentence. */
export function meetingSentence({ kind, amount, lines, overlaps, isAlike, says }: OpenDecision, words: PaneWords): string {
  const text = (key: string): string => String(says[key] ?? '');
  const number = (key: string): number => Number(says[key] ?? NaN);
  const money = (value: number): string => formatAmount(value, words.language);
  const sentence = fill(words.text.meeting.says[sentenceOf({ kind, amount, says })], {
    amount: money(amount), lines: partsOf({ lines, overlaps }, words).join(words.comma),
    a: sideOf(lines[0], isAlike, words), b: sideOf(lines[1], isAlike, words), scope: text('sharedScope'),
    slice: text('slice'), consensus: money(number('consensus')), from: nameOf(says['askFrom'], words), to: nameOf(says['askTo'], words), request: text('request').replace(/[?？。.\s]+$/, ''),
    days: Math.abs(number('slackDays')), about: text('hintAbout'), reason: text('hintReason'), site: text('siteName'), category: text('category'),
  });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What stands on the button of an answer. */
export function answerLabel({ kind, lines, overlaps, isAlike, says }: OpenDecision, answer: string, words: PaneWords): string {
  const { answers } = words.text.meeting;
  const overlap = overlaps.find(({ id }) => id === answer);
  if (overlap !== undefined) return fill(answers.retyped, { a: overlap.between[0], b: overlap.between[1] });
  if (kind === 'late' && says['askCode'] === 'doneLate') return answers.lived;
  if (kind === 'contradiction') return fill(answers.returned, { line: lines.find(({ id }) => id === answer)?.description ?? answer });
  return fill((answers[kind] as Texts)[answer] ?? answer, { a: sideOf(lines[0], isAlike, words), b: sideOf(lines[1], isAlike, words) });
}
