import type { productMapProblems as english } from '../en/productMapProblems';

/** 生成产品地图时的提示。 */
export const productMapProblems: typeof english = {
  'map/products-without-rate': '{currency} 缺汇率，{count} 款产品在这些站点的销售没有计入：{names}。',
  'map/ads-outside': '{months} 的广告费 {amount}（{plan}）不在地图统计的 {first}…{last} 之内，没有计入。',
  'map/site-stopped': '站点 {site} 的数据到 {month} 为止，之后的趋势不含它。',
};
