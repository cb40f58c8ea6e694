import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { functionHelpAddress } from '../../scripts/lib/addresses.mjs';
import { toReferencePage } from '../../scripts/lib/referencePage.mjs';
import chinese from '../../src/functions/functions.zh-CN.json' with { type: 'json' };
import metadata from '../../src/functions/functions.json' with { type: 'json' };

const FOLDER = path.join(process.cwd(), 'docs', 'functions');
const NAMES = metadata.functions.map(({ name }) => name);
const pageOf = (name: string): string => toReferencePage(fs.readFileSync(path.join(FOLDER, `${name}.md`), 'utf8'));

it('is what words, shapes and examples give', () => {
  expect(() => execFileSync(process.execPath, ['scripts/functions-reference.mjs', '--check'], { stdio: 'pipe' })).not.toThrow();
});

it('has a page for every function, to which the help of Excel leads', () => {
  for (const { functions } of [metadata, chinese]) {
    const addresses = functions.map(({ helpUrl }: { readonly helpUrl?: string }) => helpUrl);
    expect(addresses).toEqual(NAMES.map(functionHelpAddress));
    for (const address of addresses) expect(fs.existsSync(path.join(FOLDER, `${path.basename(new URL(String(address)).pathname, '.html')}.md`))).toBe(true);
  }
  expect(fs.readdirSync(FOLDER).sort()).toEqual([...NAMES.map((name) => `${name}.md`), 'index.md'].sort());
});

describe.each(NAMES)('the page of %s', (name) => {
  const page = pageOf(name);

  it('loads nothing, and says everything in both languages', () => {
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|https?:/);
    expect(page).toContain('<section id="en" lang="en">');
    for (const heading of ['参数', '算法', '出处', '示例', '出错时']) expect(page).toContain(`<h2>${heading}</h2>`);
    for (const heading of ['Arguments', 'Formula', 'Source', 'Examples', 'Errors']) expect(page).toContain(`<h3>${heading}</h3>`);
  });

  it('leaves no mark of Markdown and no placeholder', () => {
    const text = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<pre>[\s\S]*?<\/pre>/g, '').replace(/<code>[\s\S]*?<\/code>/g, '').replace(/<[^>]+>/g, '');
    expect(text).not.toMatch(/`|^#|\| ---|\]\(|undefined/m);
    expect(text.match(/\{[a-z]\w*\}/g)?.filter((found) => !found.includes(',')) ?? []).toEqual([]);
  });
});

it('lists every page, by links that stay among the pages', () => {
  const links = [...pageOf('index').matchAll(/href="([^"#]+)(?:#en)?"/g)].map(([, target]) => target);
  expect([...new Set(links)].sort()).toEqual(NAMES.map((name) => `${name}.html`).sort());
});
