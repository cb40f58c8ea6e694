import { textDigest } from '../../core/textDigest';
import { KeyNumbers } from './keyNumbers';

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

/**
 * Remembers for every order its largest line, so that an order over many lines is counted once. No object an order and no text, for there
 * are many: an order's number is found by a digest of its site and id, which of a million orders two share once in twenty thousand times.
 */
export class OrderBook {
  private readonly numbers = new KeyNumbers();
  private readonly pages: Float64Array[] = [];
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
      const end = Math.min(PAGE, this.numbers.size - page * PAGE) * WIDTH;
      for (let at = 0; at < end; at += WIDTH) yield { cell: places[at]!, day: places[at + 1]!, buyer: places[at + 2]!, amount: places[at + 3]! };
    }
  }

  private numberOf(site: number, order: string): number {
    if (site === this.lastSite && order === this.lastOrder) return this.lastNumber;
    const number = this.numbers.numberOf(textDigest(order, site));
    // An order opens with places that any line takes.
    if (number === this.pages.length * PAGE) this.pages.push(new Float64Array(PAGE * WIDTH).fill(-Infinity));
    this.lastSite = site;
    this.lastOrder = order;
    this.lastNumber = number;
    return number;
  }
}
