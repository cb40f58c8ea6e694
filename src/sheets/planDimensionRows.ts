import type { PlanDimensions, PlanLeaf } from '../domain/alignment/planDimensions';
import { otherLanguage, type Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import type { ListName } from './sheetSpec';
import { textIn, type TableRow } from './readTable';
import { codesOf, wordOf } from './words';

/** Rows of the tables that list what a plan is cut by. */
export interface DimensionRows {
  readonly sites: readonly TableRow[];
  readonly categories: readonly TableRow[];
  readonly tiers: readonly TableRow[];
}

/** Returns the leaves by which claims and targets are cut: names in either language count, sites also by country and region. */
export function toPlanDimensions({ sites, categories, tiers }: DimensionRows, language: Language): PlanDimensions {
  return {
    site: orWhole(sites.map((row) => leaf(textIn(row, 'rowId'), ['siteName', 'country', 'region'].map((key) => textIn(row, key))))),
    category: orWhole(categories.map((row) => leaf(textIn(row, 'rowId'), [textIn(row, 'categoryName')]))),
    productScope: codesOf('scope').map((code) => leaf(code, wordsOf('scope', code, language))),
    tier: orWhole(tiers.map((row) => leaf(textIn(row, 'rowId'), [textIn(row, 'tierTitle')]))),
    buyer: codesOf('buyer').filter((code) => code !== 'unknown').map((code) => leaf(code, wordsOf('buyer', code, language))),
    month: Array.from({ length: 12 }, (_, at) => leaf(String(at + 1), [])),
    unidentified: { category: [language, otherLanguage(language)].map((one) => messagesIn(one).texts.uncategorised), tier: wordsOf('tier', 'unknown', language), buyer: wordsOf('buyer', 'unknown', language) },
  };
}

function leaf(id: string, names: readonly string[]): PlanLeaf {
  return { id, names: [...new Set([id, ...names.filter((name) => name !== '')])] };
}

/** A dimension that the plan does not cut is one leaf, which every claim holds. */
function orWhole(leaves: readonly PlanLeaf[]): readonly PlanLeaf[] {
  return leaves.length > 0 ? leaves : [leaf('*', [])];
}

/** The word in the plan's language comes first: it is the one that is said. */
function wordsOf(list: ListName, code: string, language: Language): string[] {
  return [wordOf(list, code, language), wordOf(list, code, otherLanguage(language))];
}
