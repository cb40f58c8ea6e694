import type { Alignment, Contradiction } from '../domain/alignment/alignClaims';

/** Between lines of one contradiction, and between contradictions, where ids stand. */
const [BESIDE, BETWEEN] = ['/', '; '];
const IDS = /[A-Z]+\d+/g;

/** What a contradiction is made of, by row ids: lines of the tabs, and rows of Overlaps whose amount is known. */
export interface ContradictingRows {
  readonly lines: readonly string[];
  readonly overlaps: readonly string[];
}

/** A cell that names all contradictions by row ids. */
export function contradictionIds({ total: { contradictions } }: Alignment): string {
  return contradictions.map(({ lines, known }) => [...lines.map(({ id }) => id), ...known.map(({ first, second }) => first + second)].join(BESIDE)).join(BETWEEN);
}

/** Reads such a cell; the id of a row of Overlaps is made of two line ids. */
export function readContradictions(text: string): ContradictingRows[] {
  return text.split(BETWEEN).map((one) => one.trim()).filter((one) => one !== '').map((one) => {
    const ids = one.split(BESIDE);
    const isPair = (id: string): boolean => (id.match(IDS) ?? []).length > 1;
    return { lines: ids.filter((id) => !isPair(id)), overlaps: ids.filter(isPair) };
  });
}

/** A line and what it claims, for a reader of either language. */
export function lineClaiming(name: string, amount: number): string {
  return `${name} money:${String(amount)}`;
}

/** What two lines share for certain, for a reader of either language. */
export function knownOf(first: string, second: string, amount: number): string {
  return `list:contradictionPart:known ${first} × ${second} money:${String(amount)}`;
}

/** Everything that a contradiction is made of, for a reader of either language. */
export function contradictionText({ lines, known }: Contradiction, names: ReadonlyMap<string, string>): string {
  const nameOf = (id: string): string => names.get(id) ?? id;
  return [...lines.map(({ id, amount }) => lineClaiming(nameOf(id), amount)), ...known.map(({ first, second, amount }) => knownOf(nameOf(first), nameOf(second), amount))].join(' / ');
}
