import type { Scalar } from '../core/scalar';
import { messagesIn } from '../i18n/messages';
import { findColumns } from './findColumns';
import { resolveFormula } from './formulaText';
import { HEAD, blockName, blocksOf } from './layout';
import { moneyUnitFor, numberFormatOf, type MoneyUnit } from './numberFormats';
import { fingerprintOf, withWords, wordsOfCell } from './planBlocks';
import { presentHeader, type PlanContext } from './planContext';
import { VALUES } from './presentSpec';
import { lookOf } from './planTable';
import { SETTING_ROWS } from './settingRows';
import { ownSheetName } from './sheetName';
import type { ColumnSpec, FixedCell, SheetSpec, TableSpec } from './sheetSpec';
import type { WordsWrite } from './sheetWrite';
import { SHEETS } from './registry';
import { codeOf, headerOf, isOwnWord, wordOf } from './words';
import type { SheetState, TableState } from './workbookState';

/** The words of one sheet, and the fingerprints of blocks whose formulas show words. */
export interface RelabelPlan {
  readonly write: WordsWrite;
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** Values noted when the sheet was written, put back into the messages of its plain form. */
function withNotedValues(spec: SheetSpec, context: PlanContext): SheetSpec {
  const noted = context.generated.get(`${spec.key}!.${VALUES}`)?.formula;
  const values = (noted === undefined || noted === '' ? {} : JSON.parse(noted)) as Record<string, Record<string, string>>;
  const note = spec.note === undefined ? undefined : { ...spec.note, values: values[spec.note.text] ?? spec.note.values ?? {} };
  const name = typeof spec.name === 'object' ? { name: { ...spec.name, values: values[spec.name.text] ?? spec.name.values } } : {};
  const title = spec.titleValues === undefined ? {} : { titleValues: values[spec.title] ?? spec.titleValues };
  return { ...spec, ...name, ...title, ...(note === undefined ? {} : { note }) };
}

function sheetOf(spec: SheetSpec, { state }: PlanContext): SheetState | undefined {
  const id = (spec.table === undefined ? undefined : state.tables.get(spec.table.name)?.sheetId) ?? state.blocks.get(blockName(spec, HEAD))?.sheetId;
  return state.sheets.find((sheet) => sheet.id === id);
}

/** The new content of a fixed cell: words that are ours, formulas that show words; null leaves the cell alone. */
function newWords(cell: FixedCell, old: Scalar, isSame: boolean, context: PlanContext): Scalar {
  if (cell === null) return null;
  if ('formula' in cell) {
    if (isSame || !cell.formula.includes('«')) return null;
    return resolveFormula(withWords(cell.formula, context.language), (table, key) => presentHeader(table, key, context));
  }
  const known = [wordsOfCell(cell, 'zh-CN'), wordsOfCell(cell, 'en')];
  const next = wordsOfCell(cell, context.language);
  return next !== undefined && old !== next && known.includes(String(old ?? '')) ? next : null;
}

function blockWords(spec: SheetSpec, unit: MoneyUnit, context: PlanContext): Pick<WordsWrite, 'cells' | 'formats'> {
  const cells: { row: number; col: number; content: Scalar; isText: boolean }[] = [];
  const formats: { row: number; col: number; numberFormat: string }[] = [];
  for (const block of blocksOf(spec)) {
    const found = context.state.blocks.get(blockName(spec, block.name));
    if (found === undefined) continue;
    const isSame = context.generated.get(`${spec.key}!.${block.name}`)?.formula === fingerprintOf(block, context.language);
    block.cells.forEach((row, atRow) => {
      row.forEach((cell, atCol) => {
        const place = { row: found.area.row + atRow, col: found.area.col + atCol };
        const content = newWords(cell, found.formulas[atRow]?.[atCol] ?? null, isSame, context);
        if (content !== null) cells.push({ ...place, content, isText: cell !== null && !('formula' in cell) });
        if (cell !== null && 'format' in cell && cell.format === 'money') formats.push({ ...place, numberFormat: numberFormatOf('money', context.language, unit) });
      });
    });
  }
  return { cells, formats };
}

/** Words of codes in one column; undefined where nothing changes. Formula columns follow by themselves. */
function columnWords(spec: TableSpec, column: ColumnSpec, table: TableState, position: number, context: PlanContext): Scalar[] | undefined {
  const isFormula = column.formula !== undefined && context.generated.get(`${spec.name}.${column.key}`)?.formula !== '';
  if (table.values === undefined || isFormula) return undefined;
  const old = table.values.map((row) => row[position] ?? null);
  const next = old.map((cell, row) => newCell(spec, column, table, row, cell, context));
  return next.some((cell, row) => cell !== old[row]) ? next : undefined;
}

function newCell(spec: TableSpec, column: ColumnSpec, table: TableState, row: number, cell: Scalar, context: PlanContext): Scalar {
  const setting = settingId(spec, column, table, row, context);
  // The plan speaks the new language from now on.
  if (setting === 'language') return wordOf('language', context.language, context.language);
  const { ownWord } = column;
  if (ownWord !== undefined && isOwnWord(column, cell)) return messagesIn(context.language).texts[ownWord];
  const list = column.list ?? SETTING_ROWS.find(({ key }) => key === setting)?.list;
  const code = list === undefined ? undefined : codeOf(list, cell);
  return list === undefined || code === undefined ? cell : wordOf(list, code, context.language);
}

/** The setting whose value a cell holds; undefined elsewhere. Each offers the words of its own list. */
function settingId(spec: TableSpec, column: ColumnSpec, table: TableState, row: number, context: PlanContext): string | undefined {
  if (spec.name !== 'Settings' || column.key !== 'value') return undefined;
  const idAt = findColumns(spec, table, context.columnIds).get('rowId');
  return String(table.values?.[row]?.[idAt ?? -1] ?? '');
}

/** The header in the other language; undefined where the user has given one of their own. */
function newHeader(column: ColumnSpec, present: string, context: PlanContext): string | undefined {
  const next = headerOf(column, context.language);
  const isOurs = [headerOf(column, 'zh-CN'), headerOf(column, 'en')].includes(present);
  return isOurs && present !== next ? next : undefined;
}

function tableWords(spec: TableSpec, unit: MoneyUnit, context: PlanContext): Pick<WordsWrite, 'headers' | 'columns'> {
  const table = context.state.tables.get(spec.name);
  if (table === undefined) return { headers: [], columns: [] };
  const positions = findColumns(spec, table, context.columnIds);
  const headers: { row: number; col: number; text: string }[] = [];
  const columns: WordsWrite['columns'][number][] = [];
  for (const column of spec.columns) {
    const position = positions.get(column.key);
    if (position === undefined) continue;
    const text = newHeader(column, table.columns[position]?.header ?? '', context);
    if (text !== undefined) headers.push({ row: table.area.row, col: table.area.col + position, text });
    const values = columnWords(spec, column, table, position, context);
    const look = lookOf(column, unit, positions, context);
    // Other formats are the same in every language, and single cells may have their own.
    const words = { ...(values === undefined ? {} : { values }), ...(look.prompt === undefined ? {} : { look }), ...(column.format === 'money' ? { numberFormat: look.numberFormat } : {}) };
    if (Object.keys(words).length === 0) continue;
    const area = { row: table.area.row + 1, col: table.area.col + position, rows: table.area.rows - 1, cols: 1 };
    columns.push({ area, isText: column.format === 'text', ...words });
  }
  return { headers, columns };
}

/** The total by which a table's unit of money is chosen: that of its first column of money. */
function tableTotal(spec: TableSpec | undefined, context: PlanContext): number {
  const table = spec === undefined ? undefined : context.state.tables.get(spec.name);
  const column = spec?.columns.find((candidate) => candidate.format === 'money' && candidate.formula === undefined);
  if (spec === undefined || table?.values === undefined || column === undefined) return 0;
  const position = findColumns(spec, table, context.columnIds).get(column.key) ?? -1;
  return table.values.reduce((sum, row) => sum + (typeof row[position] === 'number' ? (row[position] as number) : 0), 0);
}

function chartWords(spec: SheetSpec, sheet: SheetState, context: PlanContext): WordsWrite['charts'] {
  const { texts } = messagesIn(context.language);
  const present = new Set(context.state.charts.get(sheet.id) ?? []);
  return (spec.charts ?? [])
    .map((chart) => ({
      name: `tm_${spec.key}_${chart.name}`,
      title: texts[chart.title],
      ...(chart.axes?.category === undefined ? {} : { category: texts[chart.axes.category] }),
      ...(chart.axes?.value === undefined ? {} : { value: texts[chart.axes.value] }),
      series: chart.series.map((series) => (series.name === undefined ? '' : texts[series.name])),
    }))
    .filter((chart) => present.has(chart.name));
}

/** Plans the words of every generated sheet in the language of the context. A sheet that joins the registry is covered. */
export function planRelabel(context: PlanContext): RelabelPlan[] {
  const specs = SHEETS.map((spec) => withNotedValues(spec, context));
  const totals = new Map<string, number>();
  for (const spec of specs) totals.set(spec.part, Math.max(totals.get(spec.part) ?? 0, tableTotal(spec.table, context)));
  return specs.flatMap((spec): RelabelPlan[] => {
    const sheet = sheetOf(spec, context);
    if (sheet === undefined) return [];
    const unit = moneyUnitFor(spec.table === undefined ? (totals.get(spec.part) ?? 0) : tableTotal(spec.table, context));
    const next = ownSheetName(spec, context.language);
    const isOurs = [ownSheetName(spec, 'zh-CN'), ownSheetName(spec, 'en')].includes(sheet.name);
    const isFree = !context.state.sheets.some((other) => other.name.toLowerCase() === next.toLowerCase());
    const table = spec.table === undefined ? { headers: [], columns: [] } : tableWords(spec.table, unit, context);
    const write: WordsWrite = { sheetId: sheet.id, ...(isOurs && isFree ? { name: next } : {}), ...table, ...blockWords(spec, unit, context), charts: chartWords(spec, sheet, context) };
    const worded = blocksOf(spec).filter((block) => block.cells.some((row) => row.some((cell) => cell !== null && 'formula' in cell && cell.formula.includes('«'))));
    return [{ write, fingerprints: new Map(worded.map((block) => [`${spec.key}!.${block.name}`, fingerprintOf(block, context.language)])) }];
  });
}
