/** A command line taken apart. */
export interface CommandLine {
  readonly command: string;
  readonly in: string | undefined;
  readonly out: string | undefined;
  readonly files: readonly string[];
  readonly set: readonly { readonly key: string; readonly value: string }[];
  readonly lang: 'zh-CN' | 'en' | undefined;
  readonly json: boolean;
}

/** Wrong usage of the command line; the process ends with status 2. */
export class UsageError extends Error {}

const VALUED = new Set(['--in', '--out', '--file', '--set', '--lang']);

function readOptions(words: readonly string[]): { values: Map<string, string[]>; json: boolean; rest: string[] } {
  const values = new Map<string, string[]>();
  const rest: string[] = [];
  let json = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--json') json = true;
    else if (!word.startsWith('--')) rest.push(word);
    else {
      const [name = '', ...inline] = word.split('=');
      if (!VALUED.has(name)) throw new UsageError(`unknown option ${name}`);
      const value = inline.length > 0 ? inline.join('=') : words[(index += 1)];
      if (value === undefined) throw new UsageError(`${name} needs a value`);
      values.set(name, [...(values.get(name) ?? []), value]);
    }
  }
  return { values, json, rest };
}

function one(values: ReadonlyMap<string, readonly string[]>, name: string): string | undefined {
  const found = values.get(name) ?? [];
  if (found.length > 1) throw new UsageError(`${name} may be given once`);
  return found[0];
}

/** Cells typed as `Products[P000001].unitCost=12` have the `=` behind the bracket; other keys end at the first `=`. */
function splitSetting(text: string): { key: string; value: string } {
  const match = /^((?:[^[\]=]*\[[^\]]*\][^=]*)|[^=]*)=([\s\S]*)$/.exec(text);
  if (match === null || match[1] === '') throw new UsageError(`--set needs key=value, not “${text}”`);
  return { key: match[1] ?? '', value: match[2] ?? '' };
}

/** Reads the words behind the program name; throws a UsageError that says what is wrong. */
export function parseArguments(words: readonly string[]): CommandLine {
  const { values, json, rest } = readOptions(words);
  const [command, ...surplus] = rest;
  if (command === undefined) throw new UsageError('name an action; “actions” lists them');
  if (surplus.length > 0) throw new UsageError(`too many words: ${surplus.join(' ')}`);
  const lang = one(values, '--lang');
  if (lang !== undefined && lang !== 'zh-CN' && lang !== 'en') throw new UsageError('--lang is zh-CN or en');
  return { command, in: one(values, '--in'), out: one(values, '--out'), files: values.get('--file') ?? [], set: (values.get('--set') ?? []).map(splitSetting), lang, json };
}
