import './page.css';
import { createHost } from '../host/createHost';
import type { FunctionMetadata } from '../host/functionMetadata';
import type { Host } from '../host/host';
import { typeInto } from '../host/typeInto';
import { columnName, parseArea } from '../model/area';
import type { Sheet } from '../model/sheet';
import { Workbook } from '../model/workbook';
import { readXlsx } from '../xlsx/readXlsx';
import { writeXlsx } from '../xlsx/writeXlsx';
import { cellContent } from './cellContent';
import { GridView } from './gridView';
import { RuleLooks } from './ruleLooks';
import { validationChoices } from './validationChoices';

const REFRESH_MS = 250;

interface Selection {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
}

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}.`);
  return found as T;
}

const DARK_THEME = { primaryFontColor: '#FFFFFF', primaryBackgroundColor: '#262626', secondaryFontColor: '#FFFFFF', secondaryBackgroundColor: '#363636' };

/** The page: the grid over the host's workbook, the line with the cell's content, files in and out, the pane in its frame. */
async function start(): Promise<void> {
  const metadata = (await (await fetch('functions.json')).json()) as FunctionMetadata;
  const host = createHost(emptyWorkbook(), {
    locale: navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US',
    functions: [metadata],
    // `?theme=dark` shows the pane as it looks in a dark Excel.
    ...(new URLSearchParams(location.search).get('theme') === 'dark' && { theme: DARK_THEME }),
  });
  window.threeMapsHost = host;
  const page = new Page(host, new Set(metadata.functions.map(({ name }) => name.toUpperCase())));
  page.showPane();
}

function emptyWorkbook(): Workbook {
  const workbook = new Workbook();
  workbook.addSheet('Sheet1');
  return workbook;
}

class Page {
  private readonly grid: GridView;
  private readonly rules: RuleLooks;
  private selection: Selection | undefined;
  private activeSheetId = '';

  constructor(private readonly host: Host, private readonly customFunctions: ReadonlySet<string>) {
    this.rules = new RuleLooks(() => host.calculator, (sheet) => this.grid.forget(sheet.id), (error) => this.say(String(error)));
    this.grid = new GridView('grid', {
      looksOf: (sheet) => this.rules.looksOf(sheet),
      onType: (sheet, row, col, text) => this.type(sheet, row, col, text),
      onSelect: (sheet, row, col) => this.select({ sheet, row, col }),
      onRefused: () => this.say('这里只看数和填数；插行、改名、改格式请下载后在 Excel 里做。 View and type only; download the file for more.'),
    });
    this.refresh();
    // The host tells of requests, events and results of functions in several ways; looking at the versions of its columns finds them all.
    setInterval(() => this.refresh(), REFRESH_MS);
    this.listen();
  }

  /** Loads the pane into its frame, where it starts with the workbook of now. */
  showPane(): void {
    element<HTMLIFrameElement>('pane').src = 'pane.html';
  }

  private refresh(): void {
    const { workbook } = this.host;
    this.grid.refresh(workbook);
    const sheet = workbook.sheet(this.grid.shownSheetId() ?? workbook.activeSheetId);
    if (sheet) this.rules.renew(sheet);
    if (workbook.activeSheetId !== this.activeSheetId) this.follow(workbook);
    if (this.selection && !element('formula').contains(document.activeElement)) this.showContent(this.selection);
  }

  /** Shows the sheet that the host has activated, with the cell that is selected there. */
  private follow(workbook: Workbook): void {
    const { selection, activeSheetId } = workbook;
    this.grid.activate((this.activeSheetId = activeSheetId));
    if (selection?.sheetId === activeSheetId) this.grid.select(selection.area.row, selection.area.col);
  }

  private type(sheet: Sheet, row: number, col: number, text: string): void {
    try {
      typeInto(this.host, sheet, row, col, text);
      this.say('');
    } catch (error) {
      this.say(String(error instanceof Error ? error.message : error));
    }
  }

  private select(selection: Selection): void {
    this.selection = selection;
    const { sheet, row, col } = selection;
    this.activeSheetId = this.host.workbook.activeSheetId = sheet.id;
    this.host.workbook.selection = { sheetId: sheet.id, area: { row, col, rows: 1, cols: 1 } };
    this.showContent(selection);
    validationChoices(this.host.calculator, selection.sheet, selection.row, selection.col).then(
      (choices) => element('choices').replaceChildren(...choices.map((choice) => new Option(choice, choice))),
      (error: unknown) => this.say(String(error)),
    );
  }

  private goTo(address: string): void {
    const area = parseArea(address);
    const sheet = this.host.workbook.sheet(this.activeSheetId);
    if (!area || !sheet) return;
    this.grid.select(area.row, area.col);
    this.select({ sheet, row: area.row, col: area.col });
  }

  private showContent({ sheet, row, col }: Selection): void {
    element<HTMLInputElement>('address').value = `${columnName(col)}${row + 1}`;
    element<HTMLInputElement>('content').value = cellContent(this.host.workbook, sheet, row, col);
  }

  private listen(): void {
    const address = element<HTMLInputElement>('address');
    address.addEventListener('change', () => this.goTo(address.value));
    const content = element<HTMLInputElement>('content');
    content.addEventListener('change', () => {
      if (this.selection) this.type(this.selection.sheet, this.selection.row, this.selection.col, content.value);
    });
    for (const input of [address, content]) {
      input.addEventListener('keydown', ({ key }) => {
        if (key === 'Enter') input.blur();
      });
    }
    const file = element<HTMLInputElement>('file');
    element('open').addEventListener('click', () => file.click());
    element('download').addEventListener('click', () => this.download());
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      file.value = '';
      if (chosen) void this.open(chosen);
    });
  }

  private async open(file: File): Promise<void> {
    try {
      const workbook = readXlsx(new Uint8Array(await file.arrayBuffer()));
      // The pane that is there belongs to the workbook that goes: functions wait for the next one, and what the client library
      // keeps of the document for a session, its settings, is not that of this file.
      this.host.disconnect();
      sessionStorage.clear();
      this.host.replaceWorkbook(workbook);
      this.host.calculator.recalculate(true);
      this.selection = undefined;
      this.refresh();
      this.showPane();
      this.say('');
    } catch (error) {
      this.say(`${file.name}: ${String(error instanceof Error ? error.message : error)}`);
    }
  }

  private download(): void {
    const bytes = writeXlsx(this.host.workbook, { customFunctions: this.customFunctions });
    const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: 'plan.xlsx' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  private say(text: string): void {
    element('message').textContent = text;
  }
}

void start();
