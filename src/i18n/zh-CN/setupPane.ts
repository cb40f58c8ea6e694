import type { setupPane as english } from '../en/setupPane';

/** 新建规划页用语。 */
export const setupPane: typeof english = {
  title: '新建规划',
  lead: '只问四个问题。先预览，点了确认才会写进表格。',
  reading: '正在看已导入的数据…',
  failed: '工作簿读不出来。请关掉窗格再打开一次。',
  cardTitle: '新建规划',
  cardText: '答案变了随时再来一次，你在表里填的内容一律保留。',
  year: '1 · 计划年度',
  yearHint: '要规划的是哪一年。',
  currency: '2 · 本位币与汇率',
  currencyHint: '三个字母，你做报表用的币种。',
  rates: '计划汇率',
  rate: '1 {currency} 合 {plan}',
  ratePlaceholder: '以后再填',
  basis: '3 · 收入口径',
  bases: { net: '净销售额（推荐）', gmv: 'GMV', settlement: '回款', supply: '供货价' },
  basisHints: {
    net: '扣掉优惠和退款、不含税，各国才可比。', gmv: '扣优惠和退款之前，平台后台常见的口径。', settlement: '平台扣费后实际打给你的钱。',
    supply: '全托管平台付给你的货款。',
  },
  target: '4 · 年度目标',
  targetHint: '可写 1.2亿、12000万、300k、2.5M。暂时不填也行。',
  targetPlaceholder: '如 1.2亿',
  estimated: '{months} 月未到或未导入，用预估补齐。',
  estimatedSubject: '预估的月份',
  estimatedHow: '去年同月 × 最近几个完整月的增速，在“基年预估”表里可逐格更正。',
  look: '看',
  proposed: '已按你的数据备好：{sites} 个站点、{categories} 个品类、客户层级和往年实际。',
  later: '其他以后再说：财年、税、退货、层级、责任人都有默认值，在表里随时可改。',
  toImport: '去导入数据',
};
