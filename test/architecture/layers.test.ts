import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSourceFiles } from '../support/sourceImports';
import type { SourceFile, SourceImport } from '../support/sourceImports';

interface Row {
  readonly may: readonly string[];
  /** Of these only types may be imported. */
  readonly types?: readonly string[];
}

interface Layer extends Row {
  readonly folder: string;
  /** What the parts of the folder may import of each other; without it they are one. */
  readonly sideways?: Readonly<Record<string, Row>>;
  /** Files that stand outside the folder's rule and may import more. */
  readonly entries?: Row & { readonly places: readonly string[] };
  readonly packages: readonly string[] | 'any';
  readonly why: string;
}

const root = path.resolve(import.meta.dirname, '../..');
const layers = JSON.parse(readFileSync(path.join(root, 'test/architecture/layers.json'), 'utf8')) as Layer[];
const files = readSourceFiles();

describe('who may import whom', () => {
  test.each(layers)('$folder imports only what its row allows', (layer) => {
    const faults = filesOf(layer).flatMap((file) =>
      file.imports
        .filter((entry) => entry.target !== undefined && !isAllowed(layer, file, entry))
        .map((entry) => `${file.file} imports ${entry.specifier}: ${layer.why}`),
    );
    expect(faults).toEqual([]);
  });

  test.each(layers)('$folder uses only the packages its row allows', (layer) => {
    const { packages } = layer;
    if (packages === 'any') return;
    const used = filesOf(layer).flatMap((file) =>
      packageImports(file)
        .filter((name) => !packages.includes(name))
        .map((name) => `${file.file} imports ${name}`),
    );
    expect(used).toEqual([]);
  });

  test('every file of src belongs to a row', () => {
    const folders = new Set(layers.map((layer) => layer.folder));
    expect(files.filter((file) => !folders.has(topOf(file.module))).map((file) => file.file)).toEqual([]);
  });

  test('every package that src imports is declared in package.json', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, object>;
    const declared = { ...manifest['dependencies'], ...manifest['devDependencies'] };
    const used = files.flatMap((file) => packageImports(file).map((name) => ({ file: file.file, name })));
    const missing = used.filter(({ name }) => !name.startsWith('node:') && !(name in declared));
    expect(missing).toEqual([]);
  });
});

function filesOf(layer: Layer): SourceFile[] {
  return files.filter((file) => topOf(file.module) === layer.folder);
}

function isAllowed(layer: Layer, file: SourceFile, entry: SourceImport): boolean {
  const target = entry.target ?? '';
  // Data that is shipped beside the code belongs to no layer.
  if (target.startsWith('../assets/')) return true;
  if (topOf(target) === layer.folder) return isAllowedSideways(layer, file, entry);
  if (allows(layer, target, entry.isTypeOnly)) return true;
  const { entries } = layer;
  return !!entries && isBelow(file.module, entries.places) && allows(entries, target, entry.isTypeOnly);
}

function isAllowedSideways(layer: Layer, file: SourceFile, entry: SourceImport): boolean {
  if (!layer.sideways) return true;
  const [from, to] = [partOf(file.module), partOf(entry.target ?? '')];
  const row = layer.sideways[from];
  return from === to || (!!row && allows(row, to, entry.isTypeOnly));
}

function allows(row: Row, target: string, isTypeOnly: boolean): boolean {
  return isBelow(target, row.may) || (isTypeOnly && isBelow(target, row.types ?? []));
}

function isBelow(module: string, places: readonly string[]): boolean {
  return places.some((place) => module === place || module.startsWith(`${place}/`));
}

function topOf(module: string): string {
  return module.split('/')[0] ?? '';
}

function partOf(module: string): string {
  return module.split('/')[1] ?? '';
}

function packageImports(file: SourceFile): string[] {
  return file.imports
    .filter((entry) => entry.target === undefined)
    .map(({ specifier }) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}
