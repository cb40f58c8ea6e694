import type { examples as english } from '../en/examples';

/** 内置例子写进单元格的话。 */
export const examples: typeof english = {
  sampleInvest: '成长期的明星：旺季前加投广告、提前备货',
  apparelOutdoor: '户外套装', apparelOutdoorParts: '冲锋衣，户外服饰', apparelStorage: '家居收纳套装', apparelStorageParts: '收纳箱，挂钩，抽屉分隔',
  apparelCamping: '拉美露营气候装备', apparelCampingParts: '冲锋衣，速干服，防晒天幕',
};
