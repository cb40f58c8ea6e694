import { conditionalFunctions } from './conditional';
import { dateFunctions } from './dates';
import type { FormulaFunction } from './define';
import { dynamicArrayFunctions } from './dynamicArrays';
import { informationFunctions } from './information';
import { libraryFunctions } from './library';
import { logicalFunctions } from './logical';
import { lookupFunctions } from './lookup';
import { mathFunctions } from './math';
import { referenceFunctions } from './reference';
import { statisticsFunctions } from './statistics';
import { subtotalFunctions } from './subtotal';
import { textFunctions } from './text';

const GROUPS = [
  libraryFunctions, mathFunctions, statisticsFunctions, subtotalFunctions, textFunctions, dateFunctions, informationFunctions,
  logicalFunctions, lookupFunctions, referenceFunctions, conditionalFunctions, dynamicArrayFunctions,
];

/** Every worksheet function that this evaluation knows, by upper-case name. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(GROUPS.flatMap((group) => Object.entries(group)));

const CUSTOM_PREFIX = /^_xldudf_/i;
const FILE_PREFIX = /^(_xlfn\.|_xlws\.)+/i;

/** A function's name as formulas show it, in capitals, and whether it was written as a custom one. */
export function plainName(written: string): { name: string; isCustom: boolean } {
  const isCustom = CUSTOM_PREFIX.test(written);
  return { name: written.replace(CUSTOM_PREFIX, '').replace(FILE_PREFIX, '').toUpperCase(), isCustom };
}
