import { parse, tokenize } from '@borgar/fx';
import type { AstExpression, Token } from '@borgar/fx';

/** A formula text that Excel would refuse. */
export class FormulaSyntaxError extends Error {}

/** The syntax tree of a formula with its `=`; throws FormulaSyntaxError. */
export function parseFormula(formula: string): AstExpression {
  const tokens = mendTokens(tokenize(formula, { withLocation: false }) as Token[]);
  if (tokens.length === 0 || (tokens.length === 1 && tokens[0]?.type === 'fx_prefix')) throw new FormulaSyntaxError('The formula is empty.');
  try {
    const tree = parse(tokens as never);
    return (tree as { body?: AstExpression }).body && tree.type === ('Program' as never) ? ((tree as { body?: AstExpression }).body as AstExpression) : (tree as AstExpression);
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
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    const third = tokens[at + 2];
    if (token.type === 'range_named' && next?.value === '(' && !token.value.includes('!')) {
      mended.push({ ...token, type: 'func' });
    } else if (token.type === 'context' && next?.value === '!' && third?.type === 'error') {
      mended.push(third);
      at += 2;
    } else if (token.type === 'operator' && token.value === '#' && next?.type === 'context' && third?.value === '!') {
      mended.push({ type: 'error', value: `#${next.value}!` });
      at += 2;
    } else {
      mended.push(token);
      const broken = token.type === 'error' && token.value === '#REF!';
      if (broken && next && ['range', 'range_beam', 'structured'].includes(next.type)) at += 1;
    }
  }
  return mended;
}
