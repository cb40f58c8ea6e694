import type { Movement } from '../domain/sales/movement';
import { spreadAmount } from './spreadAmount';

/** Amounts that hold for a whole order. */
export interface OrderAmounts {
  /** Goods after all discounts, before shipping and tax. */
  readonly orderNet?: number;
  readonly orderDiscount?: number;
  readonly orderTax?: number;
  readonly orderShipping?: number;
  /** What the buyer paid in all. */
  readonly orderTotal?: number;
  readonly orderFee?: number;
  readonly orderRefund?: number;
  /** Net amounts of lines of the order that were cancelled, and so never sold. */
  readonly cancelled?: number;
}

/** A line of an order, before the order's own amounts are spread. */
export interface OrderLine {
  readonly movement: Movement;
  /** Share of the line that was given back, 0–1. */
  readonly refundShare: number;
  /** Decimals of the currency. */
  readonly digits: number;
}

/** Spreads an order's amounts over its lines in proportion to their net amounts, each amount once; returns the movements. */
export function spreadOrder(lines: readonly OrderLine[], amounts: OrderAmounts): Movement[] {
  const sold = lines.filter(({ movement }) => movement.order !== '');
  const first = sold[0];
  if (first) {
    const weights = sold.map(({ movement }) => movement.gross - movement.discounts);
    const spread = (amount: number | undefined, apply: (movement: Movement, share: number) => void): void => {
      if (amount === undefined || amount === 0) return;
      spreadAmount(amount, weights, first.digits).forEach((share, index) => apply(sold[index]!.movement, share));
    };
    spread(discountOf(weights, amounts), (movement, share) => (movement.discounts += share));
    spread(taxBeside(amounts), (movement, share) => (movement.tax += share));
    spread(Math.abs(amounts.orderFee ?? 0), (movement, share) => (movement.fees += share));
    giveBack(sold, amounts);
  }
  return lines.map(({ movement }) => movement);
}

/** The tax that came beside the prices: none where goods and shipping make the total already, since the prices then hold it. */
function taxBeside({ orderTax = 0, orderNet, orderShipping = 0, orderTotal }: OrderAmounts): number {
  if (orderNet === undefined || orderTotal === undefined) return orderTax;
  return Math.abs(orderTotal - orderNet - orderShipping) < Math.abs(orderTax) / 2 ? 0 : orderTax;
}

/**
 * Sets what was given back of the goods. The order's own amount tells it, without the tax in it and less what was given back for lines that were
 * cancelled: it is spread over the lines that came back, over all where none is known to have, and what is more than those lines had cost is
 * shipping. Without it each line gives back its share.
 */
function giveBack(sold: readonly OrderLine[], amounts: OrderAmounts): void {
  const { orderRefund, cancelled = 0 } = amounts;
  const nets = sold.map(({ movement }) => movement.gross - movement.discounts);
  const shares = sold.map(({ refundShare }, at) => nets[at]! * refundShare);
  if (orderRefund === undefined) sold.forEach(({ movement, refundShare }, at) => refundShare > 0 && (movement.refunds = shares[at]!));
  else {
    const weights = shares.some((share) => share > 0) ? shares : nets;
    const cost = nets.reduce((sum, net, at) => (weights[at]! > 0 ? sum + net : sum), 0);
    const amount = Math.max(0, Math.abs(orderRefund) * goodsIn(amounts) - cancelled);
    spreadAmount(Math.min(amount, cost), weights, sold[0]!.digits).forEach((share, at) => (sold[at]!.movement.refunds = share));
  }
}

/** Share of goods in goods with the tax beside them; 1 where the order does not tell both. */
function goodsIn(amounts: OrderAmounts): number {
  const { orderNet = 0, orderTotal } = amounts;
  return orderNet > 0 && orderTotal !== undefined ? orderNet / (orderNet + taxBeside(amounts)) : 1;
}

/** The goods' total after discounts tells the discount best: the discount column may also hold free shipping. */
function discountOf(weights: readonly number[], { orderNet, orderDiscount }: OrderAmounts): number {
  const lines = weights.reduce((sum, weight) => sum + weight, 0);
  const byNet = orderNet === undefined ? undefined : lines - orderNet;
  return byNet !== undefined && byNet >= -1e-9 ? Math.max(0, byNet) : Math.abs(orderDiscount ?? 0);
}
