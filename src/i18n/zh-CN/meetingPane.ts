import type { meetingPane as english } from '../en/meetingPane';

/** 三方对齐页与会议视图的用语。 */
export const meetingPane: typeof english = {
  title: '三方对齐', lead: '三份部门申报,谈成一个大家签字的目标。',
  tabsTitle: '部门申报', tabsText: '三张同样的申报表,地图里承诺的增量先列成草稿;已填的行一律保留。',
  alignTitle: '对齐', alignText: '按现在的申报算:同口径、重叠、合计区间、提示和调整建议。',
  freezeTitle: '冻结本轮', freezeText: '存下各部门这一轮的申报和计入金额,与上一轮并列。',
  bindTitle: '绑定目标', bindText: '没有未决事项就写入共识目标;还有就列出缺什么。',
  minutesTitle: '会议纪要', minutesText: '数字、决议、按人列出的未答复需求,写在一张表上。',
  counts: { overlaps: '重叠', unclaimed: '无人认领', proposed: '新增草稿', round: '轮次', decisions: '决议', openAsks: '未答复需求' },
  meeting: '会议', reading: '正在读取未决事项…', failed: '三方对齐的工作表读不出来。', notAligned: '先点对齐,未决事项就会列在这里。',
  total: '合计', target: '目标', gap: '差额', open: '未决', leftOut: '另有 {count} 行未计入', none: '–',
  done: '没有未决事项。可以冻结本轮,再绑定目标。',
  names: '参会人(每条决议都会记下)', known: '重叠金额(双方确认了再填)', promised: '承诺日期', condition: '条件', short: '还差 {amount}', over: '超出 {amount}', position: '第 {at} 项,共 {count} 项', previous: '上一项', next: '下一项', keys: '按键:← → 换卡片,1–4 选答案,填完按回车。',
  working: '正在写入决议并重新对齐…',
  departments: { market: '市场', customer: '客户成功', product: '选品' },
  says: {
    contradiction: '{lines} 互相矛盾。退回哪一条?',
    gap: '{slice}:各部门最多差 {amount}。按 {consensus} 往下走?',
    overlap: '{scope}:{a}与{b}都算了,最多 {amount}。计入谁?',
    overlapAmount: '{scope}:计入谁已经定了,但还不知道重叠多少(最多 {amount})。请填双方确认的金额,再选一次。',
    ask: '{from}问{to}:{request}?{amount} 目标在等。怎么答复?',
    askFree: '{from}问{to}:{request}?怎么答复?',
    lateFree: '“{request}”承诺晚了 {days} 天。接受吗?',
    late: '“{request}”承诺晚了 {days} 天,{amount} 目标有风险。接受吗?',
    hint: '{about}:{reason}涉及 {amount}。采纳吗?',
    unclaimed: '{site} {category}去年卖了 {amount},今年没人认领。怎么处理?',
  },
  answers: {
    gap: { accept: '可以,往下走', later: '下一轮再谈' },
    overlap: { first: '计入{a}', second: '计入{b}', split: '按比例拆', additional: '确为增量' },
    ask: { yes: '可以', yesIf: '有条件可以', no: '不行', toConfirm: '待确认' },
    late: { accept: '接受,相关行推后', no: '不行,不等了' },
    hint: { adopt: '采纳', inPart: '部分采纳', no: '不采纳' },
    unclaimed: { claim: '由部门认领', base: '计入基本盘', drop: '放弃' },
    returned: '退回 {line}',
  },
};
