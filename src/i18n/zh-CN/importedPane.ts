import type { importedPane as english } from '../en/importedPane';

/** 导入页上“已有数据”的用语。 */
export const importedPane: typeof english = {
  pageTitle: '导入与对账',
  lead: '放入报表，和后台数对上，再按金额从大到小补成本。',
  title: '工作簿里已有的数据',
  empty: '还没有导入数据。先放最近十二个月的订单或结算，每个站点一个或几个文件都行；再放广告报表和成本表。认不出的表指一次列名就行。',
  reach: '{from}至{to}',
  months: { one: '1 个月', other: '{count} 个月' },
  partial: { one: '其中 1 个月不完整', other: '其中 {count} 个月不完整' },
  toCoverage: '去看数据覆盖',
  costsTitle: '缺成本的款，按金额排',
  costsLater: '生成产品地图后，会从销售额最大的款开始问成本。',
  toProductMap: '去生成产品地图',
  costsDone: '有销售的款都有成本。',
  costs: { one: '1 款没有成本，占净销售额 {share}。先填它，可覆盖 {covered}：', other: '{count} 款没有成本，占净销售额 {share}。先填下面 {first} 款，可覆盖 {covered}：' },
  toMonth: '下一步：刷新实绩',
  toCosts: '去产品清单',
};
