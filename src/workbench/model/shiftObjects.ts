import { formatArea, parseArea, quoteSheet } from './area';
import type { Area } from './area';
import type { SeriesSource } from './chart';
import { shiftArea, shiftLines } from './shift';
import type { Shift } from './shift';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Moves what lies over the cells: merges, chart sources, links into the workbook, print area, page breaks, and with whole lines their sizes. */
export function shiftObjects(workbook: Workbook, shift: Shift): void {
  const { sheet } = shift;
  sheet.merges.splice(0, Infinity, ...sheet.merges.flatMap((merge) => {
    const moved = shiftArea(merge, shift);
    return moved && moved.rows * moved.cols > 1 ? [moved] : [];
  }));
  changeSources(workbook, sheet, (area) => shiftArea(area, shift));
  for (const each of workbook.sheets) shiftLinks(each, workbook, shift);
  if (shift.from !== undefined) return;
  shiftLines(shift.axis === 'rows' ? sheet.rows : sheet.columns, shift);
  const area = sheet.page.printArea;
  const moved = area && shiftArea(area, shift);
  if (moved) sheet.page = { ...sheet.page, printArea: moved };
  const { rowBreaks } = sheet.page;
  if (rowBreaks) sheet.page = { ...sheet.page, rowBreaks: rowBreaks.flatMap((row) => shiftArea({ row, col: 0, rows: 1, cols: 1 }, shift)?.row ?? []) };
}

function isSource(value: unknown): value is SeriesSource {
  return typeof value === 'object' && value !== null && 'sheetId' in value && 'address' in value;
}

/** Changes the ranges on a sheet that charts draw from; undefined breaks the reference. */
export function changeSources(workbook: Workbook, sheet: Sheet, change: (area: Area) => Area | undefined): void {
  const all = workbook.sheets.flatMap((each) => each.charts.flatMap((chart) => chart.series)) as unknown as Record<string, unknown>[];
  for (const series of all) {
    for (const [key, source] of Object.entries(series)) {
      if (!isSource(source) || source.sheetId !== sheet.id) continue;
      const area = parseArea(source.address);
      if (!area) continue;
      const changed = change(area);
      series[key] = { ...source, address: changed ? formatArea(changed) : '#REF!' };
    }
  }
}

const LINK = /^#?(?:'((?:[^']|'')+)'|([^!']+))!(.+)$/;

/** Changes links into the workbook; `change` gives the new sheet name and address, or undefined to leave the link. */
export function changeLinks(sheet: Sheet, workbook: Workbook, change: (sheetName: string, address: string) => string | undefined): void {
  const known = new Map<number, number>();
  for (const { row, col, style } of [...sheet.grid.styledCells()]) {
    let changed = known.get(style);
    if (changed === undefined) {
      changed = changedStyle(workbook, style, change);
      known.set(style, changed);
    }
    if (changed !== style) sheet.grid.setStyle(row, col, changed);
  }
}

function changedStyle(workbook: Workbook, style: number, change: (sheetName: string, address: string) => string | undefined): number {
  const link = workbook.styles.get(style).hyperlink;
  const found = LINK.exec(link?.documentReference ?? '');
  if (!link || !found) return style;
  const [, quoted, bare = '', address = ''] = found;
  const documentReference = change(quoted?.replaceAll("''", "'") ?? bare, address);
  return documentReference === undefined ? style : workbook.styles.vary(style, { hyperlink: { ...link, documentReference } });
}

function shiftLinks(each: Sheet, workbook: Workbook, shift: Shift): void {
  changeLinks(each, workbook, (name, address) => {
    if (name.toLowerCase() !== shift.sheet.name.toLowerCase()) return undefined;
    const area = parseArea(address);
    const moved = area && shiftArea(area, shift);
    return moved && `${quoteSheet(name)}!${formatArea(moved)}`;
  });
}
