import { Refusal, type Problem } from '../core/problem';
import { toMonth } from '../core/month';
import { buildProductMap } from '../domain/product-map/buildProductMap';
import type { MarginBasis, ProductLine, ProductMapThresholds } from '../domain/product-map/productMap';
import { messagesIn } from '../i18n/messages';
import { toProductFacts } from '../sheets/factRows';
import { landedCosts } from '../sheets/costs';
import type { PlanSettings } from '../sheets/planSettings';
import { toCategories, toCoverage, toRates, toSites, toSkus } from '../sheets/planRows';
import { productContents } from '../sheets/productContents';
import { numberIn, readTable, textIn, type TableRow } from '../sheets/readTable';
import { tableSpecs } from '../sheets/registry';
import { VERDICT_KEYS } from '../sheets/specs/productFormulas';
import type { WorkbookState } from '../sheets/workbookState';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';

const TABLES = tableSpecs();

function rowsOf(name: string, state: WorkbookState): TableRow[] {
  const spec = TABLES.get(name);
  return spec === undefined ? [] : readTable(spec, state);
}

function thresholdsOf(settings: PlanSettings): ProductMapThresholds {
  return {
    marginBasis: settings.code('marginBasis') as MarginBasis,
    shareRule: settings.number('shareRule'),
    quadrant: {
      ...(settings.number('marginCut') === undefined ? {} : { marginCut: settings.number('marginCut') as number }),
      ...(settings.number('growthCut') === undefined ? {} : { growthCut: settings.number('growthCut') as number }),
      ...(settings.number('carryCost') === undefined ? {} : { carryCost: settings.number('carryCost') as number }),
      starNeedsMargin: settings.code('starNeedsMargin') !== 'no',
    },
  };
}

/** Costs that the user typed into the product list; they win over the cards. */
function typedCosts(products: readonly TableRow[]): Map<string, number> {
  const typed = new Map<string, number>();
  for (const row of products) {
    const cost = numberIn(row, 'unitCost');
    if (cost !== undefined) typed.set(textIn(row, 'rowId'), cost);
  }
  return typed;
}

/** Missing costs by money: how many products lack one, and how much the largest of them would cover. */
function missingCosts(lines: readonly ProductLine[]): Problem[] {
  const total = lines.reduce((sum, line) => sum + Math.max(0, line.netSales), 0);
  const missing = lines.filter((line) => line.unitCost === undefined && line.netSales > 0);
  if (missing.length === 0 || total <= 0) return [];
  const shares = missing.map((line) => line.netSales / total);
  const share = shares.reduce((sum, value) => sum + value, 0);
  let covered = 0;
  let first = 0;
  while (first < shares.length && (covered < share / 2 || first === 0)) {
    covered += shares[first] ?? 0;
    first += 1;
  }
  const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;
  return [{ code: 'plan/cost-missing', severity: 'warning', where: { table: 'Products', column: 'unitCost' }, count: missing.length, params: { count: missing.length, share: percent(share), first, covered: percent(covered) } }];
}

function compute({ state, settings, language, clock }: ActionInput): ActionOutcome {
  const facts = toProductFacts(rowsOf('ProductFacts', state));
  if (facts.length === 0) throw new Refusal([{ code: 'plan/no-sales', severity: 'error' }]);
  const { year, month } = clock.today();
  const rates = toRates(rowsOf('FxRates', state));
  const categories = toCategories(rowsOf('Categories', state));
  const cardCosts = landedCosts(rowsOf('CostCards', state), rates, toMonth(year, month));
  const map = buildProductMap({
    facts,
    products: toSkus(rowsOf('SkuMap', state)),
    categories,
    sites: toSites(rowsOf('Sites', state)),
    ratesByCurrency: rates,
    coverage: toCoverage(rowsOf('Coverage', state)),
    unitCosts: new Map([...cardCosts, ...typedCosts(rowsOf('Products', state))]),
    thresholds: thresholdsOf(settings),
  });
  const limit = settings.number('customCellLimit') ?? 10_000;
  const cells = map.lines.length * VERDICT_KEYS.length;
  const verdictsAsValues = cells > limit;
  const sheet = messagesIn(language).sheets.fxRates;
  const problems = map.problems.map((problem) => ({ ...problem, params: { sheet, ...problem.params } }));
  return {
    contents: productContents({ map, categories, cardCosts, currency: settings.currency, marginBasis: settings.code('marginBasis'), unmatched: messagesIn(language).texts.unmatched, verdictsAsValues }),
    problems: [...problems, ...(verdictsAsValues ? [{ code: 'map/values-instead', severity: 'info' as const, params: { cells, limit } }] : []), ...missingCosts(map.lines)],
    counts: { products: map.lines.length, months: map.months.length, functionCells: verdictsAsValues ? 0 : cells },
  };
}

/** Generates the product map: product list with verdicts, units by month, season index and overview. */
export const productMapAction: GenerateAction = {
  kind: 'generate',
  name: 'product-map',
  parameters: [],
  reads: ['ProductFacts', 'SkuMap', 'Categories', 'Sites', 'Coverage', 'CostCards', 'FxRates'],
  fills: ['Products', 'MonthlyUnits', 'SeasonIndex'],
  compute,
};
