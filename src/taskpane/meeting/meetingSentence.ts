import { formatAmount } from '../../i18n/formatAmount';
import { fill } from '../../i18n/messages';
import type { OpenDecision } from '../../actions/readMeeting';
import type { PaneWords } from '../words/PaneWords';

type Texts = Readonly<Record<string, string>>;

function nameOf(department: unknown, { text }: PaneWords): string {
  return (text.meeting.departments as Texts)[String(department)] ?? String(department ?? '');
}

/** Which sentence an item needs: some need another one where nothing hangs on them, or where half is decided. */
function sentenceOf({ kind, amount, resolution }: { kind: OpenDecision['kind']; amount: number; resolution: string }): keyof PaneWords['text']['meeting']['says'] {
  if (kind === 'overlap' && resolution !== '') return 'overlapAmount';
  if (kind === 'ask' && amount === 0) return 'askFree';
  return kind === 'late' && amount === 0 ? 'lateFree' : kind;
}

/** What an item asks, as one plain sentence. */
export function meetingSentence({ kind, amount, lines, says }: OpenDecision, words: PaneWords): string {
  const text = (key: string): string => String(says[key] ?? '');
  const number = (key: string): number => Number(says[key] ?? NaN);
  const money = (value: number): string => formatAmount(value, words.language);
  const sentence = fill(words.text.meeting.says[sentenceOf({ kind, amount, resolution: text('resolution') })], {
    amount: money(amount), lines: lines.map(({ description }) => description).join(words.comma),
    a: nameOf(lines[0]?.department, words), b: nameOf(lines[1]?.department, words), scope: text('sharedScope'),
    slice: text('slice'), consensus: money(number('consensus')), from: nameOf(says['askFrom'], words), to: nameOf(says['askTo'], words), request: text('request').replace(/[?？。.\s]+$/, ''),
    days: Math.abs(number('slackDays')), about: text('hintAbout'), reason: text('hintReason'), site: text('siteName'), category: text('category'),
  });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What stands on the button of an answer. */
export function answerLabel({ kind, lines }: OpenDecision, answer: string, words: PaneWords): string {
  const { answers } = words.text.meeting;
  if (kind === 'contradiction') return fill(answers.returned, { line: lines.find(({ id }) => id === answer)?.description ?? answer });
  return fill((answers[kind] as Texts)[answer] ?? answer, { a: nameOf(lines[0]?.department, words), b: nameOf(lines[1]?.department, words) });
}
