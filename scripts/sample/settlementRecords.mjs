import { keptOfCommission } from './amazonCharges.mjs';
import { stamp } from './calendar.mjs';
import { cents, padded } from './text.mjs';

/** The columns that every line of one sale repeats. Order ids begin with a number that no marketplace uses. */
function saleColumns(site, { order, line, index }, type, at) {
  const id = `${site.orderPrefix}-${padded(order.number * 37, 7)}-${padded((order.number * 7919) % 10000000, 7)}`;
  return {
    'transaction-type': type,
    'order-id': id,
    'merchant-order-id': id,
    'marketplace-name': site.marketplace,
    'fulfillment-id': 'AFN',
    'posted-date': site.stampOf(stamp(at).date, stamp(at).time),
    'order-item-code': `${site.orderPrefix}${padded(order.number * 10 + index, 12)}`,
    sku: line.product.sku,
  };
}

const price = (type, amount) => ({ 'price-type': type, 'price-amount': cents(amount) });
const fee = (type, amount) => ({ 'item-related-fee-type': type, 'item-related-fee-amount': cents(amount) });
const promotion = (type, amount) => ({
  'promotion-id': 'SMP-PROMO-1',
  'promotion-type': type,
  'promotion-amount': cents(amount),
});

/** The lines of one sold order line: quantity, prices, fees, promotions. */
export function orderRecords(site, sale) {
  const { charges, order, line } = sale;
  const base = { ...saleColumns(site, sale, 'Order', order.at), 'shipment-id': `S${padded(order.number, 8)}` };
  return [
    { 'quantity-purchased': String(line.quantity) },
    price('Principal', charges.principal),
    ...(charges.tax ? [price('Tax', charges.tax)] : []),
    ...(charges.shipping ? [price('Shipping', charges.shipping)] : []),
    fee('FBAPerUnitFulfillmentFee', -charges.fulfilment),
    fee('Commission', -charges.commission),
    ...(charges.digital ? [fee('DigitalServicesFee', -charges.digital)] : []),
    ...(charges.tax ? [fee('MarketplaceFacilitatorTax-Principal', -charges.tax)] : []),
    ...(charges.promotion ? [promotion('Principal', -charges.promotion)] : []),
    ...(charges.shipping ? [{ ...promotion('Shipping', -charges.shipping), 'promotion-id': 'SMP-FREESHIP' }] : []),
  ].map((part) => ({ ...base, ...part }));
}

/** The lines of one refund: the price back to the buyer, the commission back to the seller less what the platform keeps. */
export function refundRecords(site, sale) {
  const { charges, at, order, index } = sale;
  const base = {
    ...saleColumns(site, sale, 'Refund', at),
    'adjustment-id': `smp:refund:${padded(order.number, 6)}${index}`,
    'merchant-adjustment-item-id': `9${padded(order.number * 10 + index, 9)}`,
  };
  return [
    price('Principal', -charges.principal),
    ...(charges.tax ? [price('Tax', -charges.tax)] : []),
    fee('Commission', charges.commission),
    fee('RefundCommission', -keptOfCommission(charges)),
    ...(charges.tax ? [fee('MarketplaceFacilitatorTax-Principal', charges.tax)] : []),
  ].map((part) => ({ ...base, ...part }));
}

/** A charge of the account. Advertising is a service fee with its tax beside it; the rest stands under other amounts. */
export function accountRecords(site, { at, kind, amount, tax, sku, quantity }) {
  const base = { 'posted-date': site.stampOf(stamp(at).date, stamp(at).time) };
  if (kind === 'Cost of Advertising') {
    return [
      {
        ...base,
        'transaction-type': 'ServiceFee',
        ...fee(kind, amount),
        'other-fee-amount': cents(tax),
        'other-fee-reason-description': 'TaxAmount',
      },
    ];
  }
  const stock = sku === undefined ? {} : { sku, 'quantity-purchased': String(quantity) };
  const blanks = amount > 0 ? '    ' : '';
  return [{ ...base, 'transaction-type': kind, ...stock, 'other-amount': `${cents(amount)}${blanks}` }];
}
