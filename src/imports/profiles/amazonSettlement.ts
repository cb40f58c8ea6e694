import type { Profile } from '../profile';

/** Amazon settlement, flat file V2: every amount of a payout, with its kind beside it; in several money columns, or in one with a family beside it. */
export const amazonSettlement: Profile = {
  id: 'amazon-settlement-v2',
  kind: 'settlement',
  platform: 'Amazon',
  reader: 'settlement',
  supplies: ['sales', 'refunds', 'fees', 'adSpend'],
  hasCustomerId: false,
  layouts: [
    {
      required: ['settlement', 'total', 'type', 'date', 'sku'],
      columns: {
        settlement: ['settlement-id'], total: ['total-amount'], currency: ['currency'], type: ['transaction-type'], order: ['order-id'],
        site: ['marketplace-name'], date: ['posted-date', 'posted-date-time'], sku: ['sku'], quantity: ['quantity-purchased'],
        amount: ['price-amount'],
      },
    },
  ],
  amountColumns: [
    { amount: 'shipment-fee-amount', type: 'shipment-fee-type' },
    { amount: 'order-fee-amount', type: 'order-fee-type' },
    { amount: 'price-amount', type: 'price-type' },
    { amount: 'item-related-fee-amount', type: 'item-related-fee-type' },
    { amount: 'misc-fee-amount' },
    { amount: 'other-fee-amount' },
    { amount: 'promotion-amount', type: 'promotion-type' },
    { amount: 'direct-payment-amount', type: 'direct-payment-type' },
    { amount: 'other-amount' },
    { amount: 'amount', type: 'amount-description', family: 'amount-type' },
  ],
  amountRules: [
    { transaction: /payable to amazon|successful charge|transfer|reserve|unavailable balance|disbursement|previous balance/i, then: 'skip:balance-transfer' },
    // What the marketplace passes on to the tax office in the seller's place is no tax less in the price.
    { type: /MarketplaceFacilitator|LowValueGoods/i, then: 'skip:tax-withheld' },
    { column: /withheld/i, then: 'skip:tax-withheld' },
    { type: /tax|VAT(?![a-z])/i, then: 'tax' },
    { type: /advertising/i, then: 'adSpend' },
    { column: /advertising/i, then: 'adSpend' },
    { column: /^promotion(-amount)?$/i, transaction: /^order$/i, type: /^(?!.*(shipping|gift ?wrap))/i, then: 'discount' },
    { transaction: /refund|retrocharge|chargeback|guarantee/i, type: /^(principal|goodwill|restockingfee|exportcharge)$/i, then: 'refund' },
    { transaction: /^order$/i, type: /^principal$/i, then: 'gross' },
    // Shipping that buyers pay is taken back as a charge of Amazon's own; both stand among the fees and cancel out there.
    { type: /shipping|gift ?wrap/i, then: 'fee' },
  ],
};
