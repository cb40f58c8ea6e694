/** A formula taken apart: what it calls, what it works on, and the signs between. */
export type FormulaNode =
  | { readonly kind: 'number' | 'text' | 'array' | 'reference'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] }
  | { readonly kind: 'operation'; readonly sign: string; readonly parts: readonly FormulaNode[] };

/** An argument that was left out. */
export const OMITTED: FormulaNode = { kind: 'text', text: '' };

const ADDRESS = String.raw`\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\p{N}_.(])`;
const BRACKETS = String.raw`\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\]`;
const SHEET = String.raw`(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;

const TOKEN = new RegExp(
  [
    String.raw`\s+`,
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?)`,
    String.raw`(?<array>\{[^}]*\})`,
    `(?<reference>(?:${SHEET})?(?:${ADDRESS})|(?:${SHEET})?${WORD}${BRACKETS}|${BRACKETS}|#(?:N/A|[A-Z/0]+[!?]))`,
    `(?<word>(?:${SHEET})?${WORD})`,
    String.raw`(?<sign><=|>=|<>|[-+*/^&=<>%:,()])`,
  ].join('|'),
  'uy',
);

interface Token {
  readonly kind: 'text' | 'number' | 'array' | 'reference' | 'word' | 'sign';
  readonly text: string;
}

/** How tightly a sign between two parts binds. */
export const BINDING: Readonly<Record<string, number>> = { '=': 1, '<>': 1, '<': 1, '>': 1, '<=': 1, '>=': 1, '&': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5, ':': 7 };
const UNARY = 6;

function tokensOf(formula: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(formula);
    if (found === null) return undefined;
    const [kind, text] = Object.entries(found.groups ?? {}).find(([, part]) => part !== undefined) ?? [];
    if (kind !== undefined && text !== undefined) tokens.push({ kind: kind as Token['kind'], text });
  }
  return tokens;
}

/** Reads tokens from left to right; throws a SyntaxError where they make no formula. */
class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): FormulaNode {
    const node = this.expression(0);
    if (this.at < this.tokens.length) throw new SyntaxError();
    return node;
  }

  private takes(sign: string): boolean {
    const token = this.tokens[this.at];
    const isIt = token?.kind === 'sign' && token.text === sign;
    if (isIt) this.at += 1;
    return isIt;
  }

  private expression(least: number): FormulaNode {
    let left = this.operand();
    for (;;) {
      if (this.takes('%')) left = { kind: 'operation', sign: '%', parts: [left] };
      const { kind, text = '' } = this.tokens[this.at] ?? {};
      const binding = kind === 'sign' ? BINDING[text] : undefined;
      if (binding === undefined || binding <= least) return left;
      this.at += 1;
      left = { kind: 'operation', sign: text, parts: [left, this.expression(binding)] };
    }
  }

  private operand(): FormulaNode {
    const token = this.tokens[this.at];
    if (token === undefined) throw new SyntaxError();
    this.at += 1;
    if (token.kind === 'word') return this.takes('(') ? { kind: 'call', name: token.text.toUpperCase(), args: this.args() } : { kind: 'reference', text: token.text };
    if (token.kind === 'text') return { kind: 'text', text: token.text.slice(1, -1).replaceAll('""', '"') };
    if (token.kind !== 'sign') return { kind: token.kind, text: token.text };
    if (token.text === '(') {
      const inner = this.expression(0);
      if (!this.takes(')')) throw new SyntaxError();
      return inner;
    }
    if (token.text === '-') return { kind: 'operation', sign: '-', parts: [this.expression(UNARY)] };
    if (token.text === '+') return this.expression(UNARY);
    throw new SyntaxError();
  }

  private args(): FormulaNode[] {
    if (this.takes(')')) return [];
    const args: FormulaNode[] = [];
    for (;;) {
      if (this.takes(',')) {
        args.push(OMITTED);
        continue;
      }
      if (this.takes(')')) return [...args, OMITTED];
      args.push(this.expression(0));
      if (this.takes(')')) return args;
      if (!this.takes(',')) throw new SyntaxError();
    }
  }
}

/** Takes a formula apart, with or without its sign of equality in front; undefined for what is no formula. */
export function parseFormula(formula: string): FormulaNode | undefined {
  const tokens = tokensOf(formula.replace(/^=/, ''));
  try {
    return tokens === undefined ? undefined : new Reader(tokens).whole();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** All parts of a formula at any depth, from left to right, itself first. */
export function partsOf(node: FormulaNode): FormulaNode[] {
  if (node.kind === 'call') return [node, ...node.args.flatMap(partsOf)];
  return node.kind === 'operation' ? [node, ...node.parts.flatMap(partsOf)] : [node];
}
