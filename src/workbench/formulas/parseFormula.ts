import { parse, tokenize } from '@borgar/fx';
import type { AstExpression, Token } from '@borgar/fx';

/** A formula text that Excel would refuse. */
export class FormulaSyntaxError extends Error {}

/** The syntax tree of a formula with its `=`; throws FormulaSyntaxError. */
export function parseFormula(formula: string): AstExpression {
  const tokens = mendTokens(tokenize(formula, { withLocation: false }) as Token[]);
  if (tokens.length === 0 || (tokens.length === 1 && tokens[0]?.type === 'fx_prefix')) throw new FormulaSyntaxError('The formula is empty.');
  try {
    return parse(tokens) as AstExpression;
  } catch (cause) {
    throw new FormulaSyntaxError(cause instanceof Error ? cause.message : String(cause));
  }
}

/** What is wrong with a formula text; undefined when it can be entered. */
export function formulaProblem(formula: string): string | undefined {
  try {
    parseFormula(formula);
    return undefined;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return error.message;
    throw error;
  }
}

/**
 * Repairs what the tokenizer leaves open: function names outside ASCII come as names, a broken reference
 * (`#REF!A1`, `Sheet1!#REF!`) comes in pieces, and so does the error value `#BUSY!`.
 */
function mendTokens(tokens: readonly Token[]): Token[] {
  const mended: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [token, taken] = mend(tokens[at] as Token, tokens[at + 1], tokens[at + 2]);
    mended.push(token);
    at += taken;
  }
  return mended;
}

const CELLS = ['range', 'range_beam', 'structured'];

/** The token that stands for the next ones, and how many these are. */
function mend(token: Token, next: Token | undefined, third: Token | undefined): [Token, number] {
  if (!next) return [token, 1];
  if (token.type === 'range_named') return next.value === '(' && !token.value.includes('!') ? [{ ...token, type: 'func' }, 1] : [token, 1];
  if (token.value === '#REF!') return [token, CELLS.includes(next.type) ? 2 : 1];
  return third ? mendThree(token, next, third) : [token, 1];
}

function mendThree(token: Token, next: Token, third: Token): [Token, number] {
  if (token.type === 'context' && third.type === 'error') return [third, 3];
  if (token.value === '#' && next.type === 'context' && third.value === '!') return [{ type: 'error', value: `#${next.value}!` }, 3];
  return [token, 1];
}
