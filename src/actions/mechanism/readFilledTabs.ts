import type { Scalar } from '../../core/scalar';
import { DEPARTMENTS, type Department } from '../../domain/alignment/claimLine';
import { readTables } from '../../files/readTables';
import type { RawTable } from '../../files/rawTable';
import { messagesIn } from '../../i18n/messages';
import { textIn } from '../../sheets/readTable';
import { markOfSettings, readSent, SENT_SHEET, type PlanMark, type SentMark } from '../../sheets/sentTab';
import { claimsSheets } from '../../sheets/specs/claims';
import { settingsSheet } from '../../sheets/specs/settings';
import { tableInFile, type Grid, type TableInFile } from '../../sheets/tableInFile';
import type { InputFile } from '../action';

/** A department's tab as a file holds it. */
export interface FilledTab {
  readonly file: string;
  readonly content: TableInFile;
  /** Undefined where nothing tells whose tab it is. */
  readonly department: Department | undefined;
  /** What was sent; undefined in a copy of the whole workbook. */
  readonly mark: SentMark | undefined;
  /** The plan that the file belongs to, as far as it says. */
  readonly plan: PlanMark | undefined;
}

interface Sheet {
  readonly name: string;
  readonly grid: Grid;
}

/** Reads the tabs of some files: each its own, or several in a copy of the whole workbook. Rejects with a Refusal when a file cannot be read; a file without a tab gives none. */
export async function readFilledTabs(files: readonly InputFile[]): Promise<FilledTab[]> {
  const perFile = await Promise.all(files.map(async (file) => tabsOf(file.name, await sheetsOf(file))));
  return perFile.flat();
}

async function sheetsOf(file: InputFile): Promise<Sheet[]> {
  const tables = await readTables(file);
  return Promise.all(tables.map(async (table) => ({ name: table.sheet ?? '', grid: await gridOf(table) })));
}

async function gridOf(table: RawTable): Promise<Grid> {
  const rows: (readonly Scalar[])[] = [];
  for await (const block of table.blocks()) rows.push(...block.rows);
  return rows;
}

function tabsOf(file: string, sheets: readonly Sheet[]): FilledTab[] {
  const mark = readSent(sheets.find(({ name }) => name === SENT_SHEET)?.grid ?? []);
  const plan = mark ?? settingsOf(sheets);
  // All tabs have the same columns; whose a tab is, its title and its lines tell.
  const spec = claimsSheets.market.table ?? { name: '', columns: [] };
  return sheets.flatMap(({ name, grid }): FilledTab[] => {
    const content = name === SENT_SHEET ? undefined : tableInFile(spec, grid);
    return content === undefined ? [] : [{ file, content, mark, plan, department: mark?.department ?? departmentOf(content) }];
  });
}

function settingsOf(sheets: readonly Sheet[]): PlanMark | undefined {
  const { table } = settingsSheet;
  const found = table === undefined ? [] : sheets.flatMap(({ grid }) => markOfSettings(tableInFile(table, grid)?.rows ?? []) ?? []);
  return found[0];
}

function departmentOf({ above, rows }: TableInFile): Department | undefined {
  const titles = (department: Department): string[] => (['zh-CN', 'en'] as const).map((language) => messagesIn(language).texts[claimsSheets[department].title]);
  const isLineOf = (department: Department, id: string): boolean => new RegExp(`^${claimsSheets[department].table?.rowPrefix ?? ''}\\d+$`, 'i').test(id);
  return DEPARTMENTS.find((department) => titles(department).some((title) => above.includes(title))) ?? DEPARTMENTS.find((department) => rows.some((row) => isLineOf(department, textIn(row, 'rowId'))));
}
