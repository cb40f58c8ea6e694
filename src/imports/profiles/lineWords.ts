import type { LineRule } from '../profile';

/** Codes that stand among product codes but name no product: postage and charges. */
const NO_PRODUCT = /^(post|cruk|amazonfee|bank charges|shipping|freight|postage|运费|邮费|补差价|差价)$/i;

/** Short codes may well be products; what they are called tells: a manual entry, samples, carriage, an adjustment. */
const SHORT_CODE = /^([a-z]|c2|dot)$/i;
const NAME_OF_NO_PRODUCT = /^(manual|samples?|carriage|discount|(dotcom )?postage|adjust(ment)?\b.*|手工(录入|调整)?|样品|运费|调整)$/i;

/** Status words of exports without a profile of their own, and codes that are no products. */
export const LINE_WORDS: readonly LineRule[] = [
  { when: [{ field: 'status', matches: /^(cancel+ed|cancel+ation|void(ed)?|已取消|取消|交易关闭|已关闭|关闭|作废)$/i }], then: 'skip:cancelled' },
  { when: [{ field: 'status', matches: /^(unpaid|pending payment|awaiting payment|待付款|未付款|等待买家付款)$/i }], then: 'skip:unpaid' },
  { when: [{ field: 'status', matches: /^(refunded|returned|已退款|退款成功|已退货)$/i }], then: 'refunded' },
  { when: [{ field: 'name', matches: /bad debt|坏账/i }], then: 'skip:bad-debt' },
  { when: [{ field: 'sku', matches: /^(amazonfee|bank charges|cruk)$/i }], then: 'fee' },
  { when: [{ field: 'sku', matches: /^d$/i }, { field: 'name', matches: /^discount$/i }], then: 'discount' },
  { when: [{ field: 'sku', matches: NO_PRODUCT }], then: 'skip:not-a-product' },
  { when: [{ field: 'sku', matches: SHORT_CODE }, { field: 'name', matches: NAME_OF_NO_PRODUCT }], then: 'skip:not-a-product' },
];
