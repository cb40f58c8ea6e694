/** Where an order is counted: the cell of its largest line. */
export interface OrderPlace {
  cell: number;
  day: number;
  buyer: number;
  amount: number;
}

/** Remembers for every order its largest line, so that an order over many lines is counted once. */
export class OrderBook {
  private readonly sites: Map<string, OrderPlace>[] = [];
  private lastOrder = '';
  private lastSite = -1;
  private lastPlace: OrderPlace | undefined;

  /** Notes one line of an order of a site; the first of equally large lines wins. Lines of one order mostly follow each other. */
  note(site: number, order: string, cell: number, day: number, buyer: number, amount: number): void {
    const place = site === this.lastSite && order === this.lastOrder ? this.lastPlace : this.placeOf(site, order);
    if (place && amount > place.amount) {
      place.cell = cell;
      place.day = day;
      place.buyer = buyer;
      place.amount = amount;
    } else if (!place) this.open(site, order, { cell, day, buyer, amount });
  }

  /** Hands out the places of all orders. */
  *all(): Generator<OrderPlace> {
    for (const places of this.sites) if (places) yield* places.values();
  }

  private placeOf(site: number, order: string): OrderPlace | undefined {
    const place = this.sites[site]?.get(order);
    if (place) this.remember(site, order, place);
    return place;
  }

  private open(site: number, order: string, place: OrderPlace): void {
    // A text cut out of a file's chunk would hold on to the whole chunk.
    const own = ` ${order}`.slice(1);
    const places = this.sites[site] ?? new Map<string, OrderPlace>();
    this.sites[site] = places.set(own, place);
    this.remember(site, own, place);
  }

  private remember(site: number, order: string, place: OrderPlace): void {
    this.lastSite = site;
    this.lastOrder = order;
    this.lastPlace = place;
  }
}
