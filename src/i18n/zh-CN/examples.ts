import type { examples as english } from '../en/examples';

/** 内置例子写进单元格的话。 */
export const examples: typeof english = {
  sampleInvest: '成长期的明星:旺季前加投广告、提前备货',
};
