import type { WordsWrite } from '../sheets/sheetWrite';
import { BlockWriter } from './blockWriter';
import { rangeAt } from './sheetHandles';

function setPrompt(range: Excel.Range, look: NonNullable<WordsWrite['columns'][number]['look']>): void {
  const { prompt, errorMessage, accepts } = look;
  if (prompt === undefined) return;
  range.dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
  if (errorMessage !== undefined) range.dataValidation.errorAlert = { showAlert: true, style: accepts?.rule === 'list' ? 'Stop' : 'Warning', title: prompt.title, message: errorMessage };
}

/** Fixed cells with words; formulas name columns by their present headers, whatever the sheet of these. */
async function writeCells(context: Excel.RequestContext, write: WordsWrite, writer: BlockWriter): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(write.sheetId);
  for (const { row, col, content, isText } of write.cells) {
    const cell = rangeAt(sheet, { row, col, rows: 1, cols: 1 });
    if (isText) await writer.write(cell, [[content]], [false]);
    else cell.formulas = [[content]];
  }
}

async function writeSheetWords(context: Excel.RequestContext, write: WordsWrite, writer: BlockWriter): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(write.sheetId);
  for (const { area, values, isText, look, numberFormat } of write.columns) {
    const range = rangeAt(sheet, area);
    if (values !== undefined) await writer.write(range, values.map((value) => [value]), [isText]);
    if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
    if (look !== undefined) setPrompt(range, look);
  }
  for (const { row, col, text } of write.headers) await writer.write(rangeAt(sheet, { row, col, rows: 1, cols: 1 }), [[text]], [true]);
  nameCharts(sheet, write);
  for (const { row, col, numberFormat } of write.formats) rangeAt(sheet, { row, col, rows: 1, cols: 1 }).numberFormat = [[numberFormat]];
  if (write.name !== undefined) sheet.name = write.name;
}

function nameCharts(sheet: Excel.Worksheet, write: WordsWrite): void {
  for (const chart of write.charts) {
    const handle = sheet.charts.getItem(chart.name);
    handle.title.text = chart.title;
    if (chart.category !== undefined) handle.axes.categoryAxis.title.text = chart.category;
    if (chart.value !== undefined) handle.axes.valueAxis.title.text = chart.value;
    chart.series.forEach((name, index) => {
      if (name !== '') handle.series.getItemAt(index).name = name;
    });
  }
}

/** Puts new words into sheets that stand there, in one request and one more for each 4 MB. */
export async function writeWords(context: Excel.RequestContext, writes: readonly WordsWrite[]): Promise<void> {
  const writer = new BlockWriter(context);
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const write of writes) await writeCells(context, write, writer);
  for (const write of writes) await writeSheetWords(context, write, writer);
  await context.sync();
}

/** Calculates the whole workbook again, after the functions have changed their language. */
export async function recalculate(context: Excel.RequestContext): Promise<void> {
  context.application.calculate(Excel.CalculationType.full);
  await context.sync();
}
