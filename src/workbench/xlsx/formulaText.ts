import { parseStructRef, stringifyStructRef, tokenize, type Token } from '@borgar/fx';
import { fromFileFunction, toFileFunction } from './futureFunctions';

/** Names in a workbook that formulas write otherwise in a file. */
export interface FormulaNames {
  /** Functions of an add-in, in capitals. */
  readonly customFunctions: ReadonlySet<string>;
  /** Tables, in small letters. */
  readonly tables: ReadonlySet<string>;
}

/** What a formula text means depends on where it stands. */
export interface FormulaPlace extends FormulaNames {
  /** Name of the table that holds the cell. */
  readonly table?: string | undefined;
}

/** Formulas without function, name or table are the same in both forms, and most of a long sheet. */
const TRANSLATED = /[[\]#@(]|[\p{L}_](?![\p{L}\p{N}_.$!:])/u;
const REFERENCES = new Set(['range', 'range_beam', 'range_named', 'range_ternary', 'structured']);

/**
 * The form in which a file holds a formula, without `=`: `[@a]` names its table and row, custom and newer functions
 * carry their prefixes, `A1#` becomes a function. Everything else stays as the user wrote it.
 */
export function toFileFormula(formula: string, place: FormulaPlace): string {
  const body = formula.startsWith('=') ? formula.slice(1) : formula;
  if (!TRANSLATED.test(body)) return body;
  const tokens = tokenize(body, { withLocation: false });
  const declared = declaredNames(tokens);
  const parts = tokens.map((token, index) => {
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    // A file takes the single value of a function's result wherever one is asked for, so that `@F()` needs no mark.
    if (isOperator(token, '@') && (isReference(next) || next?.type === 'func')) return '';
    if (isOperator(token, '#') && isReference(before)) return '';
    const text = fileToken(token, declared, place);
    if (!isReference(token)) return text;
    if (isOperator(next, '#')) return `_xlfn.ANCHORARRAY(${text})`;
    return isOperator(before, '@') ? `_xlfn.SINGLE(${text})` : text;
  });
  return parts.join('');
}

function isReference(token: Token | undefined): boolean {
  return token !== undefined && REFERENCES.has(token.type);
}

function isOperator(token: Token | undefined, operator: string): boolean {
  return token?.type === 'operator' && token.value === operator;
}

function fileToken(token: Token, declared: ReadonlySet<string>, place: FormulaPlace): string {
  if (token.type === 'func') return toFileFunction(token.value, place.customFunctions);
  const name = token.type === 'range_named' ? token.value.toLowerCase() : '';
  if (declared.has(name)) return `_xlpm.${token.value}`;
  if (place.tables.has(name)) return `${token.value}[]`;
  return token.type === 'structured' ? fileReference(token.value, place.table) : token.value;
}

function fileReference(text: string, table: string | undefined): string {
  const reference = parseStructRef(text);
  if (!reference) return text;
  const { sections = [], columns = [] } = reference;
  const owner = reference.table === '' ? (table ?? '') : reference.table;
  const full = stringifyStructRef({ ...reference, table: owner ?? '' }, { thisRow: true });
  // `T[#All]` is known to Excel alone, `T[[#All]]` to others as well.
  if (sections.length === 1 && columns.length === 0) return full.replace(/\[(#[^[\]]+)\]$/, '[[$1]]');
  return reference.table === '' || sections.includes('this row') ? full : text;
}

/** Names that LET and LAMBDA introduce, in small letters: an argument that is one name followed by a comma. */
function declaredNames(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  const calls: string[] = [];
  const plain = tokens.filter((token) => token.type !== 'whitespace');
  plain.forEach((token, index) => {
    const [before, next] = [plain[index - 1], plain[index + 1]];
    if (isOperator(token, '(')) calls.push(before?.type === 'func' ? before.value.toUpperCase() : '');
    if (isOperator(token, ')')) calls.pop();
    const isArgument = (isOperator(before, '(') || isOperator(before, ',')) && isOperator(next, ',');
    if (isArgument && token.type === 'range_named' && DECLARING.has(calls[calls.length - 1] ?? '')) names.add(token.value.toLowerCase());
  });
  return names;
}

const DECLARING = new Set(['LET', 'LAMBDA']);

/** The form a user sees, with `=`, of a formula as a file holds it. */
export function fromFileFormula(text: string, table?: string): string {
  const body = text.startsWith('=') ? text.slice(1) : text;
  if (!TRANSLATED.test(body)) return `=${body}`;
  const tokens = tokenize(body, { withLocation: false });
  let result = '=';
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const operand = tokens[index + 2];
    const isWrapped = token.type === 'func' && isReference(operand) && tokens[index + 3]?.value === ')';
    const wrapper = isWrapped ? token.value.toUpperCase() : '';
    if (operand && (wrapper === '_XLFN.ANCHORARRAY' || wrapper === '_XLFN.SINGLE')) {
      const reference = userToken(operand, table);
      result += wrapper === '_XLFN.SINGLE' ? `@${reference}` : `${reference}#`;
      index += 3;
    } else {
      result += userToken(token, table);
    }
  }
  return result;
}

function userToken(token: Token, table: string | undefined): string {
  if (token.type === 'func') return fromFileFunction(token.value);
  if (token.type === 'range_named') return token.value.replace(/^_xlpm\./i, '');
  return token.type === 'structured' ? userReference(token.value, table) : token.value;
}

/** `T[[#This Row],[a]]` as `[@a]` inside the table and `T[@a]` elsewhere, `T[]` as `T`; other references keep their text. */
function userReference(text: string, table: string | undefined): string {
  const reference = parseStructRef(text);
  if (!reference) return text;
  const { sections = [], columns = [], table: name = '' } = reference;
  if (sections.length === 0) return columns.length === 0 ? name : text;
  if (!sections.includes('this row')) return columns.length === 0 ? stringifyStructRef(reference) : text;
  const owner = name.toLowerCase() === table?.toLowerCase() ? '' : name;
  return columns.length === 0 ? `${owner}[@]` : stringifyStructRef({ ...reference, table: owner });
}
