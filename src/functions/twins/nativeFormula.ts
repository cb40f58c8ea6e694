import { calledNames, outerCalls, type Call } from './formulaScan';
import { expandTwin, type Twin, type TwinList } from './twin';
import { twinsOf } from './twins';

/** What a formula is rewritten in: our functions, the words of lists, and what the defined names of the workbook stand for. */
export interface NativeContext {
  readonly functions: ReadonlySet<string>;
  readonly wordsOf: (list: TwinList) => string;
  /** Formula of a defined name; undefined for one that is not there. */
  readonly formulaOfName: (name: string) => string | undefined;
}

/** Functions whose result is one cell whatever they are given. */
const REDUCING = new Set(['SUM', 'MIN', 'MAX', 'AVERAGE', 'COUNT', 'COUNTA', 'COUNTIF', 'COUNTIFS', 'SUMIF', 'SUMIFS', 'SUMPRODUCT', 'AVERAGEIF', 'AVERAGEIFS', 'MEDIAN', 'PRODUCT', 'ROWS', 'COLUMNS', 'SUBTOTAL', 'AGGREGATE', 'LARGE', 'SMALL', 'MATCH', 'VLOOKUP', 'HLOOKUP', 'LOOKUP', 'XLOOKUP', 'AND', 'OR']);

/**
 * Returns a formula in which every call of our functions stands as its native twin; undefined where one has none, or where an
 * argument may be more than one cell, since the twin answers for a single line.
 */
export function nativeFormula(formula: string, context: NativeContext): string | undefined {
  if (!calledNames(formula).some((name) => context.functions.has(name))) return formula;
  let native = '';
  let done = 0;
  for (const call of outerCalls(formula)) {
    const text = nativeCall(call, context);
    if (text === undefined) return undefined;
    native += formula.slice(done, call.start) + text;
    done = call.end;
  }
  return native + formula.slice(done);
}

function nativeCall(call: Call, context: NativeContext): string | undefined {
  if (context.functions.has(call.name)) return expandCall(call, undefined, context);
  const picked = pickedResult(call, context);
  if (picked !== undefined) return expandCall(picked.call, picked.result, context);
  const args = call.args.map((text) => nativeFormula(text, context));
  return args.includes(undefined) ? undefined : `${call.name}(${args.join(',')})`;
}

/** `INDEX(F(…),1,k)` and `INDEX(F(…),k)` pick one result of a function of ours. */
function pickedResult({ name, args }: Call, { functions }: NativeContext): { call: Call; result: number } | undefined {
  if (name !== 'INDEX' || args.length < 2 || args.length > 3) return undefined;
  const [inner = '', ...places] = args.map((text) => text.trim());
  const place = places.length === 1 || places[0] === '1' ? places[places.length - 1] : undefined;
  const call = outerCalls(inner).find(({ start, end }) => start === 0 && end === inner.length);
  if (call === undefined || !functions.has(call.name)) return undefined;
  return /^[1-9]\d*$/.test(place ?? '') ? { call, result: Number(place) } : undefined;
}

function expandCall({ name, args }: Call, result: number | undefined, context: NativeContext): string | undefined {
  const texts = args.map((text) => nativeFormula(text, context));
  const known = texts.filter((text) => text !== undefined);
  if (known.length < texts.length) return undefined;
  for (const twin of twinsOf(name, result)) {
    const expanded = fits(twin, known, context) ? expandTwin(twin, known, context.wordsOf) : undefined;
    if (expanded !== undefined) return expanded;
  }
  return undefined;
}

function fits(twin: Twin, texts: readonly string[], context: NativeContext): boolean {
  const shapes = new Set(twin.parameters.flatMap(([, kind], at) => (kind === 'alike' ? [lineShape((texts[at] ?? '').trim())] : [])));
  if (shapes.size > 1 || shapes.has(undefined)) return false;
  return twin.parameters.every(([, kind], at) => {
    const text = (texts[at] ?? '').trim();
    if (kind === 'range' || kind === 'alike') return isRange(text);
    return kind === 'omitted' || isOneCell(text, context);
  });
}

/** A range of the sheet or a column of a table, not an array constant or the result of a calculation. */
function isRange(text: string): boolean {
  return /^(?:(?:'[^']+'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+$/u.test(text) || /^[\p{L}_][\p{L}\p{N}_.]*\[[^@[\]]+\]$/u.test(text);
}

/** How long a row or column of the sheet is and which way it runs; a column of a table is as long as the table. Undefined for a block. */
function lineShape(text: string): string | undefined {
  const [, table] = /^([\p{L}\p{N}_.]+)\[/u.exec(text) ?? [];
  if (table !== undefined) return table.toUpperCase();
  const [, left = '', top = '', right = '', bottom = ''] = /\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(text) ?? [];
  if (left === right) return `down ${Number(bottom) - Number(top)}`;
  return top === bottom ? `across ${columnNumber(right) - columnNumber(left)}` : undefined;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Names may stand for names; no plan of ours goes deeper. */
const DEEPEST_NAME = 5;

/** Tells whether an expression is one cell for certain: no range, whole column, array or name of one outside a reducing function. */
export function isOneCell(text: string, context: Pick<NativeContext, 'formulaOfName'>, depth = 0): boolean {
  if (depth > DEEPEST_NAME) return false;
  let bare = '';
  let done = 0;
  for (const call of outerCalls(text)) {
    if (!isOneCellCall(call, context, depth)) return false;
    bare += `${text.slice(done, call.start)}0`;
    done = call.end;
  }
  bare = (bare + text.slice(done)).replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, '');
  const references = bare.replace(/(?:[\p{L}_][\p{L}\p{N}_.]*)?\[@(?:\[(?:'.|[^'\]])*\]|(?:'.|[^'\]])*)\]/gu, '0');
  if (/[:[{#]/.test(references.replace(/#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)/g, '0'))) return false;
  const plain = references.replace(/[\p{L}\p{N}_.]+!/gu, '').replaceAll('$', '').replace(/(?<![\p{L}\p{N}_.])\d+(?:\.\d*)?(?:E[+-]?\d+)?/giu, '0');
  const names = plain.match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? [];
  return names.every((name) => isOneCellName(name, context, depth));
}

function isOneCellCall({ name, args }: Call, context: Pick<NativeContext, 'formulaOfName'>, depth: number): boolean {
  if (REDUCING.has(name)) return true;
  // 0 or nothing for a place means the whole row or column.
  if (name === 'INDEX') return args.length > 1 && args.slice(1).every((place) => !/^0?$/.test(place.trim()) && isOneCell(place, context, depth));
  return args.every((argument) => isOneCell(argument, context, depth));
}

function isOneCellName(name: string, context: Pick<NativeContext, 'formulaOfName'>, depth: number): boolean {
  if (/^(?:TRUE|FALSE)$/i.test(name) || /^[A-Z]{1,3}\d+$/i.test(name)) return true;
  const formula = context.formulaOfName(name);
  return formula !== undefined && isOneCell(formula.replace(/^=/, ''), context, depth + 1);
}
