import type { alignmentCase as english } from '../en/alignmentCase';

/** 例子 alignment 的用词。 */
export const alignmentCase: typeof english = {
  alignSiteUs: '亚马逊美国站', alignSiteMexico: '美客多墨西哥站', alignSiteBrazil: '美客多巴西站', alignNorthAmerica: '北美', alignLatam: '拉美',
  alignClaimLatam: '拉美', alignClaimExisting: '老客', alignClaimNew: '新品和套装', alignExisting: '老客', alignNewAndBundles: '新品，套装',
  alignOwnerMarket: '市场负责人', alignOwnerCustomer: '客户成功负责人', alignOwnerProduct: '选品负责人',
  alignAction: '老客加购新品套装', alignOffer: '复购套装价',
  alignAskEvents: '能否配合 Q1 举办 3 场闭门会', alignUnitEvents: '场', alignAskErp: 'ERP 新品能否满足大卖数据需求', alignAskStock: '拉美套装能否 Q2 前备货',
  alignCondition: '先请 10 家大卖试用', alignCapWarehouse: '拉美海外仓与配送', alignCapCare: '老客承接人力',
  alignHintBundles: '客户成功漏算了新品套装', alignHintCertificate: '认证 5 月到，改为 5 月起', alignHintWarehouse: '加租二仓，上限提到 3.0 亿',
  alignSubjectLatam: '拉美老客：市场与客户成功都算了', alignAnswerMarket: '计入市场', alignSubjectBundles: '老客购买的新品和套装：选品与客户成功都算了', alignAnswerCustomer: '计入客户成功', alignPresent: '三位部门负责人',
  alignReasonTotals: '统一改报全年总额', alignPartExisting: '拉美老客', alignPartNew: '拉美新客', alignPartBundles: '老客买的套装',
};
