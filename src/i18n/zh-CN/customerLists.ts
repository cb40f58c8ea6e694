import type { customerLists as english } from '../en/customerLists';

/** 客户地图的选项与短语。 */
export const customerLists: typeof english = {
  sellerTier: { T01: '大卖', T02: '中小卖家', T03: '新手卖家' },
  tierPlatform: { all: '全部平台' },
  calendarCountry: { all: '全部国家' },
  calendarTier: { all: '全部客户' },
  valueMethod: { mean: '均值', model: '模型', none: '未知' },
  customerType: { person: '个人', business: '企业', dealer: '经销商' },
  decisionMode: { alone: '个人决定', family: '家庭商量', owner: '老板拍板', approval: '采购审批', tender: '招标' },
  infoChannel: { search: '站内搜索', social: '社交媒体', creator: '达人', reviews: '评测与评价', friends: '熟人推荐', ads: '广告', fair: '展会与活动', sales: '销售拜访', mail: '邮件与私信', other: '其他' },
  evidenceKind: { orders: '订单数据', survey: '问卷', interview: '访谈', service: '客服记录', reviews: '评价', report: '行业报告', judgement: '经验判断' },
  buyReason: { value: '性价比', brand: '品牌调性', localGap: '本地供给缺失', afterSales: '售后保障', niche: '适配小众', design: '设计个性', other: '其他' },
  needBand: { veryHigh: '极高', high: '高', worthALook: '可考虑', low: '低' },
  sampleState: { small: '样本少' },
  profileState: { incomplete: '画像不完整', complete: '完整' },
  weightState: { ok: '合计 100%', off: '合计不是 100%' },
  churnKind: { lost: '流失', cart: '弃购', registered: '仅注册' },
  churnReason: { quality: '质量', logistics: '物流', warranty: '无本地保修', price: '价格', payment: '支付', stock: '缺货', service: '客服响应', fit: '适配不符', duties: '关税税费', language: '语言说明', other: '其他' },
  calendarSource: { own: '自身订单，向全体靠拢', parent: '沿用全体客户', oneYear: '仅一年，未剔除趋势', none: '数据不足' },
  windowPhrase: { range: '#1–#2推动，对应#3下单', single: '#1推动，对应#3下单' },
  priorityPhrase: { reason: '疑似流失 #1 人 × 每人每年 #2（#3）× 可挽回 #4', none: '没有疑似流失的客户' },
  valueBasis: { contribution: '贡献', netSales: '净销售额，成本不全' },
  monthName: { m01: '1月', m02: '2月', m03: '3月', m04: '4月', m05: '5月', m06: '6月', m07: '7月', m08: '8月', m09: '9月', m10: '10月', m11: '11月', m12: '12月' },
};
