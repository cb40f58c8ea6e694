/** Where an order is counted: the cell of its largest line. */
export interface OrderPlace {
  cell: number;
  day: number;
  buyer: number;
  amount: number;
}

/** Remembers for every order its largest line, so that an order over many lines is counted once. */
export class OrderBook {
  private readonly places = new Map<string, OrderPlace>();

  /** Notes one line of an order; the first of equally large lines wins. */
  note(order: string, cell: number, day: number, buyer: number, amount: number): void {
    const place = this.places.get(order);
    if (!place) this.places.set(order, { cell, day, buyer, amount });
    else if (amount > place.amount) Object.assign(place, { cell, day, buyer, amount });
  }

  /** Hands out the places of all orders. */
  all(): Iterable<OrderPlace> {
    return this.places.values();
  }
}
