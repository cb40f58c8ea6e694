import type { reviewWords as english } from '../en/reviewWords';
import { twelve } from '../twelve';

/** 本月任务、地图指标和未结事项的用词。 */
export const reviewWords: typeof english = {
  columns: {
    taskName: '任务', taskKind: '任务类型', mapLink: '来源行', startOn: '开始日', taskProgress: '进展(填)', taskState: '任务状态', taskResult: '任务结果', carriedTo: '转至', carriedHistory: '历史',
    sourceDone: '地图完成日', followed: '建议值(勿改)', progressCode: '进展代码', taskCode: '任务状态代码', effectLacks: '还缺', overdueOrder: '逾期顺序',
    mapPart: '地图', mapKpi: '指标', kpiPlace: '站点或市场', kpiSource: '实绩来源', baseline: '基线', betterCode: '方向代码', actualPlace: '实绩位置', kpiOrder: '回顾顺序', ...twelve('k', (month) => `填报${month}`),
    spendType: '费用类型', playRow: '打法行', openKind: '类别', openWork: '未结事项', daysLate: '逾期(天)', deadline: '截止日',
  },
  sheets: {
    mapKpis: '地图指标', kpiActuals: '指标实绩', otherSpend: '站外费用', openActions: 'PDCA 未结事项', ...twelve('pdcaTasks', (month) => `PDCA ${month} 任务`),
  },
  lists: {
    taskKind: { play: '打法', customer: '客户行动', fix: '堵点', sample: '打样', order: '下单', certificate: '认证', arrival: '到货', listing: '上架', bundle: '套装', kit: '销售包', ask: '协作需求', signUp: '提报截止', stockBy: '入仓截止', review: '活动复盘', learnt: '复盘行动', supply: '供应端节点', action: '转入措施' },
    taskProgress: { running: '进行中', cancelled: '已取消' },
    taskState: { notStarted: '未开始', running: '进行中', done: '已完成', late: '已延期', cancelled: '已取消', carried: '已转下月' },
    effectLack: { date: '日期', metric: '指标', before: '改前', after: '改后' },
    mapPart: { business: '业务地图', customer: '客户地图', product: '产品地图' },
    kpiBetter: { more: '越高越好', less: '越低越好', near: '按计划' },
    kpiSource: { facts: '数据', typed: '填报' },
    spendType: { creators: '达人种草', ads: '站外广告', promotion: '促销活动', fair: '展会活动', service: '外包服务', other: '其他' },
    openKind: { task: '任务', action: '措施' },
  },
  texts: {
    pdcaTasksTitle: '本月任务', pdcaTasksNote: '按日期来自 立体打法、客户行动、内部链路、新品规划、场景套装、销售包、协作需求和营销日历；转入的措施排在最前。可以自己加行。责任人和日期跟着地图走，你改过的不动。',
    taskProgressHint: '只在日期说明不了时填：提前开始，或取消。完成请填旁边的完成日。',
    mapKpisTitle: '地图指标', mapKpisNote: '三张地图要看到的变化，每月一个目标。目标跟着地图走，你改过的不动；可以自己加行。三个问题之外的前八行会出现在每个月的三图回顾。',
    kpiSourceHint: '数据：规划里算得出。填报：在 指标实绩 里填。', bandTargets: '各月目标', bandData: '来自数据',
    kpiActualsTitle: '指标实绩', kpiActualsNote: '每个指标一行，月份按规划年度的顺序。填了以填的为准；没填就用数据里的。', kpiActualHint: '本月实际。数据里有的不用填。',
    otherSpendTitle: '站外费用', otherSpendNote: '达人、站外广告、促销、展会、外包：填月份、金额、币种和所属打法。计入当月三图回顾的投放。',
    openActionsTitle: '未结任务与措施', openActionsNote: '所有月份未结的任务和措施，逾期在前，以上次刷新为准。请在月度表里处理，这张表每次重写。',
    openCount: '未结', overdueCount: '逾期', overdueActions: '到期未验证',
    mapReview: '三图回顾', monthsBefore: '前三个月', reviewSpend: '投放是否按计划？', reviewConversion: '老客转化是否按计划？', reviewLaunch: '新品与备货是否按计划？',
    kpiSpend: '投放费用（广告+站外）', kpiConversions: '客户行动转化数', kpiExistingSales: '老客净销售额', kpiNewSales: '新品与套装净销售额', kpiReady: '新品与备货任务完成',
    unitCustomers: '人', unitTasks: '项', monthWork: '本月工作', openTasks: '本月任务', openCauses: '原因与改进', tasksOpen: '未完成任务', tasksLate: '延期任务', tasksDone: '完成任务', actionsOpen: '进行中措施', actionsOverdue: '到期未验证',
  },
  problems: {
    'tracker/rate-missing': '{currency} 没有计划汇率（{places}），这些花费在三图回顾里没有计入。请在“{sheet}”填写后再刷新。',
    'tracker/undated': '{count} 行地图内容没有日期，哪个月都排不进：{rows}。请填月份或期限。',
    'close/unmeasured': '{month} 有 {count} 条措施写了后续决定，但没有量过效果，所以还没关闭：{names}。',
  },
};
