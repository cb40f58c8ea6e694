import { highestId, toRowId } from '../core/ids';
import { serialToMonth } from '../core/month';
import type { Category, ProductScope, SkuEntry } from '../domain/sales/facts';
import { indexOfMonth, type ProductScopes } from '../domain/sales/productScopes';
import { ownText } from './ownText';

/** Category of what has none, 未归类. */
export const NO_CATEGORY = 'C000';
/** Product of what names none, 未对照. */
export const NO_PRODUCT = 'P000000';
/** Platform and site of the rows that a product list opens. */
const ANY = '*';

/** What a line says about its product; empty texts say nothing. */
export interface ProductClues {
  readonly sku: string;
  /** The platform's own code. */
  readonly code: string;
  /** The platform's code of the item of which this is a variant. */
  readonly parent?: string;
  readonly name: string;
  readonly category: string;
  readonly scope?: ProductScope | undefined;
}

/** A product as the ledger needs it: numbers of product and category. */
export interface ProductPlace {
  readonly product: number;
  /** Filled in later, where no line named one yet. */
  category: number;
  /** First day of a sale (serial); undefined before any. */
  firstDay: number | undefined;
  /** The SKU's row; undefined where the line names no product. */
  readonly entry: OpenEntry | undefined;
}

/** A SKU row while the import runs. */
export type OpenEntry = { -readonly [K in keyof SkuEntry]: SkuEntry[K] } & { isNamed: boolean; isMet: boolean; place: ProductPlace };

/**
 * Matches seller SKUs to products: equal SKUs, ignoring letter case, are one product on every platform. What the workbook already says
 * of a SKU (product, category, scope) counts; blanks are filled from product lists first and sales lines second.
 */
export class ProductBook {
  readonly categories: Category[];
  readonly productIds: string[] = [NO_PRODUCT];
  readonly names: Map<string, string>;
  /** SKUs that differ from an earlier one by letter case only. */
  readonly caseTwins = new Set<string>();
  private readonly entries: OpenEntry[];
  private readonly byPlace = new Map<string, OpenEntry>();
  private readonly asWritten = new Map<string, Map<string, OpenEntry>>();
  private readonly bySku = new Map<string, OpenEntry>();
  private readonly byCode = new Map<string, OpenEntry>();
  private readonly byParent = new Map<string, OpenEntry>();
  /** The category of each product that any row tells, where the first row may be a cost list without one. */
  private readonly categoryOf = new Map<string, string>();
  private readonly productNumbers = new Map<string, number>([[NO_PRODUCT, 0]]);
  private readonly categoryNumbers = new Map<string, number>();
  private nextProduct: number;
  private nextEntry: number;

  constructor(private readonly scopes: ProductScopes, skus: readonly SkuEntry[], categories: readonly Category[], names: ReadonlyMap<string, string> = new Map()) {
    this.categories = [{ id: NO_CATEGORY, name: '' }, ...categories.filter((category) => category.id !== NO_CATEGORY)];
    const none = categories.find((category) => category.id === NO_CATEGORY);
    if (none) this.categories[0] = none;
    this.categories.forEach(({ id }, index) => this.categoryNumbers.set(id, index));
    this.names = new Map(names);
    this.entries = skus.map((sku) => ({ ...sku, isNamed: false, isMet: false, place: placeWithout(0) }));
    this.nextProduct = highestId(skus.map((sku) => sku.product), 'P') + 1;
    this.nextEntry = highestId(skus.map((sku) => sku.id), 'K') + 1;
    for (const entry of this.entries) this.index(entry);
  }

  /** Returns the product of a line on a site; opens SKU row, product and category when they are new. */
  placeOf(platform: string, site: string, clues: ProductClues): ProductPlace {
    const sku = clues.sku || clues.code || clues.name;
    if (sku === '') return placeWithout(this.categoryNumber(clues.category));
    const entry = this.entryOf(site, sku, clues) ?? this.open(platform, site, sku, clues);
    entry.isMet = true;
    this.fill(entry, clues);
    return entry.place;
  }

  /** The row of a SKU as written; its key is built once for each way of writing it. */
  private entryOf(site: string, sku: string, clues: ProductClues): OpenEntry | undefined {
    let written = this.asWritten.get(site);
    if (!written) this.asWritten.set(site, (written = new Map()));
    let entry = written.get(sku);
    if (!entry) {
      entry = this.byPlace.get(placeKey(site, sku));
      if (entry) {
        written.set(ownText(sku), entry);
        this.noteCase(entry, clues);
      }
    }
    return entry;
  }

  /** Tells the scopes in which months known SKUs first sold; `siteNumber` is undefined for SKUs of no single site. */
  tellFirstSales(siteNumber: (site: string) => number | undefined): void {
    for (const { place, site, firstSold } of this.entries) {
      const number = siteNumber(site);
      if (firstSold && number !== undefined) this.scopes.noteSale(place.product, number, indexOfMonth(firstSold));
    }
  }

  /** Notes a SKU of a product list; its name, category and scope count for later sales of the same SKU. Returns the product id. */
  list(clues: ProductClues): string {
    const entry = this.bySku.get(clues.sku.toLowerCase()) ?? this.open(ANY, ANY, clues.sku, clues);
    this.noteCase(entry, clues);
    this.fill(entry, clues);
    if (clues.name !== '') this.names.set(entry.product, ownText(clues.name));
    return entry.product;
  }

  /**
   * All SKU rows, known ones first, with the month of the first sale and what their product counts as. A row that a list left blank
   * takes name and category of its product; one under which sales stand keeps the category that these have.
   */
  skus(): SkuEntry[] {
    return this.entries.map(({ isNamed: _, isMet, place, ...row }) => {
      const sku = { ...row, name: row.name || (this.names.get(row.product) ?? '') };
      const known = isMet ? { ...sku, importedProduct: sku.product, importedCategory: sku.category } : { ...sku, category: this.listedCategory(sku) };
      const entry = { ...known, scope: this.scopes.final(place.product) };
      const month = place.firstDay === undefined ? undefined : serialToMonth(place.firstDay);
      const isEarlier = month !== undefined && (entry.firstSold === undefined || month < entry.firstSold);
      return isEarlier ? { ...entry, firstSold: month } : entry;
    });
  }

  /** SKUs that this import did not meet, although the user moved them to another product or category since the facts were written. */
  moved(): SkuEntry[] {
    return this.entries.filter((entry) => !entry.isMet && isMoved(entry));
  }

  private listedCategory({ site, product, category }: SkuEntry): string {
    return site === ANY && category === NO_CATEGORY ? (this.categoryOf.get(product) ?? NO_CATEGORY) : category;
  }

  private open(platform: string, site: string, sku: string, clues: ProductClues): OpenEntry {
    const twin = this.twinOf(platform, sku, clues);
    const entry: OpenEntry = {
      id: toRowId('K', this.nextEntry++), platform, site, sku: ownText(sku), code: ownText(clues.code), name: ownText(clues.name),
      product: twin?.product ?? toRowId('P', this.nextProduct++), category: this.categoryOf.get(twin?.product ?? '') ?? NO_CATEGORY,
      scope: 'existing', typedScope: twin?.typedScope ?? clues.scope, firstSold: undefined,
      isNamed: false, isMet: false, place: placeWithout(0),
    };
    this.entries.push(entry);
    this.index(entry);
    return entry;
  }

  /** The row whose product a new SKU shares: an equal SKU, an equal platform code where one of both names no SKU, or another variant of the same item. */
  private twinOf(platform: string, sku: string, clues: ProductClues): OpenEntry | undefined {
    const equal = this.bySku.get(sku.toLowerCase());
    if (equal && equal.sku !== sku) this.caseTwins.add(ownText(sku));
    const coded = clues.code === '' ? undefined : this.byCode.get(clues.code.toLowerCase());
    const same = equal ?? (clues.sku === '' || coded?.sku === coded?.code ? coded : undefined);
    return same ?? (clues.parent ? this.byParent.get(parentKey(platform, clues.parent)) : undefined);
  }

  private index(entry: OpenEntry): void {
    const lower = entry.sku.toLowerCase();
    this.byPlace.set(placeKey(entry.site, entry.sku), entry);
    if (!this.bySku.has(lower)) this.bySku.set(lower, entry);
    if (entry.code !== '' && !this.byCode.has(entry.code.toLowerCase())) this.byCode.set(entry.code.toLowerCase(), entry);
    this.indexParent(entry);
    this.noteCategory(entry);
    entry.place = { product: this.productNumber(entry.product), category: this.categoryNumbers.get(entry.category) ?? 0, firstDay: undefined, entry };
    if (entry.typedScope) this.scopes.type(entry.place.product, entry.typedScope);
    if (entry.firstListed) this.scopes.list(entry.place.product, indexOfMonth(entry.firstListed));
  }

  private indexParent(entry: OpenEntry): void {
    const key = entry.parent && parentKey(entry.platform, entry.parent);
    if (key && !this.byParent.has(key)) this.byParent.set(key, entry);
  }

  private nameParent(entry: OpenEntry, parent: string): void {
    if (parent === '' || entry.parent) return;
    entry.parent = ownText(parent);
    this.indexParent(entry);
  }

  private fill(entry: OpenEntry, clues: ProductClues): void {
    this.nameParent(entry, clues.parent ?? '');
    if (entry.code === '' && clues.code !== '') {
      entry.code = ownText(clues.code);
      if (!this.byCode.has(clues.code.toLowerCase())) this.byCode.set(clues.code.toLowerCase(), entry);
    }
    if (!entry.isNamed && clues.name !== '') this.nameEntry(entry, clues.name);
    if (!hasCategory(entry) && clues.category !== '') {
      entry.place.category = this.categoryNumber(clues.category);
      entry.category = this.categories[entry.place.category]!.id;
      this.noteCategory(entry);
    }
  }

  private noteCategory(entry: OpenEntry): void {
    if (hasCategory(entry) && !this.categoryOf.has(entry.product)) this.categoryOf.set(entry.product, entry.category);
  }

  private noteCase(entry: OpenEntry, { sku }: ProductClues): void {
    if (sku !== '' && sku !== entry.sku) this.caseTwins.add(ownText(sku));
  }

  private nameEntry(entry: OpenEntry, name: string): void {
    entry.isNamed = true;
    if (entry.name === '') entry.name = ownText(name);
    if (!this.names.has(entry.product)) this.names.set(entry.product, ownText(name));
  }

  private productNumber(id: string): number {
    let number = this.productNumbers.get(id);
    if (number === undefined) {
      number = this.productIds.push(id) - 1;
      this.productNumbers.set(id, number);
    }
    return number;
  }

  private categoryNumber(name: string): number {
    const plain = name.trim().toLowerCase();
    if (plain === '') return 0;
    const index = this.categories.findIndex((category) => category.name.toLowerCase() === plain || category.id.toLowerCase() === plain);
    if (index >= 0) return index;
    const id = toRowId('C', highestId(this.categories.map((category) => category.id), 'C') + 1, 3);
    this.categories.push({ id, name: ownText(name.trim()) });
    this.categoryNumbers.set(id, this.categories.length - 1);
    return this.categories.length - 1;
  }
}

/** Tells whether a SKU's row has a category. */
export function hasCategory({ category }: Pick<SkuEntry, 'category'>): boolean {
  return category !== '' && category !== NO_CATEGORY;
}

/** Notes a day on which a product was sold. */
export function noteSale(place: ProductPlace, day: number): void {
  if (place.entry && (place.firstDay === undefined || day < place.firstDay)) place.firstDay = day;
}

/** Where a line or row stands that names no product. */
function placeWithout(category: number): ProductPlace {
  return { product: 0, category, firstDay: undefined, entry: undefined };
}

function isMoved({ product, category, importedProduct, importedCategory }: SkuEntry): boolean {
  return (importedProduct !== undefined && importedProduct !== product) || (importedCategory !== undefined && importedCategory !== category);
}

function parentKey(platform: string, parent: string): string {
  return `${platform}\n${parent.toLowerCase()}`;
}

function placeKey(site: string, sku: string): string {
  return `${site}\n${sku.toLowerCase()}`;
}
