import type { pathPane as english } from '../en/pathPane';

/** 窗格首页路径的用语。 */
export const pathPane: typeof english = {
  label: '规划进度',
  lead: '做到哪一步、下一步做什么。点一步就到那里。',
  progress: '共 {count} 步，已完成 {done} 步。',
  allDone: '每一步都做完了。当月结束后导入新数据，再关账。',
  next: '下一步：{step}',
  nextOwner: '下一步：{step}（{owner}）',
  steps: { plan: '新建规划', sales: '导入数据', questions: '三连问', business: '业务地图', customer: '客户地图', product: '产品地图', departments: '部门申报', alignment: '三方对齐', targets: '目标分解', pdca: '月度PDCA', review: '深度复盘' },
  states: { notStarted: '未开始', started: '进行中', outOfDate: '待刷新', hasProblems: '有问题', generated: '已完成' },
  problems: { one: '1 项检查未过', other: '{count} 项检查未过' },
  figures: { target: '目标', agreed: '共识', gap: '差额', openAsks: '未决协作', redLines: '未达标行', lastClosed: '最近关账' },
  first: {
    label: '从哪里开始？',
    example: '看一个完整例子',
    exampleText: '一份做好的规划，随便点开看。',
    data: '用我的数据',
    dataText: '放入平台后台导出的报表，自动识别。',
    blank: '空白开始',
    blankText: '只问四个问题，其他都有默认值。',
  },
};
