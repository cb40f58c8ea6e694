// Writes the reference of the custom functions, docs/functions, or compares it with `--check`. Shapes come from the
// metadata, words from the messages, calls from the examples, whose results a test checks.
import fs from 'node:fs';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { inProject } from './lib/paths.mjs';

const folder = inProject('docs', 'functions');

const HEADINGS = {
  'zh-CN': { use: '用法', result: '结果', arguments: '参数', argument: '参数', meaning: '说明(单位和默认值)', needed: '必填', yes: '是', no: '可省略', method: '算法', source: '出处', examples: '示例', shows: '结果:', errors: '出错时', index: '自定义函数', everyday: '常用', advanced: '进阶', general: '参数缺失、类型不对、长度不一致时,各函数都会用一句话说明是哪个参数。' },
  en: { use: 'Use', result: 'Result', arguments: 'Arguments', argument: 'Argument', meaning: 'Meaning (units and default)', needed: 'Needed', yes: 'yes', no: 'optional', method: 'Formula', source: 'Source', examples: 'Examples', shows: 'Result:', errors: 'Errors', index: 'Custom functions', everyday: 'Every day', advanced: 'Advanced', general: 'Where an argument is missing, of the wrong kind or of the wrong length, every function names it in a sentence.' },
};

const inCell = (text) => text.replaceAll('|', '\\|');
/** What stands in a sentence only when it is said. */
const withoutPlaceholders = (sentence) => sentence.replace(/\{\w+\}/g, '…');
const fenced = (text) => `\`\`\`\n${text}\n\`\`\``;

/** The error that a cell shows for each failure, as the sources throw it. */
function readErrors() {
  const errors = new Map();
  for (const source of ['core', 'domain', 'functions'].flatMap((name) => sourcesIn(inProject('src', name)))) {
    for (const [, thrown, code] of source.matchAll(/\b(invalid|unavailable)\('([^']+)'/g)) {
      errors.set(code, (errors.get(code) ?? new Set()).add(thrown === 'invalid' ? '#VALUE!' : '#N/A'));
    }
  }
  // A figure of a row that its data do not give is handed to a helper by its code; it shows #N/A in its own cell.
  return (code) => [...(errors.get(code) ?? ['#N/A'])].sort().join(' / ');
}

function sourcesIn(place) {
  const files = fs.readdirSync(place, { recursive: true }).filter((name) => name.endsWith('.ts'));
  return files.map((name) => fs.readFileSync(path.join(place, name), 'utf8'));
}

/** One language of one page; `level` is the mark of its first heading. */
function half({ entry, metadata, messages, reference, language, errorOf }, level) {
  const words = HEADINGS[language];
  const help = messages.functions.help[entry.name];
  const { title, formula, source } = reference[entry.name];
  const use = metadata.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
  const rows = metadata.parameters.map(({ name, optional }) => `| \`${name}\` | ${optional ? words.no : words.yes} | ${inCell(help.params[name])} |`);
  const calls = entry.examples.flatMap((call) => [fenced(call.formula), words.shows, fenced(language === 'en' ? (call.shownInEnglish ?? call.shown) : call.shown)]);
  const failures = entry.failures.map((code) => `- \`${errorOf(code)}\` ${withoutPlaceholders(messages.functions.failures[code])}`);
  return [
    `${level} ${entry.name} · ${title}`, help.description,
    `${level}# ${words.use}`, fenced(`=${entry.name}(${use})`),
    `${level}# ${words.result}`, help.result,
    `${level}# ${words.arguments}`, [`| ${words.argument} | ${words.needed} | ${words.meaning} |`, '| --- | --- | --- |', ...rows].join('\n'),
    `${level}# ${words.method}`, formula,
    `${level}# ${words.source}`, source,
    `${level}# ${words.examples}`, ...calls,
    `${level}# ${words.errors}`, failures.join('\n'), words.general,
  ].join('\n\n');
}

/** The list of all pages in one language. */
function indexHalf({ groups, reference, language }, level) {
  const words = HEADINGS[language];
  const list = (entries) => entries.map(({ name }) => `- [${name}](${name}.md${language === 'en' ? '#en' : ''}) ${reference[name].title}`).join('\n');
  return [`${level} ${words.index}`, `${level}# ${words.everyday}`, list(groups.everyday), `${level}# ${words.advanced}`, list(groups.advanced)].join('\n\n');
}

/** Both languages of a page, Chinese first, with an anchor before the English half. */
function pageOf(toHalf, languages) {
  const [chinese, english] = languages;
  return `${toHalf(chinese, '#')}\n\n<a id="en"></a>\n\n${toHalf(english, '##')}\n`;
}

async function readAll() {
  const read = (file) => tsImport(`../src/${file}.ts`, import.meta.url);
  const [{ en }, { zhCN }, english, chinese, { EVERYDAY_FUNCTIONS }, { ADVANCED_FUNCTIONS }] = await Promise.all(
    ['i18n/en', 'i18n/zhCN', 'i18n/en/functionReference', 'i18n/zh-CN/functionReference', 'examples/functionExamples', 'examples/advancedFunctions'].map(read),
  );
  return {
    languages: [
      { language: 'zh-CN', messages: zhCN, reference: chinese.functionReference },
      { language: 'en', messages: en, reference: english.functionReference },
    ],
    groups: { everyday: EVERYDAY_FUNCTIONS, advanced: ADVANCED_FUNCTIONS },
    metadata: JSON.parse(fs.readFileSync(inProject('src', 'functions', 'functions.json'), 'utf8')).functions,
  };
}

/** Every page by its file name. */
async function writePages() {
  const { languages, groups, metadata } = await readAll();
  const errorOf = readErrors();
  const entries = [...groups.everyday, ...groups.advanced];
  const pages = metadata.map((one) => {
    const entry = entries.find(({ name }) => name === one.name);
    if (entry === undefined) throw new Error(`${one.name} has no examples in src/examples`);
    return [`${one.name}.md`, pageOf((words, level) => half({ ...words, entry, metadata: one, errorOf }, level), languages)];
  });
  return new Map([...pages, ['index.md', pageOf((words, level) => indexHalf({ ...words, groups }, level), languages)]]);
}

const pages = await writePages();
const present = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
const isSame = ([name, text]) => present.includes(name) && fs.readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n') === text;
const changed = [...pages].filter((page) => !isSame(page));
const surplus = present.filter((name) => !pages.has(name));
if (process.argv.includes('--check')) {
  const stale = [...changed.map(([name]) => name), ...surplus];
  if (stale.length > 0) {
    console.error(`Out of date in docs/functions: ${stale.join(', ')}. Run node scripts/functions-reference.mjs and commit the result.`);
    process.exitCode = 1;
  }
} else {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, text] of changed) fs.writeFileSync(path.join(folder, name), text);
  for (const name of surplus) fs.rmSync(path.join(folder, name));
}
