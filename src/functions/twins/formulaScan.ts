/** A call in a formula: where it begins and ends, and the texts of its arguments, omitted ones empty. */
export interface Call {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly args: readonly string[];
}

const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

/** Returns the place behind a text, a quoted sheet name or the brackets of a structured reference that begins here, else the same place. */
function skipQuoted(formula: string, at: number): number {
  const sign = formula[at];
  if (sign === '"' || sign === "'") return behindQuotes(formula, at, sign);
  return sign === '[' ? behindBrackets(formula, at) : at;
}

/** Two quotes in a row are one inside the text. */
function behindQuotes(formula: string, at: number, sign: string): number {
  for (let next = at + 1; next < formula.length; next += 1) {
    if (formula[next] !== sign) continue;
    if (formula[next + 1] !== sign) return next + 1;
    next += 1;
  }
  return formula.length;
}

/** Brackets nest, and an apostrophe makes the sign behind it part of a header. */
function behindBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let next = at; next < formula.length; next += 1) {
    if (formula[next] === "'") next += 1;
    else if (formula[next] === '[') depth += 1;
    else if (formula[next] === ']' && (depth -= 1) === 0) return next + 1;
  }
  return formula.length;
}

/** Returns the arguments between the parenthesis at `open` and its partner, and the place behind that. */
function readArguments(formula: string, open: number): { args: string[]; end: number } {
  const args = [''];
  const closing: string[] = [];
  for (let at = open; at < formula.length; ) {
    const behind = skipQuoted(formula, at);
    const sign = formula[at] ?? '';
    const isInside = at > open;
    const text = formula.slice(at, Math.max(behind, at + 1));
    at += text.length;
    if (behind < at) {
      const partner = CLOSING[sign];
      if (partner !== undefined) closing.push(partner);
      else if (sign === closing[closing.length - 1]) closing.pop();
      if (closing.length === 0) return { args, end: at };
      if (sign === ',' && closing.length === 1) {
        args.push('');
        continue;
      }
    }
    if (isInside) args[args.length - 1] += text;
  }
  return { args, end: formula.length };
}

/** Returns the calls of a formula that are not inside another one, from left to right; calls of any function. */
export function outerCalls(formula: string): Call[] {
  const calls: Call[] = [];
  for (let at = 0; at < formula.length; ) {
    const behind = skipQuoted(formula, at);
    if (behind > at) {
      at = behind;
      continue;
    }
    NAME.lastIndex = at;
    const name = NAME.exec(formula)?.[0];
    if (name === undefined) {
      at += 1;
      continue;
    }
    const open = at + name.length;
    if (formula[open] !== '(') {
      at = open;
      continue;
    }
    const { args, end } = readArguments(formula, open);
    calls.push({ name: name.toUpperCase(), start: at, end, args: args.length === 1 && args[0]?.trim() === '' ? [] : args });
    at = end;
  }
  return calls;
}

/** Returns the names of all functions that a formula calls, at any depth, in capitals. */
export function calledNames(formula: string): string[] {
  return outerCalls(formula).flatMap(({ name, args }) => [name, ...args.flatMap(calledNames)]);
}
