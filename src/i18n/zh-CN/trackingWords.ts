import type { trackingWords as english } from '../en/trackingWords';
import { twelve } from '../twelve';

/** 月度PDCA的用词。 */
export const trackingWords: typeof english = {
  columns: {
    ...twelve('a', (month) => `实绩${month}`), ...twelve('q', (month) => `达成${month}`), ...twelve('r', (month) => `底表${month}`),
    ...twelve('l', (month) => `补记${month}`), ...twelve('f', (month) => `关账${month}`), ...twelve('b', (month) => `关账时底表${month}`),
    yearActual: '全年实绩', yearForecast: '全年预测', forecastLow: '预测下限', forecastHigh: '预测上限', targetChance: '达标概率',
    monthTarget: '本月目标', monthActual: '本月实际', actualTyped: '手工更正', typedMark: '更正标记', lateBooked: '补记', monthGap: '差异', light: '信号灯', noise: '波动判定',
    yearToDate: '累计', toDateRate: '累计达成率', requiredRun: '剩余月均需达', leadStage: '主销款阶段', categoryRoi: '品类投资回报率(广告后)',
    place: '位置', lightCode: '信号灯代码', noiseCode: '波动代码', noiseClosed: '关账时判定', forecastClosed: '关账时预测',
    monthOrder: '月份序号', monthState: '月份状态', closedOn: '关账日', sitesExpected: '应到站点', sitesComplete: '已到站点', dataState: '数据覆盖', dataCode: '数据覆盖代码', toDateTarget: '累计目标', companyTotal: '公司合计',
    companyGap: '各行与公司之差', unassigned: '未归属', monthWeight: '占全年', countedActual: '计入预测的实绩', isKnown: '数据已到', isInRun: '连续已到', stateCode: '状态代码(月)',
  },
  sheets: {
    pdcaSummary: 'PDCA总览', pdcaActuals: '目标实绩底表', ...twelve('pdca', (month) => `PDCA ${month}`),
  },
  lists: {
    light: { green: '● 达标', amber: '▲ 预警', red: '■ 未达标' },
    noise: { noise: '正常波动', signal: '异常,查因', above: '异常偏高', tooFew: '数据不足' },
    monthState: { open: '进行中', closed: '已关账', reopened: '已反关账' },
  },
  texts: {
    pdcaTitle: 'PDCA 跟踪表', pdcaNote: '{year}年{month}月 · 每行的目标与实际。底表不对时填 手工更正,以它为准并打标记。',
    pdcaSummaryTitle: 'PDCA总览', pdcaSummaryNote: '各月目标、实际与预测。未达标的行都有原因、责任人和验证日,这个月才能关账。',
    pdcaActualsTitle: '各行各月目标与实绩', pdcaActualsNote: '月度表的底表。实绩 = 已关账月份的冻结数;否则手工更正;否则销售底表合计加补记。',
    overrideHint: '只在底表不对时填。以这里为准,并打标记。', monthFigures: '本月', yearFigures: '全年', dataFigures: '数据', monthChart: '累计目标、实际与预测',
    targetToDate: '累计目标', actualToDate: '累计实际', forecastToDate: '累计预测', unassignedLine: '未归属', wholeCompany: '全公司', otherLines: '其他',
    overridden: '✎ 手工', checkTracker: '各月跟踪表与公司合计', checkTrackerDetail: '每月各行加未归属等于销售底表。有差额就点 刷新实绩。',
    checkUnassigned: '不属于任何目标行的销售', checkUnassignedDetail: '规划年度里落在所有目标行之外的实绩。请放宽某一行的范围,或补一条申报。',
    bandYear: '全年', bandProduct: '利润与产品', bandState: '数据与状态',
  },
  settings: {
    trackerRowsMax: { label: '月度跟踪最多行数', unit: '行', origin: '一个团队一个月看得完的行数' },
    trackerWarnRows: { label: '超过多少行建议换粒度', unit: '行', origin: '经验值：再多没人看' },
    greenMonth: { label: '月度达标线', unit: '达成率', origin: '经验值' },
    amberMonth: { label: '月度预警线', unit: '达成率', origin: '经验值' },
    lightOverride: { label: '波动判定改信号灯', unit: '', origin: '默认否：判定列在信号灯旁边' },
  },
  problems: {
    'tracker/no-year': '还没有规划年度。请先回答 新建规划 的四个问题。',
    'tracker/draft': '草稿：目标尚未绑定。年度目标先按去年结构拆分。',
    'tracker/no-target': '还没有年度目标，各月目标为空。请在 规划设置 填年度目标，再生成一次。',
    'tracker/lines-joined': '{count} 条小行合并为“其他”：每月最多 {most} 行。',
    'tracker/too-many-lines': '按这个粒度有 {count} 行。换成 {grain} 只有 {fewer} 行，请点 换粒度。',
    'tracker/unassigned': '规划年度有 {amount} 销售不属于任何目标行，列在 未归属。',
    'tracker/late-booked': '已关账月份的数据变动了 {amount}。冻结数不变，差额补记到 {month}。',
    'tracker/data-partial': '{month} 数据到了 {complete}/{sites} 个站点。',
    'tracker/not-made': '还没有跟踪表。请先点 一键生成PDCA。',
  },
};
