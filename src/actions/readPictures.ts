import { ROUND_REASONS } from '../domain/alignment/roundBridge';
import { readSettings } from '../sheets/planSettings';
import { numberIn, textIn, type TableRow } from '../sheets/readTable';
import { tableRows } from '../sheets/tableRows';
import { lineForecast } from '../sheets/trackerForecast';
import { readSettled } from './mechanism/readSettled';
import { readState } from './mechanism/readState';

/** Products that a picture can hold apart. */
const MOST_PRODUCTS = 40;
/** Markets that a picture can hold apart. */
const MOST_MARKETS = 12;

/** Growth of a market: last year's sales and what is to come on top, in plan currency. */
export interface MarketGrowth {
  readonly market: string;
  readonly lastYear: number;
  readonly increment: number;
}

/** A product as a bubble: margin after the plan's basis against growth, as large as its net sales. */
export interface ProductBubble {
  readonly product: string;
  readonly quadrant: string;
  readonly margin: number;
  readonly growth: number;
  readonly netSales: number;
}

/** What the maps show in pictures. */
export interface MapPictures {
  /** The largest increment first; the smallest markets are left out. */
  readonly markets: readonly MarketGrowth[];
  /** The largest first; products whose margin or growth is not known are left out, as are the smallest. */
  readonly products: readonly ProductBubble[];
  readonly cuts: { readonly margin: number; readonly growth: number };
}

/** From the total of the round before to that of the latest, by reason; what no reason explains is `none`. */
export interface RoundBridge {
  readonly round: number;
  readonly before: number;
  readonly steps: readonly { readonly reason: (typeof ROUND_REASONS)[number] | 'none'; readonly change: number }[];
  readonly after: number;
}

/** A year summed up month by month in plan currency: actual as far as known, forecast from there. */
export interface YearCurve {
  /** Date serials of the months. */
  readonly months: readonly number[];
  readonly target: readonly number[];
  readonly actual: readonly (number | undefined)[];
  /** Begins at the last whole month, where it meets the actual. */
  readonly forecast: readonly (number | undefined)[];
}

const present = (row: TableRow): boolean => textIn(row, 'rowState') !== 'gone';
const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
const summed = (rows: readonly TableRow[], key: string): number => total(rows.map((row) => numberIn(row, key) ?? 0));

/** What is left of sums that should agree is no amount below a cent. */
const toCents = (amount: number): number => Math.round(amount * 100) / 100;

function marketsOf(rows: readonly TableRow[]): MarketGrowth[] {
  const names = [...new Set(rows.map((row) => textIn(row, 'market')))].filter((name) => name !== '');
  const markets = names.map((market) => {
    const own = rows.filter((row) => textIn(row, 'market') === market);
    return { market, lastYear: summed(own, 'lastYear'), increment: summed(own, 'increment') };
  });
  return markets.filter(({ increment }) => increment !== 0).sort((a, b) => b.increment - a.increment).slice(0, MOST_MARKETS);
}

function bubblesOf(rows: readonly TableRow[], marginKey: string): ProductBubble[] {
  return rows.flatMap((row): ProductBubble[] => {
    const [margin, growth, netSales] = [numberIn(row, marginKey), numberIn(row, 'growth'), numberIn(row, 'netSales')];
    if (margin === undefined || growth === undefined || netSales === undefined || netSales <= 0) return [];
    return [{ product: textIn(row, 'product'), quadrant: textIn(row, 'quadrantCode'), margin, growth, netSales }];
  }).sort((a, b) => b.netSales - a.netSales).slice(0, MOST_PRODUCTS);
}

/** Reads the pictures of the maps once custom functions have answered; their lists are empty before there is something to show. */
export async function readMapPictures(): Promise<MapPictures> {
  const state = await readSettled(['Opportunities', 'Products']);
  const settings = readSettings(state);
  return {
    markets: marketsOf(tableRows('Opportunities', state).filter(present)),
    products: bubblesOf(tableRows('Products', state).filter(present), `${settings.code('marginBasis')}Rate`),
    cuts: { margin: settings.number('marginCut') ?? 0, growth: settings.number('growthCut') ?? 0 },
  };
}

/** Reads the bridge between the last two rounds; undefined before there are two. */
export async function readRoundBridge(): Promise<RoundBridge | undefined> {
  const rows = tableRows('Rounds', await readState(['Rounds']));
  const round = Math.max(0, ...rows.map((row) => numberIn(row, 'roundNumber') ?? 0));
  const latest = rows.filter((row) => numberIn(row, 'roundNumber') === round);
  const [before, after] = [summed(latest, 'roundBeforeAmount'), summed(latest, 'roundAmount')];
  if (round < 2) return undefined;
  const steps = ROUND_REASONS.map((reason) => ({ reason, change: summed(latest.filter((row) => textIn(row, 'reasonCode') === reason), 'roundChange') }));
  return { round, before, after, steps: [...steps, { reason: 'none', change: toCents(after - before - total(steps.map(({ change }) => change))) }] };
}

/** Amounts summed up to each month. */
function summedUp(amounts: readonly number[]): number[] {
  return amounts.map((_, at) => total(amounts.slice(0, at + 1)));
}

/** Reads the year as the curve of the summary sheet has it; undefined before there is a tracker with targets. */
export async function readYearCurve(): Promise<YearCurve | undefined> {
  const state = await readState(['PdcaSummary', 'PlanHistory']);
  const rows = tableRows('PdcaSummary', state).sort((a, b) => (numberIn(a, 'monthOrder') ?? 0) - (numberIn(b, 'monthOrder') ?? 0));
  const planned = rows.map((row) => numberIn(row, 'monthTarget') ?? 0);
  if (total(planned) <= 0) return undefined;
  const actual = rows.map((row) => numberIn(row, 'monthActual'));
  const target = summedUp(planned);
  const toDate = summedUp(actual.map((amount) => amount ?? 0));
  const whole = total(rows.map((row) => numberIn(row, 'isInRun') ?? 0));
  const history = tableRows('PlanHistory', state).map((row) => numberIn(row, 'attainment')).filter((rate) => rate !== undefined);
  const year = lineForecast({ line: '', target: planned, actual }, whole, history.length === 0 ? 1 : total(history) / history.length)?.yearForecast;
  const [known, open] = [toDate[whole - 1] ?? 0, total(planned.slice(whole))];
  const forecast = target.map((planToDate, at) => {
    if (year === undefined || open <= 0 || at < whole - 1) return undefined;
    return known + ((year - known) * (planToDate - (target[whole - 1] ?? 0))) / open;
  });
  return { months: rows.map((row) => numberIn(row, 'month') ?? 0), target, actual: toDate.map((amount, at) => (actual[at] === undefined ? undefined : amount)), forecast };
}
