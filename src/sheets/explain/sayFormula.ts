import { fill } from '../../i18n/fill';
import { commaIn, semicolonIn, type Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import type { ListName } from '../sheetSpec';
import { codesOf, wordOf } from '../words';
import { BINDING, OMITTED, type FormulaNode } from './formulaTree';

/** What a formula is said with. */
export interface Speech {
  readonly language: Language;
  /** What a reference points at, in words. */
  nameOf(reference: string): string;
  /** The word of a code that is compared with a reference; undefined for a text that is none. */
  codeOf(reference: string, code: string): string | undefined;
  /** Title and words of the arguments of a function of ours; undefined for others. */
  functionOf(name: string): { readonly title: string; readonly arguments: readonly string[] } | undefined;
}

type Call = Extract<FormulaNode, { kind: 'call' }>;

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−', '<=': '≤', '>=': '≥', '<>': '≠' };
/** Functions that leave a value what it is for a reader. */
const SAME = new Set(['TEXT', 'N', 'VALUE', 'TRIM', 'T']);
/** Functions with pairs of a range and a condition, and where these begin. */
const CONDITIONAL: Readonly<Record<string, number>> = { SUMIFS: 1, AVERAGEIFS: 1, COUNTIFS: 0, COUNTIF: 0 };
/** Functions whose arguments stand apart in the sentence anyway. */
const WHOLE = new Set(['IF', 'IFERROR', 'TEXT', 'N', 'HYPERLINK', 'SUMPRODUCT']);
const LETTERS = ['a', 'b', 'c', 'd'];

function wordsIn({ language }: Speech) {
  return messagesIn(language).explain;
}

/** A formula in words, on one line. */
export function sayFormula(node: FormulaNode, speech: Speech): string {
  const words = wordsIn(speech);
  switch (node.kind) {
    case 'text':
      return node.text === '' ? words.empty : `“${node.text}”`;
    case 'reference':
      return /^(TRUE|FALSE)$/i.test(node.text) ? (/^true$/i.test(node.text) ? words.yes : words.no) : speech.nameOf(node.text);
    case 'operation':
      return sayOperation(node.sign, node.parts, speech);
    case 'call':
      return sayCall(node, speech);
    default:
      return node.text;
  }
}

/** Spaces between Chinese words and quoted names, which only other signs need. */
const IDLE_SPACE = /(?<=[\p{Script=Han}」”]) (?=[\p{Script=Han}「“])/gu;

/** A formula in words, each case of a chain of conditions on a line of its own. */
export function sayCases(node: FormulaNode, speech: Speech): string[] {
  const lines = casesOf(node, speech);
  return speech.language === 'en' ? lines : lines.map((line) => line.replace(IDLE_SPACE, ''));
}

function casesOf(node: FormulaNode, speech: Speech): string[] {
  const words = wordsIn(speech);
  if (node.kind === 'call' && node.name === 'IFERROR' && node.args.length === 2) {
    const [tried, instead] = node.args as readonly [FormulaNode, FormulaNode];
    return [...casesOf(tried, speech), fill(words.onError, { a: sayFormula(instead, speech) })];
  }
  if (node.kind === 'call' && node.name === 'IF' && node.args.length === 3) {
    const [test, then, otherwise] = node.args as readonly [FormulaNode, FormulaNode, FormulaNode];
    const rest = casesOf(otherwise, speech);
    const first = fill(words.when, { a: sayFormula(test, speech), b: sayFormula(then, speech) });
    return [first, ...(rest.length === 1 ? [fill(words.otherwise, { a: rest[0] ?? '' })] : rest)];
  }
  return [sayFormula(node, speech)];
}

function isEmptyText(node: FormulaNode | undefined): boolean {
  return node?.kind === 'text' && node.text === '';
}

/** A part inside a sentence: a calculation stands in brackets. */
function sayPart(node: FormulaNode, speech: Speech): string {
  const said = sayFormula(node, speech);
  return node.kind === 'operation' && node.parts.length > 1 ? `(${said})` : said;
}

function bindingOf(node: FormulaNode): number {
  if (node.kind === 'call' && (node.name === 'IF' || node.name === 'IFERROR')) return 0;
  return node.kind === 'operation' && node.parts.length > 1 ? (BINDING[node.sign] ?? 0) : Infinity;
}

/** A side of an operation: one that binds less tightly stands in brackets. */
function saySide(node: FormulaNode, sign: string, isRight: boolean, speech: Speech): string {
  const [own, outer] = [bindingOf(node), BINDING[sign] ?? 0];
  const isLoose = own < outer || (own === outer && isRight && (sign === '-' || sign === '/'));
  return isLoose ? `(${sayFormula(node, speech)})` : sayFormula(node, speech);
}

function sayOperation(sign: string, parts: readonly FormulaNode[], speech: Speech): string {
  const words = wordsIn(speech);
  const [left, right] = parts;
  if (left === undefined) return '';
  if (right === undefined) return sign === '%' ? `${sayPart(left, speech)}%` : sayNegative(left, speech);
  if (sign === ':') return fill(words.range, { a: sayFormula(left, speech), b: sayFormula(right, speech) });
  if (isEmptyText(right) && (sign === '=' || sign === '<>')) return fill(sign === '=' ? words.isEmpty : words.isFilled, { a: sayFormula(left, speech) });
  return `${sayCompared(left, right, sign, speech) ?? saySide(left, sign, false, speech)} ${SIGNS[sign] ?? sign} ${sayCompared(right, left, sign, speech) ?? saySide(right, sign, true, speech)}`;
}

/** A code that is compared with what a reference holds, by its word. */
function sayCompared(node: FormulaNode, other: FormulaNode | undefined, sign: string, speech: Speech): string | undefined {
  const word = (sign === '=' || sign === '<>') && node.kind === 'text' && other?.kind === 'reference' ? speech.codeOf(other.text, node.text) : undefined;
  return word === undefined ? undefined : `“${word}”`;
}

/** `--x` only turns yes and no into 1 and 0. */
function sayNegative(node: FormulaNode, speech: Speech): string {
  if (node.kind === 'operation' && node.sign === '-' && node.parts.length === 1) return sayFormula(node.parts[0] as FormulaNode, speech);
  return `−${sayPart(node, speech)}`;
}

function sayCall(call: Call, speech: Speech): string {
  const words = wordsIn(speech);
  const { name, args } = call;
  if (name === 'AND' || name === 'OR') return args.map((part) => sayInBrackets(part, name, speech)).join(name === 'AND' ? words.and : words.or);
  return sayListWord(call, speech) ?? sayLookup(call, speech) ?? sayConditional(call, speech) ?? sayOurs(call, speech) ?? sayUsual(call, speech);
}

function sayInBrackets(node: FormulaNode, outer: string, speech: Speech): string {
  const said = sayFormula(node, speech);
  return node.kind === 'call' && (node.name === 'AND' || node.name === 'OR') && node.name !== outer ? `(${said})` : said;
}

/** `List_fit` and `ListCode_fit` hold words and codes of a list. */
function listOf(node: FormulaNode | undefined): ListName | undefined {
  return node?.kind === 'reference' ? (/^List(?:Code)?_(\w+)$/.exec(node.text)?.[1] as ListName | undefined) : undefined;
}

/** A word picked from a list: the word itself where its number or code is written out, else what it stands for. */
function sayListWord({ name, args }: Call, speech: Speech): string | undefined {
  const list = listOf(args[0]);
  const [, picked] = args;
  if (name !== 'INDEX' || list === undefined || picked === undefined || !(list in messagesIn('en').lists)) return undefined;
  if (picked.kind === 'number') return `“${wordOf(list, codesOf(list)[Number(picked.text) - 1] ?? picked.text, speech.language)}”`;
  const sought = picked.kind === 'call' && picked.name === 'MATCH' && listOf(picked.args[1]) === list ? picked.args[0] : undefined;
  if (sought === undefined) return undefined;
  return sought.kind === 'text' ? `“${wordOf(list, sought.text, speech.language)}”` : sayFormula(sought, speech);
}

/** A value by its place: a whole row of several, or one along the row of the formula. */
function sayPick(values: FormulaNode, place: FormulaNode, third: FormulaNode, speech: Speech): string | undefined {
  const { calls } = wordsIn(speech);
  const a = sayPart(values, speech);
  if (third.kind === 'number' && Number(third.text) === 0) return fill(calls.INDEXROW, { a, b: sayPart(place, speech) });
  const isOfRow = values.kind === 'reference' && /^[^[]*\[(?:@|\[#This Row\])/.test(values.text);
  return isOfRow && place.kind === 'number' ? fill(calls.INDEX2, { a, b: sayPart(third, speech) }) : undefined;
}

/** A value found by another one in the same row, and one result of several. */
function sayLookup({ name, args }: Call, speech: Speech): string | undefined {
  const words = wordsIn(speech);
  const [values, place, third] = args;
  if (name !== 'INDEX' || values === undefined || place === undefined) return undefined;
  if (values.kind === 'call' && speech.functionOf(values.name) !== undefined) return fill(words.resultOf, { a: sayFormula(values, speech), k: sayFormula(third ?? place, speech) });
  if (third !== undefined) return sayPick(values, place, third, speech);
  if (place.kind !== 'call' || place.name !== 'MATCH' || place.args.length < 2) return undefined;
  const [sought, among] = place.args as readonly [FormulaNode, FormulaNode];
  return fill(words.calls.LOOKUP, { a: sayFormula(values, speech), b: sayPart(sought, speech), c: sayFormula(among, speech) });
}

/** Sign and bound of a condition; without a sign it asks for the same. */
function readCondition(text: string): { readonly sign: string; readonly rest: string } {
  const sign = /^(?:<=|>=|<>|<|>|=)/.exec(text)?.[0];
  return { sign: sign ?? '=', rest: text.slice(sign?.length ?? 0) };
}

/** What a column is compared with; the cell of the own row in the same column is called that. */
function sayBound(range: string, node: FormulaNode, speech: Speech): string {
  const said = sayPart(node, speech);
  return said === range ? wordsIn(speech).ofThisRow : said;
}

/** A condition that is a text of its own: a sign and a bound, or a code. */
function sayTextCondition(range: FormulaNode, text: string, speech: Speech): string {
  const words = wordsIn(speech);
  const a = sayFormula(range, speech);
  const { sign, rest } = readCondition(text);
  if (text === '<>' || text === '=?*' || text === '?*') return fill(words.isFilled, { a });
  if (text === '=') return fill(words.isEmpty, { a });
  return `${a} ${SIGNS[sign] ?? sign} ${sayCompared({ kind: 'text', text: rest }, range, sign, speech) ?? rest}`;
}

/** A condition such as `">="&x`, `"<>"` or a value to be equal to. */
function sayCondition(range: FormulaNode, condition: FormulaNode, speech: Speech): string {
  if (condition.kind === 'text') return sayTextCondition(range, condition.text, speech);
  const a = sayFormula(range, speech);
  const [start, ...ends] = condition.kind === 'operation' && condition.sign === '&' ? condition.parts : [];
  if (start?.kind !== 'text') return `${a} = ${sayBound(a, condition, speech)}`;
  const { sign, rest } = readCondition(start.text);
  return `${a} ${SIGNS[sign] ?? sign} ${rest}${ends.map((end) => sayBound(a, end, speech)).join('')}`;
}

function sayConditional({ name, args }: Call, speech: Speech): string | undefined {
  const words = wordsIn(speech);
  if (name === 'SUMIF') return sayConditional({ kind: 'call', name: 'SUMIFS', args: [args[2] ?? args[0], args[0], args[1]].filter((part) => part !== undefined) }, speech);
  const first = CONDITIONAL[name];
  if (first === undefined) return undefined;
  const pairs = args.slice(first).flatMap((range, at, rest) => (at % 2 === 0 ? [sayCondition(range, rest[at + 1] ?? OMITTED, speech)] : []));
  const template = name === 'COUNTIF' ? words.calls.COUNTIFS : words.calls[name as 'SUMIFS' | 'AVERAGEIFS' | 'COUNTIFS'];
  return fill(template, { a: args[0] === undefined ? '' : sayFormula(args[0], speech), conditions: pairs.join(words.and) });
}

function sayOurs({ name, args }: Call, speech: Speech): string | undefined {
  const words = wordsIn(speech);
  const known = speech.functionOf(name);
  if (known === undefined) return undefined;
  const given = args.flatMap((part, at) => (isEmptyText(part) ? [] : [fill(words.ofFunction, { argument: known.arguments[at] ?? String(at + 1), a: sayFormula(part, speech) })]));
  return fill(words.functionCall, { title: known.title, name, list: given.join(semicolonIn(speech.language)) });
}

function sayUsual({ name, args }: Call, speech: Speech): string {
  const words = wordsIn(speech);
  const templates: Readonly<Record<string, string>> = words.calls;
  const template = (SAME.has(name) ? words.calls.SAME : undefined) ?? templates[`${name}${args.length}`] ?? templates[name] ?? words.calls.other;
  const said = args.map((part) => (WHOLE.has(name) ? sayFormula : sayPart)(part, speech));
  const letters = Object.fromEntries(LETTERS.map((letter, at) => [letter, said[at] ?? '']));
  return fill(template, { ...letters, name, list: said.join(commaIn(speech.language)), product: said.join(' × ') });
}
