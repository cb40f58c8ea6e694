import { isBlank, type Scalar } from '../../core/scalar';
import { fill } from '../../i18n/fill';
import { semicolonIn, type Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import { presentHeader, toPlanContext } from '../planContext';
import { tableSpecs } from '../registry';
import { resolveFormula } from '../formulaText';
import { plainCell, STAMP, stampedColumns } from '../mergeTable';
import { matchesMark, readStamp } from '../stamp';
import type { CellFormat, ColumnSpec } from '../sheetSpec';
import type { WorkbookState } from '../workbookState';
import { blockLabel, findPlace, type BlockPlace, type CellPoint, type TablePlace } from './cellPlace';
import { exactText, type CellArea, type ExplainedLine, type ExplainedTopic, type Explanation, type ReadArea } from './explanation';
import { addressOf, inputsOf, readFormula, sayReference, type FormulaHome, type FormulaInputs } from './formulaInputs';
import { partsOf, type FormulaNode } from './formulaTree';
import { sayCellChange, sayChange, sayWriter, type ActionFacts, type KeptWrites } from './sayHistory';
import { sayInputs, saySettings, settingAreas } from './sayInputs';
import { sayCode } from './sayCode';
import { sayCases, type Speech } from './sayFormula';

/** A cell as read. */
export interface ExplainedCell extends CellPoint {
  /** Formula, or the value where there is none. */
  readonly formula: Scalar;
  readonly value: Scalar;
  /** As it is shown. */
  readonly text: string;
}

/** What the explanation knows besides the workbook. */
export interface ExplainSources extends Omit<ActionFacts, 'writes'> {
  readonly state: WorkbookState;
  readonly language: Language;
  /** Words of a function of ours; undefined for others. */
  functionOf(name: string): { readonly title: string; readonly description: string; readonly arguments: readonly string[] } | undefined;
}

/** Areas with more cells are named, not read. */
const MOST_READ = 4000;

/** Formats of what a row is called by. */
const NAMING: ReadonlySet<CellFormat> = new Set(['text', 'month', 'date']);

const NO_INPUTS: FormulaInputs = { cells: [], settings: [], calculations: [], gone: [] };

/** What must be read besides the cell itself, and the explanation once it is read. */
export interface ExplainPlan {
  readonly areas: readonly CellArea[];
  /** Whether it tells of single cells in restore points, whose data must be read then. */
  readonly asksWrites: boolean;
  explain(read: (area: CellArea) => ReadArea | undefined, writes: KeptWrites): Explanation;
}

interface Told {
  readonly topic: ExplainedTopic;
  readonly lines: readonly ExplainedLine[];
}

/** The cells around one that say what it is: its row of a table, or its fixed block. */
function surroundings({ sheetId, row }: ExplainedCell, place: ReturnType<typeof findPlace>): CellArea[] {
  if (place?.in === 'block') return [{ sheetId, area: place.block.area }];
  return place === undefined || place.isHeader ? [] : [{ sheetId, area: { ...place.table.area, row, rows: 1 } }];
}

/** Restore points tell of cells by row id; a formula stays as it is while what it shows changes. */
function isKept({ spec }: TablePlace, column: ColumnSpec): boolean {
  return spec.rowPrefix !== undefined && column.formula === undefined;
}

function isFormula(formula: Scalar): formula is string {
  return typeof formula === 'string' && formula.startsWith('=');
}

/** Plans the explanation of a cell: what is behind it, by the descriptions of its sheet, its formula and the log. */
export function planExplanation(cell: ExplainedCell, sources: ExplainSources): ExplainPlan {
  const { state, language } = sources;
  const place = findPlace(cell, state);
  const home: FormulaHome = { state, sheetId: cell.sheetId, row: cell.row, table: place?.in === 'table' ? place.table.name : '', language };
  const formula = isFormula(cell.formula) ? readFormula(cell.formula, home) : undefined;
  const inputs = formula === undefined ? NO_INPUTS : inputsOf(formula, home);
  const around = surroundings(cell, place);
  const areas = [...around, ...inputs.cells, ...settingAreas(inputs.settings, state)].filter(({ area }) => area.rows * area.cols <= MOST_READ);
  return {
    areas,
    asksWrites: place?.in === 'table' && place.column !== undefined && !place.isHeader && isKept(place, place.column),
    explain: (read, writes) => {
      const said = new Sayer(cell, { ...sources, writes }, home, around.map(read)[0]);
      const parts = place === undefined ? said.foreign() : place.in === 'table' ? said.table(place) : said.block(place);
      const formulaParts = isFormula(cell.formula) ? said.formula(formula, inputs, read) : [];
      return { cell: addressOf(cell.sheetId, { row: cell.row, col: cell.col, rows: 1, cols: 1 }, state), parts: inOrder([...parts, ...formulaParts], language) };
    },
  };
}

const ORDER: readonly ExplainedTopic[] = ['what', 'how', 'reason', 'inputs', 'settings', 'method', 'change'];

/** Parts of one topic together, in the order in which people ask. */
function inOrder(told: readonly Told[], language: Language): Explanation['parts'] {
  const headings = messagesIn(language).explain.parts;
  return ORDER.flatMap((topic) => {
    const lines = told.filter((part) => part.topic === topic).flatMap((part) => part.lines);
    return lines.length === 0 ? [] : [{ topic, heading: headings[topic], lines }];
  });
}

class Sayer {
  private readonly words;
  private readonly speech: Speech;

  constructor(
    private readonly cell: ExplainedCell,
    private readonly sources: ExplainSources & ActionFacts,
    private readonly home: FormulaHome,
    /** The row of the table, or the block. */
    private readonly around: ReadArea | undefined,
  ) {
    this.words = messagesIn(sources.language).explain;
    this.speech = { language: sources.language, nameOf: (text) => sayReference(text, home), codeOf: (reference, code) => sayCode(reference, code, home), functionOf: sources.functionOf };
  }

  private shown(): ExplainedLine {
    const value = exactText(this.cell.value, this.cell.text, this.sources.language);
    return { text: value === '' ? this.words.what.empty : fill(this.words.what.shown, { value }) };
  }

  private sheetName(): string {
    return this.sources.state.sheets.find(({ id }) => id === this.cell.sheetId)?.name ?? '';
  }

  foreign(): Told[] {
    return [{ topic: 'what', lines: [{ text: this.words.what.foreign }, this.shown()] }];
  }

  block(place: BlockPlace): Told[] {
    const { what } = this.words;
    const { sheet } = place;
    const kind = this.kindInBlock(place);
    // A text says itself what it is.
    const label = kind[0]?.text === what.text ? '' : blockLabel(place, this.around?.values);
    const name = sheet.table?.name ?? sheet.key;
    return [
      { topic: 'what', lines: [{ text: fill(label === '' ? what.named : what.block, { sheet: this.sheetName(), label }) }, ...kind, this.shown()] },
      ...(kind[0]?.text === what.fixedValue ? [{ topic: 'how' as const, lines: sayWriter(name, undefined, this.sources) }] : []),
      { topic: 'change', lines: sayChange(name, kind[0]?.text === this.words.kinds.input, this.sources) },
    ];
  }

  /** What a cell of a block is where no formula says so. */
  private kindInBlock({ cell }: BlockPlace): ExplainedLine[] {
    const { what, kinds } = this.words;
    if (isFormula(this.cell.formula)) return [];
    if (cell !== undefined && cell !== null && 'input' in cell) return [{ text: kinds.input }];
    if (isBlank(this.cell.value)) return [];
    return [{ text: typeof this.cell.value === 'string' ? what.text : what.fixedValue }];
  }

  table(place: TablePlace): Told[] {
    const { what, kinds } = this.words;
    const { column, header, isHeader, table } = place;
    const names = { table: this.sheetName(), column: header };
    if (column === undefined) return [{ topic: 'what', lines: [{ text: fill(what.own, names) }, this.shown()] }];
    const hint = column.hint === undefined ? [] : [{ text: messagesIn(this.sources.language).texts[column.hint].replace(/\{\w+\}/g, '…') }];
    const kind = { text: column.kind === 'value' && column.isEditable === true ? kinds.editable : kinds[column.kind] };
    const about = [{ text: fill(isHeader ? what.header : what.column, names) }, ...hint, kind];
    if (isHeader) return [{ topic: 'what', lines: about }, ...this.asWritten(place), ...this.note(place), { topic: 'change', lines: sayChange(table.name, false, this.sources) }];
    const isInput = column.kind === 'input' || column.kind === 'list';
    return [
      { topic: 'what', lines: [...about, ...this.rowName(place), this.shown()] },
      { topic: 'how', lines: this.origin(place, isInput) },
      ...this.reason(place),
      ...this.note(place),
      { topic: 'change', lines: [...this.cellChange(place, column), ...sayChange(table.name, isInput, this.sources)] },
    ];
  }

  private cellChange(place: TablePlace, column: ColumnSpec): ExplainedLine[] {
    const { table, positions } = place;
    const { sheetId, row, col } = this.cell;
    if (!isKept(place, column)) return [];
    const id = this.around?.text[0]?.[positions.get('rowId') ?? -1] ?? '';
    return sayCellChange({ table: table.name, id, key: column.key, sheetId, row, col }, column, this.sources);
  }

  /** Id and first words, month or date of the row. */
  private rowName({ spec, positions }: TablePlace): ExplainedLine[] {
    const texts = spec.columns.filter(({ kind, key, isHidden, format }) => key === 'rowId' || (isHidden !== true && NAMING.has(format) && kind !== 'formula')).slice(0, 3);
    const said = texts.map(({ key }) => this.around?.text[0]?.[positions.get(key) ?? -1] ?? '').filter((text) => text !== '');
    return said.length === 0 ? [] : [{ text: fill(this.words.what.row, { row: said.join(' · ') }) }];
  }

  /** A formula of keys under the present headings. */
  private keysToWords(formula: string): string {
    const context = toPlanContext(this.sources.state, this.sources.language, tableSpecs(), false);
    const text = resolveFormula(formula, (table, key) => presentHeader(table === '' ? this.home.table : table, key, context));
    const node = readFormula(text, this.home);
    return node === undefined ? this.words.how.unread : sayCases(node, this.speech).join(semicolonIn(this.sources.language));
  }

  /** The formula of a whole column, for its heading. */
  private asWritten({ column }: TablePlace): Told[] {
    return column?.formula === undefined ? [] : [{ topic: 'how', lines: [{ text: fill(this.words.how.words, { words: this.keysToWords(column.formula) }) }] }];
  }

  /** Where a cell of a table comes from; what a formula says of itself follows it. */
  private origin(place: TablePlace, isInput: boolean): ExplainedLine[] {
    const { how } = this.words;
    const { column, table } = place;
    const hasFormula = isFormula(this.cell.formula);
    if (isInput) return isBlank(this.cell.value) || hasFormula ? [] : [{ text: how.filled }];
    if (column?.formula !== undefined) return hasFormula ? [] : [{ text: fill(how.typedOver, { words: this.keysToWords(column.formula) }) }];
    return [...(hasFormula || this.isTyped(place) ? [{ text: how.typedValue }] : []), ...sayWriter(table.name, this.importId(place), this.sources)];
  }

  private importId({ positions }: TablePlace): string | undefined {
    const at = positions.get('importId');
    return at === undefined ? undefined : this.around?.text[0]?.[at];
  }

  /** Tells by the stamp of the row whether the cell holds what an action wrote. */
  private isTyped({ spec, positions, column }: TablePlace): boolean {
    const written = stampedColumns(spec).map(({ key }) => key);
    const stamp = this.around?.values[0]?.[positions.get(STAMP) ?? -1];
    const mark = readStamp(stamp, written)?.[written.indexOf(column?.key ?? '')];
    return column !== undefined && mark !== undefined && !matchesMark(plainCell(column, this.cell.value), mark);
  }

  /** What the row itself gives as the reason of a verdict; a written value without one says so. */
  private reason({ column, positions, table }: TablePlace): Told[] {
    const { reason } = this.words;
    const position = column?.reason === undefined ? undefined : positions.get(column.reason);
    if (position === undefined) return column?.kind === 'value' ? [{ topic: 'reason', lines: [{ text: reason.none }] }] : [];
    const text = this.around?.text[0]?.[position] ?? '';
    const area = { row: this.cell.row, col: table.area.col + position, rows: 1, cols: 1 };
    const line = fill(text === '' ? reason.blank : reason.stored, { column: table.columns[position]?.header ?? '', text });
    return [{ topic: 'reason', lines: [{ text: line, cell: addressOf(this.cell.sheetId, area, this.sources.state) }] }];
  }

  /** The note under the title of the sheet, as it stands there. */
  private note({ sheet }: TablePlace): Told[] {
    const note = sheet.note === undefined ? undefined : this.sources.state.blocks.get(`tm_${sheet.key}_head`)?.formulas[1]?.[0];
    return typeof note === 'string' && note !== '' ? [{ topic: 'method', lines: [{ text: fill(this.words.method.note, { text: note }) }] }] : [];
  }

  formula(formula: FormulaNode | undefined, inputs: FormulaInputs, read: (area: CellArea) => ReadArea | undefined): Told[] {
    const { how, inputs: words, method } = this.words;
    if (formula === undefined) return [{ topic: 'how', lines: [{ text: fill(how.formula, { formula: String(this.cell.formula) }) }, { text: how.unread }] }];
    const [first = '', ...rest] = sayCases(formula, this.speech);
    const calculations = inputs.calculations.map(({ label, formula: node }) => ({ text: fill(words.formula, { label, words: sayCases(node, this.speech).join(semicolonIn(this.sources.language)) }) }));
    const called = [formula, ...inputs.calculations.map((one) => one.formula)].flatMap(partsOf).flatMap((part) => (part.kind === 'call' ? [part.name] : []));
    const functions = [...new Set(called)].flatMap((name) => this.sources.functionOf(name) ?? []);
    return [
      { topic: 'how', lines: [{ text: fill(how.words, { words: first }) }, ...rest.map((text) => ({ text })), { text: fill(how.formula, { formula: String(this.cell.formula) }) }] },
      { topic: 'inputs', lines: [...sayInputs(inputs, read, this.home), ...calculations] },
      { topic: 'settings', lines: saySettings(inputs.settings, read, this.sources) },
      { topic: 'method', lines: functions.map(({ title, description }) => ({ text: fill(method.function, { title, text: description }) })) },
    ];
  }
}
