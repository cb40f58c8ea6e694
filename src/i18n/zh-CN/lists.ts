import type { lists as english } from '../en/lists';
import { imports } from './imports';

/** 代码对应的词。 */
export const lists: typeof english = {
  stage: { intro: '导入期', growth: '成长期', mature: '成熟期', decline: '衰退期' },
  stageMove: { intro: '教育市场', growth: '快速铺货', mature: '维稳销量', decline: '及时清仓' },
  quadrant: { star: '明星', cow: '现金牛', question: '问题', dog: '瘦狗' },
  confidence: { high: '高', medium: '中', low: '低' },
  decision: { invest: '加投', hold: '保持', harvest: '收割', clear: '清仓', bundle: '组套', watch: '观察' },
  scope: { existing: '老品', new: '新品', bundle: '套装' },
  buyer: { new: '新客', existing: '老客', unknown: '未识别' },
  tier: { unknown: '未识别' },
  coverageState: { complete: '完整', partial: '不完整', missing: '缺失', typed: '手工' },
  report: imports.profiles,
  reportKind: { orders: '订单', settlement: '结算', ads: '广告', traffic: '流量', stock: '库存', prospects: '潜客', costs: '成本' },
  yesNo: { yes: '是', no: '否' },
  basis: { gmv: 'GMV', net: '净销售额', settlement: '回款', supply: '供货价' },
  returnsBasis: { before: '退货前', after: '退货后' },
  taxBasis: { out: '不含税', in: '含税' },
  marginBasis: { cm1: 'CM1 商品毛利', cm2: 'CM2 平台后毛利', cm3: 'CM3 广告后毛利' },
  language: { 'zh-CN': '中文', en: '英文' },
  mode: { self: '自营', crossBorder: '跨境店', local: '本土店', semiManaged: '半托管', fullyManaged: '全托管', distribution: '分销' },
  rowState: { current: '有效', gone: '数据中已无' },
  costState: { card: '成本卡', typed: '手填', missing: '缺成本', first: '缺成本，先填' },
  marginFlag: { adsEatMargin: '毛利高但被广告吃掉', losesEach: '卖一件亏一件' },
  sheetState: { generated: '已生成', notStarted: '未开始', outOfDate: '待刷新', hasProblems: '有问题' },
  checkResult: { met: '达标', ok: '勾稽一致', open: '待处理', differs: '有差异' },
  part: { index: '目录', plan: '规划设置', sales: '销售数据', business: '业务地图', customer: '客户地图', product: '产品地图', departments: '部门申报', alignment: '三方对齐', targets: '目标分解', pdca: '月度PDCA', review: '深度复盘', log: '操作日志' },
  kind: { key: '主键', input: '填写', list: '选择', formula: '公式', custom: '函数', value: '数值', code: '代码' },
};
