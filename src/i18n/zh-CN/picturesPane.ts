import type { picturesPane as english } from '../en/picturesPane';

/** 窗格图表的用语。 */
export const picturesPane: typeof english = {
  asTable: '看数据表',
  mapsTitle: '地图一眼看', roundsTitle: '轮次一眼看', yearTitle: '全年一眼看',
  markets: { title: '各市场增量', says: '{total} 的增量里，{share} 来自{market}。', noGrowth: '还没有增量：请在“新渠道新区域”里填目标。', market: '市场', lastYear: '去年', increment: '增量' },
  products: { title: '产品：毛利率与增速', says: '净销售额最大的 {count} 款，其中明星 {stars} 款。毛利率 {margin} 起算高，增速 {growth} 起算高。', product: '产品', margin: '毛利率（按象限口径）', growth: '增速', netSales: '净销售额' },
  rounds: { title: '从上一轮到这一轮', says: '从 {before} 到 {after}，变动 {change}。', round: '第 {round} 轮', none: '没写原因', reason: '步骤', amount: '金额' },
  year: {
    title: '累计目标、实际与预测', says: '到{month}累计 {actual}；全年预测 {forecast}，目标 {target}。', saysActual: '到{month}累计 {actual}，全年目标 {target}。', noActual: '全年目标 {target}，还没有实绩。',
    month: '月份', target: '目标', actual: '实际', forecast: '预测',
  },
};
