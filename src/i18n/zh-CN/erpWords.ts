import type { erpWords as english } from '../en/erpWords';

/** 示例 erp 的用语。 */
export const erpWords: typeof english = {
  erpLarge: '多平台大卖', erpMedium: '中小卖家', erpNew: '新手卖家',
  erpLargeHabit: '四季度旺季后一到两个月做规划', erpMediumHabit: '旺季忙不过来时才买', erpNewHabit: '先用免费版',
  erpReasonData: '多个平台的数据放在一起看', erpReasonPrice: '比自己养人便宜', erpReasonCare: '旺季有人应答',
  erpProduct: '数据模块', erpNeedData: '多平台数据不通', erpNeedApproval: '一季度能过审批的预算', erpNeedPeak: '旺季不加人也能处理订单',
  erpOursFinding: '痛点来自案例，打分是我们填的', erpModules: '订单、库存', erpWhite: '多平台数据', erpPlan: '面向大卖的数据模块',
  erpAction: '向大卖增购数据模块', erpOffer: '一季度 3 场闭门会', erpMeasure: '续费前回访，拿旺季数据说话',
  erpSupports:
    '30 % 的大卖 × 年贡献提升 40 %，大卖收入最多提升 12 %，不是 40 %。按 85 % 留存为去年的 0.952（若人人提升 40 % 则为 1.19）：要增长 50 %，还需新客户贡献去年的 54.8 %（或 31 %），或留存客户提升 76.47 %。85 % 是客户数，不是收入。续费率、30 %、40 % 与时间来自案例；客户数、收入与打分是我们填的。',
};
