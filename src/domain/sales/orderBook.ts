/** Where an order is counted: the cell of its largest line. */
export interface OrderPlace {
  readonly cell: number;
  readonly day: number;
  readonly buyer: number;
  readonly amount: number;
}

/** Numbers of an order's place, in the order in which they stand. */
const WIDTH = 4;
/** Orders of one page. Pages are added, never copied: one array that doubles would need its own size again each time, and leave half of it free. */
const PAGE = 2 ** 14;

/** Remembers for every order its largest line, so that an order over many lines is counted once. No object an order, for there are many. */
export class OrderBook {
  /** Numbers of orders by site and order id. */
  private readonly numbers: Map<string, number>[] = [];
  private readonly pages: Float64Array[] = [];
  private size = 0;
  private lastOrder = '';
  private lastSite = -1;
  private lastNumber = 0;

  /** Notes one line of an order of a site; the first of equally large lines wins. Lines of one order mostly follow each other. */
  note(site: number, order: string, cell: number, day: number, buyer: number, amount: number): void {
    const number = this.numberOf(site, order);
    const places = this.pages[Math.floor(number / PAGE)]!;
    const at = (number % PAGE) * WIDTH;
    if (amount <= places[at + 3]!) return;
    places[at] = cell;
    places[at + 1] = day;
    places[at + 2] = buyer;
    places[at + 3] = amount;
  }

  /** Hands out the places of all orders, in the order in which they came. */
  *all(): Generator<OrderPlace> {
    for (const [page, places] of this.pages.entries()) {
      const end = Math.min(PAGE, this.size - page * PAGE) * WIDTH;
      for (let at = 0; at < end; at += WIDTH) yield { cell: places[at]!, day: places[at + 1]!, buyer: places[at + 2]!, amount: places[at + 3]! };
    }
  }

  private numberOf(site: number, order: string): number {
    if (site === this.lastSite && order === this.lastOrder) return this.lastNumber;
    const numbers = (this.numbers[site] ??= new Map());
    let number = numbers.get(order);
    // A text cut out of a file's chunk would hold on to the whole chunk.
    const own = ` ${order}`.slice(1);
    if (number === undefined) numbers.set(own, (number = this.open()));
    this.lastSite = site;
    this.lastOrder = own;
    this.lastNumber = number;
    return number;
  }

  /** A place that any line takes. */
  private open(): number {
    const number = this.size++;
    if (number % PAGE === 0) this.pages.push(new Float64Array(PAGE * WIDTH));
    this.pages[this.pages.length - 1]![(number % PAGE) * WIDTH + 3] = -Infinity;
    return number;
  }
}
