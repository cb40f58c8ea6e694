import { findCostGaps } from '../domain/product-map/costGaps';
import { numberSetting, readSettings } from '../sheets/planSettings';
import { toCoverage, toSites } from '../sheets/planRows';
import { numberIn, textIn } from '../sheets/readTable';
import { tableRows } from '../sheets/tableRows';
import type { WorkbookState } from '../sheets/workbookState';
import { readState } from './mechanism/readState';

/** The months that the workbook knows of a site. */
export interface ImportedSite {
  readonly name: string;
  /** First and last month, `YYYY-MM`. */
  readonly from: string;
  readonly to: string;
  readonly months: number;
  /** Of these, months of which only a part is known. */
  readonly partial: number;
}

/** Products without a cost by money; shares of net sales. */
export interface MissingCosts {
  readonly count: number;
  readonly share: number;
  /** The smallest set to fill first, the largest first, and what it covers. */
  readonly first: readonly { readonly id: string; readonly name: string }[];
  readonly covered: number;
}

/** What imports have brought so far. */
export interface Imported {
  readonly sites: readonly ImportedSite[];
  /** Undefined before there is a product map. */
  readonly costs: MissingCosts | undefined;
}

function readSites(state: WorkbookState): ImportedSite[] {
  const coverage = toCoverage(tableRows('Coverage', state)).filter((entry) => entry.state !== 'missing');
  return toSites(tableRows('Sites', state)).flatMap(({ id, name }): ImportedSite[] => {
    const own = coverage.filter(({ site }) => site === id);
    const months = own.map(({ month }) => month).sort();
    const [from, to] = [months[0], months.at(-1)];
    return from === undefined || to === undefined ? [] : [{ name, from, to, months: months.length, partial: own.filter((entry) => entry.state === 'partial').length }];
  });
}

/** A cost that stands on a card counts like one that is typed; what it is does not matter here. */
function readCosts(state: WorkbookState): MissingCosts | undefined {
  const rows = tableRows('Products', state).filter((row) => textIn(row, 'rowState') !== 'gone');
  if (rows.length === 0) return undefined;
  const names = new Map(rows.map((row) => [textIn(row, 'rowId'), textIn(row, 'product')]));
  const lines = rows.map((row) => ({ product: textIn(row, 'rowId'), netSales: numberIn(row, 'netSales') ?? 0, unitCost: numberIn(row, 'unitCost') ?? numberIn(row, 'cardCost') }));
  const { first, ...gaps } = findCostGaps(lines, numberSetting(readSettings(state), 'costAskShare'));
  return { ...gaps, first: first.map((id) => ({ id, name: names.get(id) ?? id })) };
}

/** Reads which months of which sites the workbook knows, and which costs are missing. */
export async function readImported(): Promise<Imported> {
  const state = await readState(['Sites', 'Coverage', 'Products']);
  return { sites: readSites(state), costs: readCosts(state) };
}
