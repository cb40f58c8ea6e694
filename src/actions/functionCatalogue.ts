import { ADVANCED_FUNCTIONS } from '../examples/advancedFunctions';
import { EVERYDAY_FUNCTIONS, type FunctionExample } from '../examples/functionExamples';
import { Refusal } from '../core/problem';
import { functionReference as english } from '../i18n/en/functionReference';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import { functionReference as chinese } from '../i18n/zh-CN/functionReference';

/** One argument of a function in words. */
export interface ListedArgument {
  readonly name: string;
  readonly text: string;
  readonly isOptional: boolean;
}

/** A custom function as the user sees it in a list. */
export interface ListedFunction {
  readonly name: string;
  readonly isEveryday: boolean;
  readonly title: string;
  readonly description: string;
  readonly formula: string;
  readonly source: string;
  readonly arguments: readonly ListedArgument[];
  readonly examples: readonly { readonly formula: string; readonly shown: string }[];
  /** Name, title and description in both languages, in small letters, for searching. */
  readonly searched: string;
}

type Words = Readonly<Record<string, { readonly title: string; readonly formula: string; readonly source: string }>>;
type Help = Readonly<Record<string, { readonly description: string; readonly params: Readonly<Record<string, string>> }>>;

const REFERENCE: Readonly<Record<Language, Words>> = { en: english, 'zh-CN': chinese };

function toListed({ name, required, examples }: FunctionExample, isEveryday: boolean, language: Language): ListedFunction {
  const help = (of: Language) => (messagesIn(of).functions.help as Help)[name];
  const words = REFERENCE[language][name];
  const { description = '', params = {} } = help(language) ?? {};
  const searched = (['zh-CN', 'en'] as const).flatMap((of) => [REFERENCE[of][name]?.title, help(of)?.description]);
  return {
    name, isEveryday, description,
    title: words?.title ?? name, formula: words?.formula ?? '', source: words?.source ?? '',
    arguments: Object.entries(params).map(([argument, text], index) => ({ name: argument, text, isOptional: index >= required })),
    examples: examples.map(({ formula, shown, shownInEnglish }) => ({ formula, shown: language === 'en' ? (shownInEnglish ?? shown) : shown })),
    searched: [name, ...searched].join(' ').toLowerCase(),
  };
}

/** All custom functions in the words of a language: those of every day first, the others by name. */
export function listFunctions(language: Language): readonly ListedFunction[] {
  return [...EVERYDAY_FUNCTIONS.map((one) => toListed(one, true, language)), ...ADVANCED_FUNCTIONS.map((one) => toListed(one, false, language))];
}

/** Keeps the functions in which every word of the query occurs, whatever its language. */
export function searchFunctions(functions: readonly ListedFunction[], query: string): readonly ListedFunction[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return functions.filter(({ searched }) => words.every((word) => searched.includes(word)));
}

/** Finds a function by name, small letters too; throws a Refusal that names the known ones. */
export function findFunction(name: string, language: Language): ListedFunction {
  const functions = listFunctions(language);
  const found = functions.find((one) => one.name === name.trim().toUpperCase());
  if (found !== undefined) return found;
  throw new Refusal([{ code: 'function/unknown', severity: 'error', params: { function: name, known: functions.map((one) => one.name) } }]);
}
