import type { productMapProblems as english } from '../en/productMapProblems';

/** 生成产品地图时的提示。 */
export const productMapProblems: typeof english = {
  'map/site-stopped': '站点 {site} 的数据到 {month} 为止,之后的趋势不含它。',
};
