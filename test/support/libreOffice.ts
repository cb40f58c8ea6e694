import { convertWorkbook, printWorkbook } from '../../scripts/lib/libreOffice.mjs';
import type { Workbook } from '../../src/workbench/model/workbook';
import { readXlsx } from '../../src/workbench/xlsx/readXlsx';

/** The workbook with all its formulas recalculated by LibreOffice, as it comes back from there. */
export async function recalculate(bytes: Uint8Array): Promise<Workbook> {
  return readXlsx(await convertWorkbook(bytes, 'xlsx'));
}

/** Prints a workbook into a folder (book.pdf and PNG pages) and returns the paths of the pages. */
export function toPdf(bytes: Uint8Array, folder: string): Promise<string[]> {
  return printWorkbook(bytes, folder);
}
