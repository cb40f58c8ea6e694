import type { sheets as english } from '../en/sheets';

/** 工作表名。 */
export const sheets: typeof english = {
  index: '目录',
  settings: '规划设置',
  sites: '站点',
  categories: '品类',
  fxRates: '计划汇率',
  checks: '校验',
  costCards: '成本卡',
  salesFacts: '销售数据',
  productFacts: '产品月销售',
  dailyFacts: '日销售',
  coverage: '数据覆盖',
  skuMap: '货号对照',
  identityCoverage: '客户识别率',
  customerIndex: '买家索引',
  importLog: '导入记录',
  productMap: '产品地图',
  products: '产品清单',
  monthlyUnits: '月度销量',
  seasonIndex: '季节指数',
  changeLog: '操作日志',
  lists: '清单',
  dictionary: '数据字典',
  generatedBlocks: '生成记录',
  snapshots: '恢复点',
};
