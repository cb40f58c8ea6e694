import type { customerColumns as english } from '../en/customerColumns';

/** 客户地图的表头。 */
export const customerColumns: typeof english = {
  tierName: '层级名称', aov: '客单价', frequency: '人均订单数', repeatRate: '复购率', suspectedChurn: '疑似流失', churnRate: '疑似流失率',
  contribution: '贡献', expectedSimple: '未来12个月净销售额(均值)', expectedModel: '未来12个月净销售额(模型)', expectedValue: '未来12个月预计贡献',
  valueMethod: '算法', valueAtRisk: '面临流失的价值', recoverability: '可挽回比例', priority: '优先级(金额)', priorityReason: '优先理由',
  renewalRate: '续费率', upsellRate: '增购转化率', grr: '收入留存率(GRR)', nrr: '净收入留存率(NRR)', tierId: '层级编号', valuePerCustomer: '人均净销售额', tierRow: '层级所在行', namedSales: '识别客户净销售额', platformCode: '平台代码', expectedChosen: '未来12个月预计净销售额',
  profileName: '画像名称', customerType: '客户类型', countries: '覆盖国家', profileShare: '客户占比', buyingHabit: '消费习惯', decisionMode: '决策模式', decisionDays: '决策天数',
  infoChannel: '信息渠道', sampleSize: '样本数', sampleState: '样本提示', askedOn: '调研日期', profileState: '画像状态', profileCode: '画像代码', needCode: '需求代码', reasonWeight: '动因权重合计',
  profileId: '画像编号', offerScope: '产品或品类', buyReason: '购买动因', reasonShare: '权重', weightState: '权重校验', finding: '依据',
  needFor: '层级或画像编号', needForName: '层级或画像', need: '需求', importance: '重要度(0–10)', satisfaction: '满意度(0–10)', opportunity: '机会分', needBand: '需求机会',
  nextBudget: '明年预算', categoryPlan: '品类规划', ownedCategories: '已购品类', whiteSpace: '空白机会',
  approvalTyped: '审批月数(填)', lead: '审批提前(月)', goldenWindow: '黄金推动期', expectedBack: '预计回来人数', eventsInWindow: '窗口内活动', eventMarkets: '活动所属市场', event1: '活动1', event2: '活动2', event3: '活动3', event4: '活动4', event5: '活动5', event6: '活动6', calendarSource: '指数来源', calendarRow: '日历所在行', peakMonth: '高峰月',
  o01: '1月下单', o02: '2月下单', o03: '3月下单', o04: '4月下单', o05: '5月下单', o06: '6月下单', o07: '7月下单', o08: '8月下单', o09: '9月下单', o10: '10月下单', o11: '11月下单', o12: '12月下单',
  p01: '1月推动', p02: '2月推动', p03: '3月推动', p04: '4月推动', p05: '5月推动', p06: '6月推动', p07: '7月推动', p08: '8月推动', p09: '9月推动', p10: '10月推动', p11: '11月推动', p12: '12月推动',
  lag0: '提前0月', lag1: '提前1月', lag2: '提前2月', lag3: '提前3月', lag4: '提前4月', lag5: '提前5月', lag6: '提前6月',
  churnKind: '流失类型', churnReason: '流失原因', foundCustomers: '数据中人数', lostCustomers: '涉及客户数', orderValue: '平均客单', ordersPerYear: '年订单数', successRate: '挽回成功率',
  offerCost: '优惠成本', contactCost: '触达成本', recoverable: '可挽回金额', lossMeasure: '挽回措施',
  actionNote: '数字能支持什么', customerAction: '客户行动', offer: '权益', actionChannel: '触达渠道', actionWindow: '行动窗口', reach: '触达客户数', expectedConversion: '预计转化率', customerUplift: '单客提升',
  currentValue: '单客现值', actualReach: '实际触达', actualConversions: '实际转化数',
};
