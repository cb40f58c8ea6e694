import type { monthWords as english } from '../en/monthWords';
import { twelve } from '../twelve';

/** 各月品类利润、月报和地图改动建议的用词。 */
export const monthWords: typeof english = {
  columns: {
    cm3Target: '广告后毛利目标', cm3Actual: '广告后毛利实际', gainFlag: '增量不增利', leadProduct: '主销款', netAfterRefunds: '净销售额(扣退款与价内税)', lineMargin: '计划广告后毛利率',
    categoryOrder: '排序', firstUnits: '首销位置', launchedAt: '上市位置', ...twelve('m', (month) => `广告后毛利${month}`), ...twelve('n', (month) => `退款后净额${month}`), ...twelve('g', (month) => `货品成本${month}`), ...twelve('e', (month) => `平台费用${month}`), ...twelve('d', (month) => `广告花费${month}`),
    ...twelve('x', (month) => `前年销量${month}`), ...twelve('y', (month) => `去年销量${month}`), ...twelve('u', (month) => `销量${month}`),
    reportPart: '栏目', reportWhat: '内容', reportWhy: '原因与措施', reportWhen: '期限',
    actsTable: '要改的地图表', actsOn: '要改的地图行', mapChange: '建议改成', proposalMonth: '提出月份', mapTable: '地图表', rowTitle: '地图行说明', proposedBy: '提出人', mapOwner: '地图负责人', mapAnswer: '答复', answeredOn: '答复日', answerCode: '答复代码',
  },
  sheets: { pdcaCategories: '品类底表', monthReport: '月报', mapProposals: '地图改动建议' },
  lists: {
    gainFlag: { noGain: '增量不增利' },
    reportPart: { best: '做得最好', worst: '差得最多', cause: '原因', action: '措施', decision: '请负责人决定' },
    changedMap: { Signals: '趋势与政策', Competitors: '竞争格局', Opportunities: '新渠道新区域', Bottlenecks: '内部链路', Plays: '立体打法', Needs: '核心需求', ChurnReasons: '流失与潜客', CustomerActions: '客户行动', Products: '产品清单', NewProducts: '新品规划', Bundles: '场景套装', SalesKits: '销售包与培训' },
    mapAnswer: { accept: '采纳', partly: '部分采纳', refuse: '不采纳' },
  },
  texts: {
    pdcaCategoriesTitle: '各品类各月', pdcaCategoriesNote: '各品类金额与主销款销量，按本位币，截至上次刷新。已关账月份不再变动。',
    categoryFigures: '品类',
    monthReportTitle: '月报', monthReportNote: '{month} · 截至 {date} · 金额单位 {currency}', reportCompany: '公司', reportToDate: '累计', reportYear: '全年',
    mapProposalsTitle: '地图改动建议', mapProposalsNote: '各月复盘建议改哪一行地图。由地图负责人在这里答复并自己去改；表格不会自动改动。',
    actsOnHint: '要改的地图行行号，如 O000001。会成为给地图负责人的一条建议。', mapAnswerHint: '采纳：请到地图里改那一行。表格不会自动改。',
    checkProposals: '地图改动建议', checkProposalsDetail: '各月提出、地图负责人还没答复的改动建议。',
    reportAnswer: '请答复对 {row} 的改动建议：{change}', reportUnplaced: '还有 {amount} 目标放不进剩余月份。请下调目标、放宽上限或解除锁定。', reportForecast: '全年预测比目标低 {gap}，达标概率 {chance}。请决定目标保持还是调整。',
  },
  problems: {
    'report/no-month': '还没有哪个月有实绩，出不了月报。',
    'report/month-unknown': '{month} 不是规划年度里有实绩的月份。',
    'report/open': '{month} 还没关账，月报只反映目前已知的数据。',
    'proposal/row-unknown': '{count} 条措施写的地图行找不到：{rows}。请核对行号。',
    'proposal/sent': '{count} 条地图改动建议等待答复。',
    'tracker/categories-left': '还有 {count} 个较小的品类不在每月显示的 {most} 个之内，这些行没有阶段和投资回报率。',
  },
};
