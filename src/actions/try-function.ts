import type { Scalar } from '../core/scalar';
import { addScratchSheet, readSheetNames, type ScratchSheet } from '../excel/functionCells';
import type { Language } from '../i18n/language';
import { fill } from '../i18n/fill';
import { messagesIn } from '../i18n/messages';
import type { ActionRequest, Prepared, Surroundings } from './action';
import type { ListedFunction } from './functionCatalogue';
import { appendLog } from './mechanism/appendLog';
import type { SpecialAction } from './mechanism/definition';

/** The first name that no sheet has yet; Excel takes names for equal whatever their letters. */
function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wanted} (${String(number)})`;
  return name;
}

/** The arguments of a call, as they are written between its commas. */
export function argumentsOf(formula: string): string[] {
  const list = formula.slice(formula.indexOf('(') + 1, -1);
  const parts = [''];
  let depth = 0;
  let isQuoted = false;
  for (const character of list) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && character === '{') depth += 1;
    if (!isQuoted && character === '}') depth -= 1;
    if (!isQuoted && depth === 0 && character === ',') parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function toSheet(listed: ListedFunction, formula: string, name: string, language: Language): ScratchSheet {
  const words = messagesIn(language).taskpane.functions;
  const typed = argumentsOf(formula);
  const rows = listed.arguments.map(({ name: argument, text, isOptional }, index): [string, Scalar, string] => {
    const value = typed[index] ?? '';
    return [isOptional ? `[${argument}]` : argument, value === '' ? words.byDefault : /^-?[\d.]+$/.test(value) ? Number(value) : value, text];
  });
  return {
    name, formula,
    rows: [[`${listed.name} · ${listed.title}`, '', ''], ['', '', ''], [words.argument, words.value, words.meaning], ...rows, ['', '', ''], [words.call, formula, '']],
    resultLabel: words.result,
  };
}

async function prepare(request: ActionRequest, { clock, displayLanguage, onProgress }: Surroundings): Promise<Prepared> {
  // All functions in all words: not needed before the first function is asked for.
  const { findFunction } = await import('./functionCatalogue');
  const listed = findFunction(request.parameters['name'] ?? '', displayLanguage);
  const formula = listed.examples[request.parameters['example'] === '2' ? 1 : 0]?.formula ?? '';
  const wanted = fill(messagesIn(displayLanguage).taskpane.functions.scratchName, { function: listed.name });
  onProgress?.({ step: 'read' });
  const sheet = freeName(wanted, await readSheetNames());
  const result = { created: [], refreshed: [], kept: [], counts: {} };
  const params = { sheet };
  return {
    preview: { ...result, typedOver: [], problems: [{ code: 'function/new-sheet', severity: 'info', params }], isEmpty: false },
    apply: async () => {
      onProgress?.({ step: 'write' });
      await addScratchSheet(toSheet(listed, formula, sheet, displayLanguage));
      onProgress?.({ step: 'log' });
      await appendLog({ at: clock.now(), action: 'try-function', restorePoint: '', created: [sheet], refreshed: [], kept: [], cells: listed.arguments.length, problems: '' });
      return { action: 'try-function', ok: true, ...result, problems: [{ code: 'function/scratch', severity: 'info', params }] };
    },
  };
}

/** Puts an example of a custom function on a new sheet, its arguments explained; no other sheet is touched. */
export const tryFunctionAction: SpecialAction = {
  kind: 'special',
  name: 'try-function',
  parameters: [{ key: 'name', required: true }, { key: 'example', choices: ['1', '2'] }],
  prepare,
};
