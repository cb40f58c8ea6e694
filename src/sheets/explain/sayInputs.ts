import { isBlank } from '../../core/scalar';
import { fill } from '../../i18n/fill';
import { commaIn, type Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import { findColumns } from '../findColumns';
import { columnIdsOf, readGenerated } from '../generated';
import { settingsSheet } from '../specs/settings';
import type { CellFormat, TableSpec } from '../sheetSpec';
import type { TableState, WorkbookState } from '../workbookState';
import { exactText, type CellArea, type ExplainedLine, type ReadArea } from './explanation';
import { addressOf, type FormulaHome, type FormulaInput, type FormulaInputs } from './formulaInputs';
import { sayCode } from './sayCode';

interface Sources {
  readonly state: WorkbookState;
  readonly language: Language;
}

type Read = (area: CellArea) => ReadArea | undefined;

/** Cells of a column that are named one by one. */
const MOST_SHOWN = 8;
/** Columns of these formats add up. */
const SUMMED: ReadonlySet<CellFormat | undefined> = new Set(['money', 'amount', 'integer', 'number']);

/** How much a column holds: filled cells, their total where they add up, and each one of a few. */
function sayColumn({ label, format }: FormulaInput, { values, text }: ReadArea, language: Language): string {
  const words = messagesIn(language).explain;
  const filled = values.flatMap(([value], at) => (isBlank(value) ? [] : [{ value, text: exactText(value, text[at]?.[0] ?? '', language) }]));
  const numbers = filled.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const total = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(numbers.reduce((sum, value) => sum + value, 0));
  return [
    fill(words.inputs.column, { label, count: filled.length }),
    SUMMED.has(format) && numbers.length > 0 ? fill(words.inputs.total, { total }) : '',
    filled.length > 0 && filled.length <= MOST_SHOWN ? fill(words.inputs.values, { values: filled.map((one) => one.text).join(commaIn(language)) }) : '',
  ].join('');
}

/** What one cell shows; a code by its word. */
function sayCell({ reference }: FormulaInput, found: ReadArea | undefined, home: FormulaHome): string {
  const [value, text] = [found?.values[0]?.[0], found?.text[0]?.[0] ?? ''];
  return (typeof value === 'string' ? sayCode(reference, value, home) : undefined) ?? exactText(value, text, home.language);
}

function sayInput(input: FormulaInput, read: Read, home: FormulaHome): ExplainedLine {
  const { state, language } = home;
  const { inputs } = messagesIn(language).explain;
  const { label, sheetId, area } = input;
  const cell = addressOf(sheetId, area, state);
  const found = read({ sheetId, area });
  if (area.rows * area.cols === 1) return { text: fill(inputs.cell, { label, value: sayCell(input, found, home) || inputs.empty }), cell };
  return { text: found === undefined || area.cols > 1 ? fill(inputs.area, { label, rows: area.rows, cols: area.cols }) : sayColumn(input, found, language), cell };
}

/** What goes into a formula: each cell with what it shows, columns with how much they hold, and what is gone. */
export function sayInputs({ cells, settings, gone, calculations }: FormulaInputs, read: Read, home: FormulaHome): ExplainedLine[] {
  const { inputs } = messagesIn(home.language).explain;
  if (cells.length + settings.length + gone.length + calculations.length === 0) return [{ text: inputs.none }];
  return [...cells.map((input) => sayInput(input, read, home)), ...gone.map((label) => ({ text: fill(inputs.gone, { label }) }))];
}

interface SettingPlace {
  readonly table: TableState;
  readonly positions: ReadonlyMap<string, number>;
  readonly area: CellArea;
}

/** The row of a setting; undefined where the settings lack it. */
function placeOf(key: string, state: WorkbookState): SettingPlace | undefined {
  const table = state.tables.get('Settings');
  if (table === undefined) return undefined;
  const positions = findColumns(settingsSheet.table as TableSpec, table, columnIdsOf(readGenerated(state)));
  const at = table.values?.findIndex((row) => row[positions.get('rowId') ?? -1] === key) ?? -1;
  return at < 0 ? undefined : { table, positions, area: { sheetId: table.sheetId, area: { ...table.area, row: table.area.row + 1 + at, rows: 1 } } };
}

/** Where the rows of settings stand. */
export function settingAreas(keys: readonly string[], state: WorkbookState): CellArea[] {
  return keys.flatMap((key) => placeOf(key, state)?.area ?? []);
}

/** Settings with their present value, unit, usual value and origin. */
export function saySettings(keys: readonly string[], read: Read, { state, language }: Sources): ExplainedLine[] {
  const { explain, settings } = messagesIn(language);
  const { setting, inputs } = explain;
  const known: Readonly<Record<string, { readonly label: string }>> = settings;
  return keys.map((key) => {
    const label = known[key]?.label ?? key;
    const place = placeOf(key, state);
    if (place === undefined) return { text: fill(setting.missing, { label }) };
    const { area } = place.area;
    const texts = read(place.area)?.text[0] ?? [];
    const text = (column: string): string => texts[place.positions.get(column) ?? -1] ?? '';
    const said = [
      fill(setting.value, { label, value: text('value') || inputs.empty }),
      ...(['unit', 'usual', 'origin'] as const).map((part) => {
        const value = text({ unit: 'unit', usual: 'defaultValue', origin: 'origin' }[part]);
        return value === '' || (part === 'unit' && text('value').endsWith(value)) ? '' : fill(setting[part], { unit: value, value, origin: value });
      }),
    ];
    return { text: said.join(''), cell: addressOf(place.table.sheetId, { ...area, col: area.col + (place.positions.get('value') ?? 0), cols: 1 }, state) };
  });
}
