import { expect, test } from '@jest/globals';
import { readSourceFiles } from '../support/sourceImports';

test('no file of src imports itself through others', () => {
  expect(findCycles(readImportGraph()).map((cycle) => cycle.join(' → '))).toEqual([]);
});

test('finds a cycle where there is one', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(findCycles(graph)).toEqual([['a', 'b', 'c', 'a']]);
});

/** Imports that remain at run time; a type needs no loading order. */
function readImportGraph(): Map<string, string[]> {
  return new Map(
    readSourceFiles().map((file) => [
      file.module,
      file.imports.flatMap((entry) => (entry.target && !entry.isTypeOnly ? [entry.target] : [])),
    ]),
  );
}

/** Depth first; an edge back to a file on the current path closes a cycle. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (node: string, path: readonly string[]): void => {
    const start = path.indexOf(node);
    if (start >= 0) cycles.push([...path.slice(start), node]);
    if (start >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}
