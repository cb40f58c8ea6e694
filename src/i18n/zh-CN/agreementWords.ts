import type { agreementWords as english } from '../en/agreementWords';

/** 轮次与共识目标确认单的用语。 */
export const agreementWords: typeof english = {
  columns: { frozenCopy: '冻结副本', partId: '其中行号', lineOrPart: '目标行', confirmedAmount: '确认金额', confirmedScope: '范围', confirmedBy: '负责人' },
  sheets: { confirmation: '共识目标确认单' },
  texts: {
    confirmationTitle: '共识目标确认单', confirmationNote: '用 A4 打印签字，其中多时会超过一页。姓名、广告后毛利率和签字取自 共识目标，其中取自 其中；新增其中后请再绑定一次。',
    confirmationYear: '计划年度', confirmationApproved: '批准人、日期', confirmationMissing: '还没列到这一页的其中',
  },
  problems: {
    'rounds/typed-over': '已冻结的轮次有 {count} 行被改写：{lines}。下一轮和轮次桥都以冻结时的数为准；勾选“换回计算值”可恢复显示。',
    'rounds/reason-missing': '与上一轮相比有 {count} 行变了：{lines}。请在 轮次 里选变动原因。',
  },
};
