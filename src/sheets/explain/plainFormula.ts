import type { Rectangle } from '../workbookState';
import type { FormulaNode } from './formulaTree';

type Call = Extract<FormulaNode, { kind: 'call' }>;

/** Where a defined name stands; undefined for one that stands for something else. */
export type AreaOfName = (name: string) => { readonly area: Rectangle; addressAt(row: number, col: number): string } | undefined;

/** Several values handed over as one list. */
export const LIST_CALL = 'VALUES';

function isText(node: FormulaNode | undefined, text: string): boolean {
  return node?.kind === 'text' && node.text === text;
}

function isSame(a: FormulaNode | undefined, b: FormulaNode | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** `IF(x="","",x)` only keeps an empty cell from arriving as 0. */
function plainCondition(call: Call): FormulaNode {
  const [test, then, otherwise] = call.args;
  const isGuard = test?.kind === 'operation' && test.sign === '=' && isText(test.parts[1], '') && isText(then, '') && isSame(test.parts[0], otherwise);
  return isGuard && otherwise !== undefined ? otherwise : call;
}

/** A pick by a condition becomes a condition on picks; a pick from a fixed block becomes its cell. */
function plainPick(call: Call, areaOf: AreaOfName): FormulaNode {
  const [from, place, third] = call.args;
  if (from?.kind !== 'reference' || place === undefined) return call;
  if (third === undefined && place.kind === 'call' && place.name === 'IF') {
    const [test, ...places] = place.args as readonly [FormulaNode, ...FormulaNode[]];
    return { ...place, args: [test, ...places.map((one) => plainPick({ ...call, args: [from, one] }, areaOf))] };
  }
  return cellOfBlock(from.text, [place, third], areaOf) ?? call;
}

/** The cell of a named area by its row and column; one that is a line counts along it. */
function cellOfBlock(name: string, places: readonly (FormulaNode | undefined)[], areaOf: AreaOfName): FormulaNode | undefined {
  const at = areaOf(name);
  const [first = 0, second] = places.map((place) => (place === undefined ? undefined : place.kind === 'number' ? Number(place.text) : 0));
  if (at === undefined || first < 1 || second === 0) return undefined;
  const [row, col] = second === undefined && at.area.rows === 1 ? [1, first] : [first, second ?? 1];
  return { kind: 'reference', text: at.addressAt(row - 1, col - 1) };
}

/** A formula without what only serves the machine, so that it can be said. */
export function plainFormula(node: FormulaNode, areaOf: AreaOfName): FormulaNode {
  if (node.kind === 'operation') {
    const parts = node.parts.map((part) => plainFormula(part, areaOf));
    const [left, right] = parts;
    return node.sign === '&' && left !== undefined && isText(right, '') ? left : { ...node, parts };
  }
  if (node.kind !== 'call') return node;
  const call: Call = { ...node, args: node.args.map((part) => plainFormula(part, areaOf)) };
  const [first, ...rest] = call.args;
  if (call.name === 'IF') return plainCondition(call);
  if (call.name === 'INDEX') return plainPick(call, areaOf);
  return call.name === 'CHOOSE' && first?.kind === 'array' ? { kind: 'call', name: LIST_CALL, args: rest } : call;
}
