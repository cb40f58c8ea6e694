import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

const GROUPS = ['columns', 'texts', 'sheets', 'lists', 'settings', 'problems'] as const;

type Words = Readonly<Record<string, unknown>>;

/** The words of each group by the area that defines them: `columns.ts` is an area of one group, `planWords.ts` one of several. */
async function areasOf(language: string): Promise<Map<string, Map<string, string[]>>> {
  const folder = path.join(process.cwd(), 'src', 'i18n', language);
  const found = new Map<string, Map<string, string[]>>(GROUPS.map((group) => [group, new Map()]));
  for (const file of readdirSync(folder).sort()) {
    const exported = Object.entries((await import(path.join(folder, file))) as Words);
    for (const [name, words] of exported) for (const group of GROUPS) {
      const own = name === group ? words : name.endsWith('Words') ? (words as Words)[group] : group === 'problems' && name.endsWith('Problems') ? words : undefined;
      for (const key of Object.keys((own ?? {}) as Words)) found.get(group)?.set(key, [...(found.get(group)?.get(key) ?? []), name]);
    }
  }
  return found;
}

describe.each(['en', 'zh-CN'])('words in %s', (language) => {
  test.each(GROUPS)('no key of %s is defined by two areas', async (group) => {
    const words = (await areasOf(language)).get(group) ?? new Map<string, string[]>();
    expect(words.size).toBeGreaterThan(10);
    expect([...words].filter(([, areas]) => areas.length > 1)).toEqual([]);
  });
});
