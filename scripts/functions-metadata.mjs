// Writes the metadata of the custom functions in both languages, or compares it with `--check`.
// Ids, names and shapes come from the sources of src/functions, the words from the messages.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import metadata from 'custom-functions-metadata';
import { tsImport } from 'tsx/esm/api';
import { functionHelpAddress } from './lib/addresses.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'src', 'functions');
const outputs = { en: 'functions.json', 'zh-CN': 'functions.zh-CN.json' };

/** The parser passes over anything but a function declaration in silence, so tags and functions are counted. */
async function readFunctions() {
  const files = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => path.join(folder, name));
  const tagged = files.filter((file) => fs.readFileSync(file, 'utf8').includes('@customfunction'));
  const { metadataJson, errors } = await metadata.generateCustomFunctionsMetadata(tagged);
  if (errors.length > 0) throw new Error(`the metadata tool refuses the sources: ${errors.join('; ')}`);
  const { functions } = JSON.parse(metadataJson);
  const tags = tagged.flatMap((file) => fs.readFileSync(file, 'utf8').match(/@customfunction /g) ?? []);
  if (functions.length !== tags.length)
    throw new Error(`${tags.length} functions are tagged, ${functions.length} were found`);
  return functions.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Puts the words of one language on the shapes; a function or parameter without words is an error, and so are words without one. */
function describe(functions, help, language) {
  const unknown = Object.keys(help).filter((id) => !functions.some((one) => one.id === id));
  if (unknown.length > 0) throw new Error(`${language}: help for functions that do not exist: ${unknown.join(', ')}`);
  const described = functions.map((one) => {
    const words = help[one.id];
    const names = one.parameters.map((parameter) => parameter.name);
    if (words === undefined) throw new Error(`${language}: no help for ${one.id}`);
    if (Object.keys(words.params).join() !== names.join())
      throw new Error(`${language}: help of ${one.id} must name ${names.join(', ')}`);
    const parameters = one.parameters.map((parameter) => ({ ...parameter, description: words.params[parameter.name] }));
    return { id: one.id, name: one.name, description: words.description, helpUrl: functionHelpAddress(one.name), parameters, result: one.result };
  });
  // Functions of several lines see errors, and each spoils its own line only; the others pass the first one on themselves.
  return { allowCustomDataForDataTypeAny: false, allowErrorForDataTypeAny: true, functions: described };
}

const check = process.argv.includes('--check');
const { en } = await tsImport('../src/i18n/en.ts', import.meta.url);
const { zhCN } = await tsImport('../src/i18n/zhCN.ts', import.meta.url);
const functions = await readFunctions();
const stale = [];
for (const [language, messages] of [
  ['en', en],
  ['zh-CN', zhCN],
]) {
  const file = path.join(folder, outputs[language]);
  const text = `${JSON.stringify(describe(functions, messages.functions.help, language), null, 2)}\n`;
  const present = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : '';
  if (present === text) continue;
  if (check) stale.push(path.relative(root, file));
  else fs.writeFileSync(file, text);
}
if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run node scripts/functions-metadata.mjs and commit the result.`);
  process.exitCode = 1;
}
