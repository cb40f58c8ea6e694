import { beforeAll, describe, expect, test } from '@jest/globals';
import { functionImplementations } from '../../../src/functions/associate';
import { setFunctionLanguage } from '../../../src/functions/functionLanguage';
import { expandTwin } from '../../../src/functions/twins/twin';
import { literalWords } from '../../../src/functions/twins/twinWords';
import { twins } from '../../../src/functions/twins/twins';
import { withoutTwin } from '../../../src/functions/twins/withoutTwin';
import { columnName } from '../../../src/workbench/model/area';
import { CellError, type Value } from '../../../src/workbench/model/values';
import { Workbook } from '../../../src/workbench/model/workbook';
import { writeXlsx } from '../../../src/workbench/xlsx/writeXlsx';
import { agree } from '../../support/agreesWithLibreOffice';
import { recalculate } from '../../support/libreOffice';

const ROWS = 1000;

/** Numbers of a fixed seed (mulberry32), so that a failing row can be found again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Pick = (random: () => number) => Value;

const between = (low: number, high: number): Pick => (random) => low + random() * (high - low);
const one = (...values: Value[]): Pick => (random) => values[Math.floor(random() * values.length)] ?? null;

/** Mostly ordinary values, then the ends of ranges, and now and then a blank, a text or an error. */
function mixed(ordinary: Pick, ends: Pick, blank = 0.08): Pick {
  return (random) => {
    const draw = random();
    if (draw < blank) return null;
    if (draw < blank + 0.01) return 'n/a';
    if (draw < blank + 0.02) return new CellError('#DIV/0!');
    return draw < 0.4 ? ends(random) : ordinary(random);
  };
}

const rate = (...ends: number[]): Pick => mixed(between(-0.5, 1), one(...ends));
const amount = (...ends: number[]): Pick => mixed(between(0, 200_000), one(0, -1, ...ends), 0.05);
/** Few of these are refused, so that rows of many arguments still give results. */
const share = (...ends: number[]): Pick => mixed(between(0, 0.4), (random) => (random() < 0.1 ? one(-0.1, 'x', ...ends)(random) : 0.2), 0.02);
const cost: Pick = (random) => (random() < 0.01 ? -1 : random() * 50);
const mostlyBlank = (pick: Pick): Pick => (random) => (random() < 0.6 ? null : pick(random));

const INPUTS: Readonly<Record<string, Pick>> = {
  margin: rate(0.2, 0.19, 0.21, 0.3, 0.3 - 0.1, 0, 1, -5, -5.1, 1.6),
  growth: rate(0.1, 0.08, 0.12, -0.1, 0.1 + 0.2, 3),
  share: mixed(between(0, 0.3), one(0.1, 0.09, 0.11, 0, 1, 1.2, -0.1, 60)),
  turns: mixed(between(0, 10), one(0, -1, 2), 0.4),
  marginCut: mostlyBlank(rate(0.2, 0.3, 1.6)),
  growthCut: mostlyBlank(rate(0.3, 0, 2)),
  shareCut: mostlyBlank(rate(0.1, 0.05)),
  carryCost: mostlyBlank(rate(0.25, 0.5)),
  starNeedsMargin: mostlyBlank(one(true, false, 1, 0, 2, 'yes')),
  netSales: amount(100),
  cogs: amount(100),
  adSpend: amount(100),
  otherCosts: mostlyBlank(amount(5)),
  turnoverDays: mostlyBlank(mixed(between(1, 400), one(0, -3, 365))),
  grossProfit: amount(),
  averageStock: amount(),
  cm2Rate: rate(0, 0.32, 1.5, 1.6),
  discount: rate(0.3, 0.2, -0.2, 1.6),
  value: amount(100_000, 10_000, 9999.99, 100_000.01, 50),
  importance: mixed(between(0, 10), one(0, 10, 10.1, -1, 5)),
  satisfaction: mixed(between(0, 10), one(0, 10, 10.1, -1, 5)),
  attainment: mixed(between(0.5, 1.3), one(0.95, 0.85, 1, 0.9)),
  kind: one(null, 'month', 'forecast', 'Forecast', ' month ', 'year'),
  green: mostlyBlank(mixed(between(0.7, 1.2), one(0.95, 1.6))),
  amber: mostlyBlank(mixed(between(0.5, 1), one(0.85, 1))),
  spend: amount(0),
  adSales: amount(0),
  totalSales: amount(0),
  targetMargin: mostlyBlank(rate(0.05, 1.6)),
  price: amount(0),
  vat: mostlyBlank(share(1.1)),
  taxIncluded: one(null, true, true, false, 1, 0),
  cost: mostlyBlank(cost),
  freight: mostlyBlank(cost),
  dutyRate: mostlyBlank(share(1.6)),
  dutyBase: one(null, 'CIF', 'FOB', ' fob '),
  referral: mostlyBlank(share(1)),
  referralBase: one(null, 'gross', 'net', 'NET'),
  minReferral: mostlyBlank(cost),
  fulfilment: mostlyBlank(cost),
  storage: mostlyBlank(cost),
  paymentRate: mostlyBlank(share(0.03)),
  adPerUnit: mostlyBlank(cost),
  returnRate: mostlyBlank(share(1, 1)),
  returnHandling: mostlyBlank(cost),
  resaleable: mostlyBlank(share(1)),
  adminCap: mostlyBlank(cost),
  other: mostlyBlank(cost),
  rating: mixed(between(1, 5), one(4.2, 4.3, -1), 0.1),
  reviews: mixed(between(0, 100), one(0, 5, 4, 12), 0.03),
  catRating: mixed(between(3, 5), one(4.2, 0), 0.03),
  units: mixed(between(0, 120), one(0, 50, 100, 30), 0.03),
  catMedianUnits: mixed(between(20, 120), one(100, 50, 0), 0.03),
  catMedianPrice: mixed(between(1, 100_000), one(20, -1), 0.03),
  sessions: mixed(between(0, 2000), one(0, 900, 1000), 0.2),
  catSessions: mixed(between(100, 2000), one(0, 1000), 0.2),
  cvr: mixed(between(0, 0.1), one(0, 0.01, 2), 0.2),
  catCvr: mixed(between(0.001, 0.1), one(0, 0.03), 0.2),
  actual: amount(0, 100_000),
  baseline: amount(0, 50_000),
  lastActual: amount(0, 100_000),
  lastBaseline: amount(0),
  pullForward: mostlyBlank(mixed(between(-500, 5000), one(0))),
  waiting: mostlyBlank(mixed(between(-500, 5000), one(0))),
  cannibalised: mostlyBlank(mixed(between(-500, 5000), one(0))),
  halo: mostlyBlank(mixed(between(-500, 5000), one(0))),
  p: share(1.1, 0.08),
  aov: cost,
  ordersPerYear: cost,
  retention: share(1, 0, 0.5),
  discountRate: share(-1, 0, 0.1),
  horizon: (random) => (random() < 0.05 ? one(0, 1.5, 101, null)(random) : 1 + Math.floor(random() * 100)),
  offer: cost,
  contactCost: cost,
  amount: amount(58_000_000),
  fx: mixed(between(0.1, 8), one(1, 7.2, 0), 0.03),
  cancelRate: share(1, 0, 0.5),
  periodShare: mostlyBlank(share(1, 0.25)),
  feeRate: mostlyBlank(share(1, 0.15)),
  eventDate: mixed((random) => 45_292 + Math.floor(random() * 800), one(45_989.75, 46_353, 0, 45_992), 0.03),
  startOffset: mixed((random) => Math.floor(random() * 40) - 35, one(-4, 0, 0.5, 9), 0.03),
  endOffset: mixed((random) => Math.floor(random() * 60), one(3, 0, 1.5, 400), 0.03),
  year: one(2024, 2025, 2025, 2025, 2026, 2025.5, 1900, 9999, null),
};

/** Lists that stand in the row itself, cells of each. */
const LIST_CELLS = 3;
const LISTS: Readonly<Record<string, Pick>> = {
  p0: mixed(between(1, 100), one(0, 10), 0.02),
  q0: mixed(between(0, 1000), one(0, 0, 500, -1), 0.01),
  p1: mixed(between(1, 100), one(0, 10), 0.02),
  q1: mixed(between(0, 1000), one(0, 0, 500, -1), 0.01),
};

/** Bounds and names of tiers stand beside the rows: rising ones, and such as do not rise or have a gap. */
const TIERS: readonly { readonly bounds: readonly Value[]; readonly names: readonly Value[] }[] = [
  { bounds: [0, 10_000, 100_000], names: ['C', 'B', 'A'] },
  { bounds: [50], names: ['only'] },
  { bounds: [10, 5, 7], names: ['a', 'b', 'c'] },
  { bounds: [1, 1], names: ['a', 'b'] },
  { bounds: [1, null, 3], names: ['a', 'b', 'c'] },
  { bounds: [1, 'x', 3], names: ['a', 'b', 'c'] },
  { bounds: [1, 2, 3], names: ['a', 'b'] },
];

interface Trial {
  readonly twin: string;
  readonly args: readonly Value[];
  readonly row: number;
  readonly col: number;
  readonly expected: Value;
  /** Sums over a list may cancel out, which leaves noise in either program. */
  readonly noise: number;
}

function errorOf(error: unknown): CellError {
  return new CellError((error as { code: string }).code as CellError['code']);
}

/** The answer of the function itself, as a cell would hold it. It is not called with an error among its arguments: then any error will do. */
function answerOf(name: string, result: number | undefined, args: readonly unknown[]): Value {
  if (args.flat(2).some((value) => value instanceof CellError)) return new CellError('#DIV/0!');
  try {
    const found = (functionImplementations[name] as (...values: unknown[]) => unknown)(...args);
    const cell = Array.isArray(found) ? (found as unknown[][])[0]?.[(result ?? 1) - 1] : found;
    return cell instanceof Error ? errorOf(cell) : (cell as Value);
  } catch (error) {
    return errorOf(error);
  }
}

test('every function has a twin, or a reason why it has none', () => {
  const withTwin = new Set(twins.map(({ name }) => name));
  const missing = Object.keys(functionImplementations).filter((name) => !withTwin.has(name));
  expect(Object.keys(withoutTwin).sort()).toEqual(missing.sort());
});

describe('native twins', () => {
  const trials: Trial[] = [];
  let results: Workbook;

  beforeAll(async () => {
    setFunctionLanguage('zh-CN');
    const workbook = new Workbook();
    const random = seeded(20_260_101);
    const tierSheet = workbook.addSheet('Tiers');
    TIERS.forEach(({ bounds, names }, at) => {
      bounds.forEach((bound, row) => tierSheet.grid.setValue(row, at * 2, bound));
      names.forEach((name, row) => tierSheet.grid.setValue(row, at * 2 + 1, name));
    });
    twins.forEach((twin, index) => {
      const sheet = workbook.addSheet(`T${index}`);
      const cells = twin.parameters.filter(([, kind]) => kind === 'cell');
      for (let row = 0; row < ROWS; row += 1) {
        const tier = Math.floor(random() * TIERS.length);
        const args = cells.map(([name], col) => {
          const value = INPUTS[name]?.(random) ?? null;
          if (value !== null) sheet.grid.setValue(row, col, value);
          return value;
        });
        const lists = twin.parameters.filter(([, kind]) => kind === 'alike').map(([name], at) => {
          const values = Array.from({ length: LIST_CELLS }, () => LISTS[name]?.(random) ?? null);
          const col = cells.length + at * LIST_CELLS;
          values.forEach((value, place) => {
            if (value !== null) sheet.grid.setValue(row, col + place, value);
          });
          return { name, values, text: `${columnName(col)}${row + 1}:${columnName(col + LIST_CELLS - 1)}${row + 1}` };
        });
        const result = cells.length + lists.length * LIST_CELLS;
        const listOf = (name: string) => lists.find((list) => list.name === name);
        const area = (at: number, cellsOf: readonly Value[]): string => `Tiers!$${columnName(at)}$1:$${columnName(at)}$${cellsOf.length}`;
        const { bounds = [], names = [] } = TIERS[tier] ?? {};
        const text = (name: string, kind: string): string => {
          if (kind === 'omitted') return '';
          if (kind === 'alike') return listOf(name)?.text ?? '';
          if (kind === 'range') return name === 'names' ? area(tier * 2 + 1, names) : area(tier * 2, bounds);
          return `${columnName(cells.findIndex(([other]) => other === name))}${row + 1}`;
        };
        const formula = expandTwin(twin, twin.parameters.map(([name, kind]) => text(name, kind)), (list) => literalWords(list, 'zh-CN'));
        if (formula === undefined) throw new Error(`${twin.name} does not expand`);
        sheet.grid.setFormula(row, result, formula);
        const values = twin.parameters.map(([name, kind]) => {
          if (kind === 'omitted') return null;
          if (kind === 'alike') return [listOf(name)?.values];
          if (kind === 'range') return (name === 'names' ? names : bounds).map((value) => [value]);
          return args[cells.findIndex(([other]) => other === name)] ?? null;
        });
        trials.push({ twin: `T${index}`, args: [...args, ...lists.flatMap((list) => list.values)], row, col: result, expected: answerOf(twin.name, twin.result, values), noise: lists.length > 0 ? 1e-10 : 0 });
      }
    });
    results = await recalculate(writeXlsx(workbook, { customFunctions: new Set() }));
  });

  test.each(twins.map((twin, index) => [`${twin.name}${twin.result === undefined ? '' : ` result ${twin.result}`} (${twin.parameters.length})`, `T${index}`] as const))('%s: LibreOffice gives the answer of the function for 1,000 rows with blanks, ends of ranges and errors', (_name, sheetName) => {
    const own = trials.filter(({ twin }) => twin === sheetName);
    const sheet = results.sheet(sheetName);
    const different = own.flatMap(({ row, col, args, expected, noise }) => {
      const found = sheet?.value(row, col) ?? null;
      const isFailing = args.some((value) => value instanceof CellError);
      if (isFailing ? found instanceof CellError : agree(expected, found) || (expected === '' && found === null)) return [];
      if (typeof expected === 'number' && typeof found === 'number' && Math.abs(expected - found) <= noise) return [];
      return [{ row, args: args.map(String).join(' | '), expected: String(expected), found: String(found) }];
    });
    expect(different.slice(0, 5)).toEqual([]);
    expect(own.filter(({ expected }) => !(expected instanceof CellError)).length).toBeGreaterThan(100);
  });
});
