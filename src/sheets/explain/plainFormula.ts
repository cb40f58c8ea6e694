import type { Scalar } from '../../core/scalar';
import type { Rectangle } from '../workbookState';
import type { FormulaNode } from './formulaTree';

type Call = Extract<FormulaNode, { kind: 'call' }>;

/** Where a defined name stands; undefined for one that stands for something else. */
export type AreaOfName = (name: string) => { readonly area: Rectangle; addressAt(row: number, col: number): string } | undefined;

/** What is known of the workbook around a formula. */
export interface Around {
  readonly areaOf: AreaOfName;
  /** What a cell of the same row holds; undefined where that was not read. */
  heldIn(reference: string): Scalar | undefined;
}

/** What is added to a bound only so that rounding in the last place decides nothing. */
const TOLERANCE = 1e-6;

/** Several values handed over as one list. */
export const LIST_CALL = 'VALUES';
/** Where its row stands in the table of the formula. */
export const PLACE_CALL = 'PLACE';

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

function isNumber(node: FormulaNode | undefined, number: number): boolean {
  return node?.kind === 'number' && Number(node.text) === number;
}

/** A pick of everything is that; a pick by a condition becomes a condition on picks; a pick from a fixed block becomes its cell. */
function plainPick(call: Call, areaOf: AreaOfName): FormulaNode {
  const [from, place, third] = call.args;
  if (from !== undefined && isNumber(place, 0) && (third === undefined || isNumber(third, 0))) return from;
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

/** Where what a cell of the row holds stands in a list that is written out, from 1; 0 where it does not; undefined for anything else. */
function placeInList(node: FormulaNode | undefined, { heldIn }: Around): number | undefined {
  if (node?.kind !== 'call' || node.name !== 'MATCH') return undefined;
  const [sought, among] = node.args;
  const held = sought?.kind === 'reference' && among?.kind === 'array' ? heldIn(sought.text) : undefined;
  return held === undefined || among?.kind !== 'array' ? undefined : [...among.text.matchAll(/"([^"]*)"/g)].findIndex(([, one]) => one === held) + 1;
}

/** What a row takes of a choice among many by its own id; undefined for other formulas. */
function ownChoice({ name, args }: Call, around: Around): FormulaNode | undefined {
  const [test, ...rest] = args;
  if (name === 'CHOOSE') return rest[(placeInList(test, around) ?? 0) - 1];
  const place = name === 'IF' && test?.kind === 'call' && test.name === 'ISNUMBER' ? placeInList(test.args[0], around) : undefined;
  return place === undefined ? undefined : rest[place > 0 ? 0 : 1];
}

function isRowCall(node: FormulaNode | undefined): node is Call {
  return node?.kind === 'call' && node.name === 'ROW';
}

/** `ROW() - ROW(first cell) + 1` counts the rows of the table down to the own one. */
function isOwnPlace(sign: string, [left, right]: readonly FormulaNode[]): boolean {
  if (sign !== '+' || !isNumber(right, 1) || left?.kind !== 'operation' || left.sign !== '-') return false;
  const [here, first] = left.parts;
  return isRowCall(here) && here.args.length === 0 && isRowCall(first);
}

/** A greatest value without the tiny one that only keeps a divisor from being 0. */
function plainGreatest(call: Call): FormulaNode {
  const args = call.args.filter((part) => !isTolerance(part));
  return args.length === 1 && args[0] !== undefined ? args[0] : { ...call, args };
}

function isTolerance(node: FormulaNode | undefined): boolean {
  return node?.kind === 'number' && Number(node.text) > 0 && Number(node.text) < TOLERANCE;
}

/** Whether a part to the right leaves the part to its left what it is for a reader, by the sign between. */
const LEAVES: Readonly<Record<string, (right: FormulaNode | undefined) => boolean>> = {
  '&': (right) => isText(right, ''),
  '*': (right) => right?.kind === 'array' && /^\{1(?:[,;]1)*\}$/.test(right.text),
  '+': isTolerance,
  '-': isTolerance,
};

/** A bound without its tolerance, a text joined with nothing as that text, a number that is repeated as that number. */
function plainOperation(sign: string, parts: readonly FormulaNode[]): FormulaNode {
  const [left, right] = parts;
  if (isOwnPlace(sign, parts)) return { kind: 'call', name: PLACE_CALL, args: [] };
  if (sign === '+' && isNumber(left, 0) && right !== undefined) return right;
  return left !== undefined && LEAVES[sign]?.(right) === true ? left : { kind: 'operation', sign, parts };
}

/** A formula without what only serves the machine, so that it can be said. */
export function plainFormula(node: FormulaNode, around: Around): FormulaNode {
  if (node.kind === 'operation') return plainOperation(node.sign, node.parts.map((part) => plainFormula(part, around)));
  if (node.kind !== 'call') return node;
  const own = ownChoice(node, around);
  if (own !== undefined) return plainFormula(own, around);
  const call: Call = { ...node, args: node.args.map((part) => plainFormula(part, around)) };
  const [first, ...rest] = call.args;
  if (call.name === 'IF') return plainCondition(call);
  if (call.name === 'MAX') return plainGreatest(call);
  if (call.name === 'INDEX') return plainPick(call, around.areaOf);
  return call.name === 'CHOOSE' && first?.kind === 'array' ? { kind: 'call', name: LIST_CALL, args: rest } : call;
}
