import type { settings as english } from '../en/settings';

/** 参数名称、单位与出处。 */
export const settings: typeof english = {
  planYear: { label: '计划年度', unit: '年', origin: '数据最后一个月的次年' },
  fiscalStart: { label: '财年起始月', unit: '月', origin: '自然年' },
  currency: { label: '本位币', unit: '', origin: '填你做报表用的币种' },
  language: { label: '规划语言', unit: '', origin: '新建时的界面语言' },
  annualTarget: { label: '年度目标', unit: '本位币', origin: '待填' },
  revenueBasis: { label: '收入口径', unit: '', origin: '推荐净销售额' },
  returnsBasis: { label: '退货口径', unit: '', origin: '退货后才是真正留下的收入' },
  taxBasis: { label: '税口径', unit: '', origin: '不含税才能跨国比较' },
  marginBasis: { label: '象限毛利口径', unit: '', origin: '扣掉平台费用才是一单真正留下的' },
  marginCut: { label: '高毛利线', unit: '%', origin: '经验值，可改' },
  growthCut: { label: '高增长线', unit: '%', origin: '年增 10 %，沿用 BCG（Henderson 1970）' },
  shareRule: { label: '大份额线：平均占比的倍数', unit: '倍', origin: '70 % 法则（Kasavana & Smith 1982）' },
  carryCost: { label: '年持有库存成本', unit: '%', origin: '教科书区间 20–30 %/年' },
  starNeedsMargin: { label: '明星须高毛利', unit: '', origin: '明星是值得加投的产品' },
  newProductMonths: { label: '新品：计划年度前几个月内上架', unit: '个月', origin: '上架不满 12 个月' },
  costCoverageMin: { label: '利润类数字所需成本覆盖', unit: '%', origin: '低于此值合计会误导' },
  customCellLimit: { label: '函数单元格上限', unit: '格', origin: '超过 1 万格 Excel 会变慢' },
  restorePoints: { label: '保留恢复点', unit: '次', origin: '最近十次写入' },
};
