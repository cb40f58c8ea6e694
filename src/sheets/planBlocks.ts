import type { Scalar } from '../core/scalar';
import { isErrorText } from '../core/scalar';
import { fill } from '../i18n/fill';
import { inWords, messagesIn } from '../i18n/messages';
import type { Language } from '../i18n/language';
import { resolveFormula } from './formulaText';
import { blockName } from './layout';
import { numberFormatOf, type SheetUnit } from './numberFormats';
import { presentHeader, type PlanContext } from './planContext';
import { notedValues } from './presentSpec';
import { blockHeights } from './rowHeights';
import type { FixedBlock, FixedCell, SheetSpec } from './sheetSpec';
import type { BlockWrite } from './sheetWrite';
import { shortHash, valueText } from './stamp';
import { headerOf, wordOf } from './words';
import type { Rectangle } from './workbookState';

/** A fixed block to be written (or nothing), its fingerprint, and the typed cells found in it. */
export interface BlockPlan {
  readonly write: BlockWrite | undefined;
  readonly fingerprint: string;
  readonly typed: number;
}

/** The words of a fixed cell in a language; undefined when it holds no word. */
export function wordsOfCell(cell: FixedCell, language: Language): string | undefined {
  if (cell === null) return undefined;
  if ('text' in cell) {
    const values = Object.entries(cell.values ?? {}).map(([key, value]) => [key, inWords(value, language)]);
    return fill(messagesIn(language).texts[cell.text], Object.fromEntries(values) as Record<string, string>);
  }
  if ('list' in cell) return wordOf(cell.list, cell.code, language);
  return 'column' in cell ? headerOf({ key: cell.column }, language) : undefined;
}

/** What a fixed cell shall hold: a word, a value or a formula in headers. */
export function contentOfCell(cell: FixedCell, context: PlanContext): Scalar {
  if (cell === null) return null;
  if ('formula' in cell) return resolveFormula(withWords(cell.formula, context.language), (table, key) => presentHeader(table, key, context));
  if ('input' in cell) return cell.input;
  return 'value' in cell ? cell.value : (wordsOfCell(cell, context.language) ?? null);
}

/** Puts the words of a language for `«text key»` into a formula, as text literals that are only shown. */
export function withWords(formula: string, language: Language): string {
  const texts: Readonly<Record<string, string>> = messagesIn(language).texts;
  return formula.replace(/«(\w+)»/g, (_whole, key: string) => `"${(texts[key] ?? key).replaceAll('"', '""')}"`);
}

/** A short text that changes when the formulas of a block change, or the words inside them. */
export function fingerprintOf(block: FixedBlock, language: Language): string {
  const formulas = block.cells.flatMap((row) => row.map((cell) => (cell !== null && 'formula' in cell ? withWords(cell.formula, language) : '')));
  return `${block.cells.length}:${shortHash(formulas.join('\n'))}`;
}

/** What a cell becomes: null leaves it alone. */
interface NextContent {
  readonly next: Scalar;
  /** The user typed over a formula. */
  readonly isTyped: boolean;
}

/** A value typed over a formula stays; a formula is written again when ours has changed or lost what it referred to. */
function nextFormula(content: Scalar, old: Scalar, isSame: boolean, context: PlanContext): NextContent {
  const isFormula = typeof old === 'string' && old.startsWith('=') && !isErrorText(old);
  if (!isFormula && valueText(old) !== '') return { next: context.replaceTyped ? content : null, isTyped: true };
  return { next: isSame && isFormula && !old.includes('#REF!') ? null : content, isTyped: false };
}

/** Words that the user replaced and values typed over formulas stay. */
function nextContent(spec: SheetSpec, cell: FixedCell, old: Scalar, isSame: boolean, context: PlanContext): NextContent {
  const content = contentOfCell(cell, context);
  if (cell === null || content === null || 'input' in cell) return { next: null, isTyped: false };
  if ('formula' in cell) return nextFormula(content, old, isSame, context);
  if ('value' in cell) return { next: valueText(old) === valueText(content) ? null : content, isTyped: false };
  const isOurs = knownWords(spec, cell, context).includes(String(old ?? ''));
  return { next: isOurs && old !== content ? content : null, isTyped: false };
}

/** What a cell of words may hold without the user having typed it: its words now and as they were noted, in both languages. */
function knownWords(spec: SheetSpec, cell: FixedCell, context: PlanContext): (string | undefined)[] {
  const noted = cell !== null && 'text' in cell ? notedValues(spec, context.generated)[cell.text] : undefined;
  const before = noted === undefined ? [] : [{ ...cell, values: noted } as FixedCell];
  return ['', ...[cell, ...before].flatMap((form) => [wordsOfCell(form, 'zh-CN'), wordsOfCell(form, 'en')])];
}

/** Whether a block shows money while the unit of money changes. */
function isReformatted(block: FixedBlock, isUnitChanged: boolean): boolean {
  return isUnitChanged && block.cells.flat().some((cell) => cell !== null && 'format' in cell && cell.format === 'money');
}

/** Whether other rows of a block are to be hidden than when it was last written. */
function hidesOthers(spec: SheetSpec, block: FixedBlock, { generated }: PlanContext): boolean {
  return hiddenNote(block).some(([key, rows]) => generated.get(`${spec.key}!.${key}`)?.formula !== rows);
}

/** A name that lost its block is named anew, as is one whose block changes its size. */
function isNamedAnew(found: { readonly area: Rectangle } | undefined, place: Rectangle, hasName: boolean): boolean {
  return found === undefined ? hasName : found.area.rows !== place.rows || found.area.cols !== place.cols;
}

/** Plans one fixed block: whole when it is new, changed cells alone when it stands there already. */
export function planBlock(spec: SheetSpec, block: FixedBlock, place: Rectangle, { unit, isChanged }: SheetUnit, context: PlanContext): BlockPlan {
  const name = blockName(spec, block.name);
  const found = context.state.blocks.get(name);
  const fingerprint = fingerprintOf(block, context.language);
  const isSame = context.generated.get(`${spec.key}!.${block.name}`)?.formula === fingerprint;
  const isNew = found === undefined;
  let typed = 0;
  const formulas = square(block.cells, place.cols, (cell, row, col) => {
    if (isNew) return contentOfCell(cell, context);
    const { next, isTyped } = nextContent(spec, cell, found.formulas[row]?.[col] ?? null, isSame, context);
    if (isTyped) typed += 1;
    return next;
  });
  const hasOtherRows = hidesOthers(spec, block, context);
  const isOtherwise = hasOtherRows || isReformatted(block, isChanged) || formulas.some((row) => row.some((cell) => cell !== null));
  const isResized = isNamedAnew(found, place, context.state.names.has(name));
  if (!isNew && !isOtherwise && !isResized) return { write: undefined, fingerprint, typed };
  const area = found === undefined ? place : { ...found.area, rows: place.rows, cols: place.cols };
  const numberFormats = square(block.cells, place.cols, (cell) => (cell !== null && 'format' in cell ? numberFormatOf(cell.format, context.language, unit) : null));
  const looks = square(block.cells, place.cols, (cell) => cell?.look ?? null);
  const texts = square(block.cells, place.cols, (cell) => contentOfCell(cell, context));
  const changed = formulas.flatMap((row, at) => (row.every((cell) => cell === null) ? [] : [at]));
  const heights = blockHeights(changed, looks, texts, widthsOf(spec, area.col), isNew);
  return { write: { name, isNew, isResized, area, formulas, numberFormats, heights, ...(isNew || isResized || hasOtherRows ? { looks } : {}), ...hiddenIn(block) }, fingerprint, typed };
}

/** Widths of the columns of a sheet in characters, from one on. */
function widthsOf({ table, widths = [] }: SheetSpec, from: number): (number | undefined)[] {
  return (table === undefined ? widths : table.columns.map(({ width }) => width)).slice(from);
}

const HIDDEN = '#hidden ';

/** The rows of a block that are hidden as a note, so that taking a write back hides them as they were. */
export function hiddenNote({ name, hiddenRows }: FixedBlock): (readonly [key: string, rows: string])[] {
  return hiddenRows === undefined ? [] : [[`${HIDDEN}${name}`, hiddenRows.join(',')]];
}

/** Key of the note on the hidden rows of a block, by the name of the block in the workbook. */
export function hiddenKey(block: string): string {
  const [, sheet = '', name = ''] = /^tm_([^_]+)_(.+)$/.exec(block) ?? [];
  return `${sheet}!.${HIDDEN}${name}`;
}

/** The rows that such a note names. */
export function hiddenRowsOf(note: string): number[] {
  return note === '' ? [] : note.split(',').map(Number);
}

function hiddenIn({ hiddenRows }: FixedBlock): Pick<BlockWrite, 'hiddenRows'> {
  return hiddenRows === undefined ? {} : { hiddenRows };
}

function square<T>(cells: readonly (readonly FixedCell[])[], cols: number, map: (cell: FixedCell, row: number, col: number) => T): T[][] {
  return cells.map((row, at) => Array.from({ length: cols }, (_, col) => map(row[col] ?? null, at, col)));
}
