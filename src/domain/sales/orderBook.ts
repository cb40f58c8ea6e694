/** Where an order is counted: the cell of its largest line. */
export interface OrderPlace {
  readonly cell: number;
  readonly day: number;
  readonly buyer: number;
  readonly amount: number;
}

/** Numbers of an order's place, in the order in which they stand. */
const WIDTH = 4;

/** Remembers for every order its largest line, so that an order over many lines is counted once. No object an order, for there are many. */
export class OrderBook {
  /** Numbers of orders by site and order id. */
  private readonly numbers: Map<string, number>[] = [];
  private places = new Float64Array(WIDTH * 256);
  private size = 0;
  private lastOrder = '';
  private lastSite = -1;
  private lastNumber = 0;

  /** Notes one line of an order of a site; the first of equally large lines wins. Lines of one order mostly follow each other. */
  note(site: number, order: string, cell: number, day: number, buyer: number, amount: number): void {
    const at = this.numberOf(site, order) * WIDTH;
    const { places } = this;
    if (amount <= places[at + 3]!) return;
    places[at] = cell;
    places[at + 1] = day;
    places[at + 2] = buyer;
    places[at + 3] = amount;
  }

  /** Hands out the places of all orders, in the order in which they came. */
  *all(): Generator<OrderPlace> {
    for (let at = 0; at < this.size * WIDTH; at += WIDTH) {
      const [cell = 0, day = 0, buyer = 0, amount = 0] = this.places.subarray(at, at + WIDTH);
      yield { cell, day, buyer, amount };
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
    if (this.places.length < this.size * WIDTH) {
      const larger = new Float64Array(this.places.length * 2);
      larger.set(this.places);
      this.places = larger;
    }
    this.places[number * WIDTH + 3] = -Infinity;
    return number;
  }
}
