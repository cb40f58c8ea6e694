import { strFromU8, unzipSync } from 'fflate';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import type { Workbook } from '../../src/workbench/model/workbook';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';

const CUSTOM_FUNCTIONS: ReadonlySet<string> = new Set(functions.functions.map(({ name }) => name));

/**
 * Every unpacked member of the saved workbook with its path: cells of shown and hidden sheets, names, formulas, notes, settings of the
 * document. What is packed inside a member stays packed.
 */
export function workbookTexts(workbook: Workbook): string[] {
  const members = Object.entries(unzipSync(writeXlsx(workbook, { customFunctions: CUSTOM_FUNCTIONS })));
  return members.map(([path, bytes]) => `${path}\n${strFromU8(bytes)}`);
}

/** Which of `wanted` stand anywhere in the workbook, in any case: `path: what`. */
export function foundInWorkbook(workbook: Workbook, wanted: readonly string[]): string[] {
  return workbookTexts(workbook).flatMap((text) => {
    const lower = text.toLowerCase();
    return wanted.filter((one) => lower.includes(one.toLowerCase())).map((one) => `${text.slice(0, text.indexOf('\n'))}: ${one}`);
  });
}

const WORDS = /[\p{L}\p{N}_.+@-]+/gu;

/** Which of very many names stand in the workbook: those of one word wherever it is a word, those of several anywhere. */
export function namesInWorkbook(workbook: Workbook, names: ReadonlySet<string>): string[] {
  const phrases = [...names].filter((name) => !/^[\p{L}\p{N}_.+@-]+$/u.test(name));
  const found = workbookTexts(workbook).flatMap((text) => {
    const lower = text.toLowerCase();
    return [...(lower.match(WORDS) ?? []).filter((word) => names.has(word)), ...phrases.filter((phrase) => lower.includes(phrase))];
  });
  return [...new Set(found)];
}
