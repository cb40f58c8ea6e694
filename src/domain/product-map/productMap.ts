import type { AdBasis } from './adBasis';
import type { Currency } from '../../core/money';
import type { Month } from '../../core/month';
import type { Problem } from '../../core/problem';
import type { Category, Coverage, ProductFact, ProductScope, Site, SkuEntry } from '../sales/facts';
import type { Lifecycle, LifecycleOptions } from './lifecycleTypes';
import type { AbcClass, XyzClass } from '../../core/statistics/stockClasses';
import type { Quadrant, QuadrantCuts } from './quadrantTypes';
import type { FeeCard } from './platformFees';
import type { TaxTerms } from './priceTax';
import type { CostOf, ProductEarnings } from './productEarnings';
import type { RecentSales } from './recentSales';
import type { SiteEconomics } from './siteEconomics';

/** Which margin the quadrant looks at: goods, after platform fees, after ads. */
export type MarginBasis = 'cm1' | 'cm2' | 'cm3';

/** The user's thresholds; what is left out keeps the method's default. */
export interface ProductMapThresholds {
  readonly marginBasis?: MarginBasis | undefined;
  /** Without `shareCut` a product is big from `shareRule` ÷ number of products; default 0.7. */
  readonly shareRule?: number | undefined;
  readonly quadrant?: Partial<QuadrantCuts> | undefined;
  readonly lifecycle?: Partial<LifecycleOptions> | undefined;
  /** True: the growth band is half the spread of growth over the products (10 or more), at least 0.05. */
  readonly sigmaBand?: boolean | undefined;
  /** Most months in a series, 12–36; default 36. */
  readonly seriesMonths?: number | undefined;
  /** Up to which part of its usual sales a month that ended empty was out of stock; default 0.5. */
  readonly stockOutSales?: number | undefined;
}

/** Everything the product map is made of. */
export interface ProductMapInput {
  readonly facts: readonly ProductFact[];
  /** SKU map: the first entry of a product gives its name, category and scope; what it leaves blank comes from the next. */
  readonly products: readonly SkuEntry[];
  readonly categories: readonly Category[];
  readonly sites: readonly Site[];
  /** Plan currency per unit of each currency. */
  readonly ratesByCurrency: ReadonlyMap<Currency, number>;
  readonly coverage: readonly Coverage[];
  /** What the platforms take where no report tells it; of equal site and category the first counts. */
  readonly feeCards?: readonly FeeCard[] | undefined;
  /** What is known of the tax in the prices of a site, where its fee card is silent; by site id. */
  readonly siteTaxes?: ReadonlyMap<string, Partial<TaxTerms>> | undefined;
  /** Landed cost per unit in plan currency as typed, by product id; it counts before the cards. */
  readonly unitCosts: ReadonlyMap<string, number>;
  /** Landed cost by the cards; none when left out. */
  readonly costOf?: CostOf | undefined;
  /** Average stock in units as typed, by product id; it counts before what reports tell. */
  readonly averageStocks?: ReadonlyMap<string, number> | undefined;
  /** Days of one turn of the stock as typed, by product id; they count before any stock. */
  readonly turnoverDays?: ReadonlyMap<string, number> | undefined;
  readonly thresholds?: ProductMapThresholds | undefined;
}

/** The sums of one product over the base window, amounts in plan currency; all positive numbers as in the facts. */
export interface ProductTotals {
  readonly units: number;
  /** Before refunds. */
  readonly netSales: number;
  readonly refunds: number;
  readonly returnedUnits: number;
  /** As reports tell them; what the cards add stands in `cardFees`. */
  readonly fees: number;
  readonly adSpend: number;
  /** Sales that the platform attributes to ads. */
  readonly adSales: number;
  readonly sessions: number;
  /** Mean of the known month-end stocks in units, of the base window where there are some; undefined where no report tells. */
  readonly averageStock: number | undefined;
  /** Stock of the last month that a report tells, also after the base window, over all sites; undefined where none does. */
  readonly stock: number | undefined;
}

/** Classes of a product beside the others. */
export interface ProductClasses {
  /** By net sales: A the first 80 %, B up to 95 %, C the rest; undefined without sales. */
  readonly abcRevenue: AbcClass | undefined;
  /** The same by the margin amount of the plan's basis; undefined while the cost is not known. */
  readonly abcMargin: AbcClass | undefined;
  /** By how evenly it sells once the season is out; undefined below six months. */
  readonly xyz: XyzClass | undefined;
}

/** Contribution margins; amounts in plan currency, rates ÷ (netSales − refunds − tax inside); undefined without a cost, CM2 and CM3 also without fees. */
export interface ProductMargins {
  readonly unitCost: number | undefined;
  /** (units − those sold again) × unitCost. */
  readonly cogs: number | undefined;
  readonly cm1: number | undefined;
  readonly cm2: number | undefined;
  readonly cm3: number | undefined;
  readonly cm1Rate: number | undefined;
  readonly cm2Rate: number | undefined;
  readonly cm3Rate: number | undefined;
}

/** One product's sales by month. */
export interface ProductSeries {
  /** First month of `units`: the first month known for the product's sites, at most `seriesMonths` back. */
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  /** Oldest first, 0 = no sale, undefined = month not (wholly) known, or out of stock. */
  readonly units: readonly (number | undefined)[];
}

/** What the methods say of a product; computed by the same functions that the formulas call. */
export interface ProductVerdicts {
  /** Undefined where there is too little to tell; the reason then stands in `stageFailure`. */
  readonly lifecycle: Lifecycle | undefined;
  /** Code of the method's failure, e.g. `lifecycle/too-few-months`. */
  readonly stageFailure: string | undefined;
  /** The last months (up to twelve) against the same months a year before, a ratio; undefined without a year before. */
  readonly yearGrowth: number | undefined;
  /** The growth that the quadrant uses: of the life cycle, else `yearGrowth`; never below −1, undefined where sales have ended. */
  readonly growth: number | undefined;
  readonly quadrant: Quadrant | undefined;
  /** Code of the failure, e.g. `quadrant/missing`. */
  readonly quadrantFailure: string | undefined;
  /** Return after ads on goods, ads and fees of the base window, a year's where turnover days are known; undefined without a cost or fees. */
  readonly roi: number | undefined;
}

/** One line of the product map. */
export interface ProductLine extends ProductTotals, ProductEarnings, AdBasis, ProductMargins, RecentSales, ProductVerdicts, ProductClasses {
  readonly product: string;
  readonly name: string;
  /** Category id. */
  readonly category: string;
  readonly categoryName: string;
  readonly scope: ProductScope;
  /** netSales ÷ netSales of all lines, never below 0; undefined when there are no sales at all. */
  readonly share: number | undefined;
  /** COGS ÷ average stock at cost, a year; undefined without a stock or typed days. */
  readonly turns: number | undefined;
  /** 365 ÷ turns; undefined where nothing was sold. */
  readonly turnoverDays: number | undefined;
  /** First month of regular sales; undefined where the data begin too late to tell. */
  readonly launchMonth: Month | undefined;
  /** Months from launch to the end of the series, both included; undefined like `launchMonth`. */
  readonly ageMonths: number | undefined;
  /** Days of the months of the base window in which it was out of stock; undefined where no report tells its stock. */
  readonly stockOutDays: number | undefined;
  /** Months out of stock without a break at the end of the series; 0 where no report tells its stock. */
  readonly outMonths: number;
  /** Undefined where no month is wholly known. */
  readonly series: ProductSeries | undefined;
  /** Index January…December of the category; undefined below 24 months, with a month without sales, or below two products that were never out of stock. */
  readonly seasonIndex: readonly number[] | undefined;
  /** The same of a category of which one product alone was never out of stock: months of targets may follow it, life cycles must not. */
  readonly soleSeasonIndex: readonly number[] | undefined;
}

/** The product map as data; lines by net sales, largest first. */
export interface ProductMap {
  readonly lines: readonly ProductLine[];
  /** Base window: the last 12 complete months, or all there are; undefined without facts. */
  readonly baseFirst: Month | undefined;
  readonly baseLast: Month | undefined;
  /** Each product on each site over the base window, the largest sales first. */
  readonly siteEconomics: readonly SiteEconomics[];
  /** The months of the series table: from the first month of any series to the last of any. */
  readonly months: readonly Month[];
  /** The share cut that the quadrants were drawn with. */
  readonly shareCut: number;
  /** The growth band that the stages were told with. */
  readonly band: number;
  readonly problems: readonly Problem[];
}
