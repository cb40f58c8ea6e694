import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { functionImplementations } from '../../src/functions/associate';
import { en } from '../../src/i18n/en';
import { zhCN } from '../../src/i18n/zhCN';

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly { readonly id: string; readonly name: string; readonly description: string; readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional?: boolean }[] }[];
}

const root = process.cwd();
const read = (name: string): Metadata => JSON.parse(fs.readFileSync(path.join(root, 'src/functions', name), 'utf8')) as Metadata;
const english = read('functions.json');
const chinese = read('functions.zh-CN.json');

it('is what the sources and messages give', () => {
  expect(() => execFileSync(process.execPath, ['scripts/functions-metadata.mjs', '--check'], { cwd: root, stdio: 'pipe' })).not.toThrow();
});

it('names exactly the functions that are handed to Excel', () => {
  expect(english.functions.map(({ id }) => id)).toEqual(Object.keys(functionImplementations).sort());
});

it('differs between the languages in descriptions only', () => {
  const bare = ({ functions }: Metadata): unknown =>
    functions.map(({ parameters, description, ...one }) => ({ ...one, described: description !== '', parameters: parameters.map(({ description: words, ...rest }) => ({ ...rest, described: words !== '' })) }));
  expect(bare(chinese)).toEqual(bare(english));
  expect(chinese.functions[0]?.description).not.toBe(english.functions[0]?.description);
});

it('lets functions of several lines see errors', () => {
  expect([english, chinese].map((one) => one.allowErrorForDataTypeAny)).toEqual([true, true]);
});

it('uses names that Excel accepts, equal to the ids', () => {
  for (const { id, name } of english.functions) {
    expect(name).toBe(id);
    expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,127}$/);
    expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
  }
});

it('puts optional parameters last', () => {
  for (const { parameters } of english.functions) {
    const optional = parameters.map((parameter) => parameter.optional === true);
    expect(optional).toEqual([...optional].sort());
  }
});

it('has a sentence in both languages for every failure that a method can state', () => {
  const sources = ['src/core', 'src/domain', 'src/functions'].flatMap((folder) =>
    fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => fs.readFileSync(path.join(root, folder, name), 'utf8')),
  );
  const codes = new Set(sources.flatMap((source) => [...source.matchAll(/(?:invalid|unavailable)\('([^']+)'/g)].map((match) => match[1] ?? '')));
  expect(codes.size).toBeGreaterThan(10);
  for (const messages of [en, zhCN]) expect(Object.keys(messages.functions.failures)).toEqual(expect.arrayContaining([...codes]));
});
