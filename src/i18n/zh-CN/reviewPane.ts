import type { reviewPane as english } from '../en/reviewPane';

/** 窗格复盘页的用语。 */
export const reviewPane: typeof english = {
  title: '复盘',
  lead: '发生了什么、为什么、三张地图要改什么:大促、新站、新品、两个时段或两个站点。',
  cardTitle: '深度复盘',
  cardText: '生成一张复盘页。同样的选择再跑一次就刷新,您填的都保留。',
  confirm: '生成复盘',
  kind: '复盘什么',
  kinds: { event: '大促', siteLaunch: '新站上线', productLaunch: '新品上线', periods: '两个时段', sites: '两个站点' },
  kindHints: {
    event: '和上一届比,按距活动日的天数逐日对齐。',
    periods: '和更早的时段比;不填就取前面同样天数。',
    sites: '同样的日子,一个站点对另一个站点。',
    siteLaunch: '按周和目标比,不需要对照。',
    productLaunch: '按月和年预测的十二分之一比。',
  },
  event: '活动', noEvent: '其他日子', site: '站点', allSites: '全部站点', marketSites: '该市场的全部站点', against: '对照站点', product: '产品', productHint: '按产品清单里的名称填写;请先生成产品地图。',
  from: '开始', to: '结束', baseFrom: '对照开始(可不填)', baseTo: '对照结束(可不填)',
  eventDays: '活动日 {date},第 {first} 到 {last} 天:{from} 至 {to}。',
  lastDays: '对照上一届({date}),距活动日同样天数:{from} 至 {to}。',
  partDays: '对照上一届({date}),距活动日同样天数:{from} 至 {to};数据不全时改和活动前的平常日比。',
  usualDays: '数据里没有上一届:和活动前的平常日比。',
  sameDays: '对照站点取同样的日子。',
  periodBefore: '对照前面同样天数:{from} 至 {to}。',
  launchDays: '从第一天({from},站点填了上线日就从上线日)到 {to}。',
  productDays: '从有销量的第一个月到数据截止。',
  missing: '请先选好这一类复盘需要的内容。',
  noData: '请先导入订单报表并新建规划。',
  noEvents: '数据范围内没有您所在市场的活动。请在营销日历补日期,或改选两个时段。',
  earlier: '已有复盘',
  noEarlier: '还没有。',
};
