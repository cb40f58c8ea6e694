import { KeyNumbers } from '../domain/sales/keyNumbers';
import { dataRows } from './dataRows';
import type { AbortSignalLike } from './importTypes';
import type { OpenTable } from './openFiles';
import { ORDER_FIELDS, OrderAtHand } from './orderAtHand';
import { RowReader } from './rowReader';
import type { TableContext } from './tableContext';
import { textDigest } from '../core/textDigest';

/** A line of an order whose lines stand apart, kept until all files are read. */
export interface HeldLine {
  /** One for each table that is read. */
  readonly table: TableContext;
  /** How much the line tells that holds for all of its order (`toldOfOrder`). */
  readonly told: number;
  /** Reads the line as if those of its order stood together. */
  readonly read: () => void;
}

/** The orders of one report and shop, in all of its files. Most stand together and are settled at once; those that do not are read last. */
export class ReportOrders {
  readonly atHand = new OrderAtHand();
  private readonly held = new Map<string, HeldLine[]>();

  /** `apart` are the numbers of orders (`textDigest`) whose lines do not stand together. */
  constructor(private readonly apart: ReadonlySet<number> = new Set()) {}

  /** Tells whether an order's lines stand apart. */
  isApart(order: string): boolean {
    return this.apart.size > 0 && order !== '' && this.apart.has(textDigest(order));
  }

  /** Keeps a line of an order that stands apart. */
  hold(order: string, line: HeldLine): void {
    const lines = this.held.get(order);
    if (lines) lines.push(line);
    else this.held.set(order, [line]);
  }

  /** Reads what was held, order by order and table by table; first what tells most, since the other lines take over what they leave open. */
  finish(): void {
    this.atHand.begin();
    for (const lines of this.held.values()) {
      const ordered = lines.sort((a, b) => b.told - a.told);
      for (const table of new Set(ordered.map((line) => line.table))) {
        for (const line of ordered) if (line.table === table) line.read();
      }
      this.atHand.begin();
    }
    this.held.clear();
  }
}

/**
 * Finds orders whose amounts would count twice because their lines do not stand together: in the files of one report, of those that have
 * amounts of whole orders. Reads the files once more; of each different order a number is kept.
 */
export async function reportOrders(tables: readonly OpenTable[], signal?: AbortSignalLike): Promise<ReportOrders> {
  const known = new KeyNumbers();
  const apart = new Set<number>();
  for (const { recognised, habits } of tables) {
    const { places } = recognised;
    if (!places.has('order') || !ORDER_FIELDS.some((field) => places.has(field))) continue;
    const orders = new RowReader(places, habits).field('order');
    let last = '';
    for await (const rows of dataRows(recognised, signal)) {
      for (const row of rows) {
        const order = orders.text(row);
        if (order === last) continue;
        last = order;
        const digest = textDigest(order);
        if (order !== '' && !known.isNew(digest)) apart.add(digest);
      }
    }
  }
  return new ReportOrders(apart);
}
