import type { alignmentWords as english } from '../en/alignmentWords';

/** 部门申报与三方对齐的用词。 */
export const alignmentWords: typeof english = {
  columns: {
    description: '说明', claimSite: '区域/站点', claimCategory: '品类范围', claimScope: '产品范围', claimBuyer: '新老客范围', claimTier: '客户层级范围',
    amount: '金额', amountMeans: '金额含义', claimBasis: '金额口径', taxState: '含税', taxRate: '税率', cancelRate: '取消率', claimReturnRate: '退货率(申报)', feeRate: '平台费率',
    floorAmount: '保底', stretchAmount: '冲刺', claimConfidence: '把握度', claimStatus: '申报状态', scopeLastYear: '去年同范围', earliestStart: '最早开始', asks: '协作需求', evidence: '依据(地图行号)',
    department: '部门', stated: '申报金额', taxFactor: '税', cancelFactor: '取消', returnFactor: '退货', feeFactor: '平台费', lastYearBase: '加去年基数', comparable: '可比金额',
    owned: '计入', memo: '备注不计', blocked: '未计入原因', basisCode: '口径代码', taxCode: '含税代码',
    lineA: '行A', lineB: '行B', claimA: 'A 申报', claimB: 'B 申报', sharedScope: '共同范围', possible: '重叠(最多)', known: '重叠(已确认)', overlapType: '重叠类型', resolution: '处理方式',
    countedIn: '计入哪一行', agreedA: 'A 同意', agreedB: 'B 同意', overlapState: '重叠状态', resolutionCode: '处理代码', departmentCode: '部门代码', measureCode: '合计代码', solved: '求解值', unclaimedCode: '认领代码', responseCode: '答复代码', askCode: '需求状态代码',
    measureName: '合计项', total: '合计金额', meaning: '含义', unclaimedShare: '占去年比例', unclaimedDecision: '处理决定', claimant: '由谁认领',
    resource: '资源', capKind: '资源类型', capAmount: '上限', capUsed: '已计入', capState: '占用状态',
    askFrom: '提出部门', askTo: '承接部门', request: '需求内容', askType: '需求类型', askQuantity: '需求数量', neededBy: '需要日期', promisedFor: '承诺日期', slackDays: '余量(天)', linkedLines: '关联申报行', atRisk: '受影响目标',
    response: '答复', condition: '条件', escalatedTo: '升级到', askState: '需求状态',
  },
  sheets: {
    claimsMarket: '市场申报', claimsCustomer: '客户申报', claimsProduct: '选品申报', sameBasis: '同口径', overlaps: '重叠', bounds: '合计区间', asks: '协作需求', unclaimed: '无人认领', caps: '资源上限',
  },
  lists: {
    department: { market: '市场运营', customer: '客户成功', product: '选品' },
    amountMeans: { total: '全年总额', increase: '比去年增加' },
    claimStatus: { draft: '草稿', submitted: '已提交', returned: '退回', agreed: '已共识', locked: '已锁定' },
    missingField: {
      amount: '金额', means: '金额含义', basis: '金额口径', rate: '计划汇率', taxIncluded: '是否含税', taxRate: '税率', cancelRate: '取消率', returnRate: '退货率', feeRate: '平台费率', scope: '认不出的名称',
    },
    resolution: { once: '只计一次', split: '按比例拆', memo: '仅备注', additional: '确为增量' },
    overlapType: { sameOrders: '同一批订单', pull: '带来客户', product: '带来产品', other: '其他' },
    overlapState: { open: '未定', half: '一方已同意', agreed: '已定' },
    measureName: { naive: '直接相加', lowest: '最少可能', highest: '最多可能', owned: '只计一次后', target: '目标', gap: '与目标差额', leftOut: '未计入' },
    unclaimedDecision: { claim: '由部门认领', base: '计入基本盘', drop: '放弃' },
    capKind: { warehouse: '仓储', logistics: '物流', certificate: '认证', service: '客服', cash: '资金', ads: '广告预算', other: '其他' },
    capState: { within: '有余量', full: '已用满', over: '超上限' },
    askType: { stock: '备货', certificate: '认证', event: '活动', people: '人力', system: '系统', budget: '预算', other: '其他' },
    askResponse: { yes: '可以', yesIf: '有条件可以', no: '不行', toConfirm: '待确认' },
    askState: { open: '未答复', late: '赶不上', agreed: '已答应', refused: '已回绝', done: '已完成' },
  },
  texts: {
    claimsMarketTitle: '市场申报', claimsCustomerTitle: '客户申报', claimsProductTitle: '选品申报',
    claimsNote: '一行就是对明年收入的一条申报。留空或 * = 全部;多个名称用逗号隔开;开头加 ! = 除此以外;月份写 3-6。',
    sameBasisTitle: '同口径', sameBasisNote: '每条申报一步步换算到规划本位币和规划口径。缺内容的行先不计入并写明缺什么,其他行照常。',
    overlapsTitle: '重叠', overlapsNote: '两个部门都算了的收入,金额大的在前。填已确认的金额,选计入谁,再对齐一次。', furtherOverlaps: '另有 {count} 对未列出,最多 {amount}。',
    boundsTitle: '合计区间', boundsNote: '重叠没定之前,全部申报加起来可能是多少。',
    unclaimedTitle: '无人认领', unclaimedNote: '去年有销售、今年没人申报的范围,金额大的在前。绑定目标前每行都要有决定。',
    capsTitle: '资源上限', capsNote: '一项资源在规划年度里、在写明的范围内最多能撑多少收入。范围留空 = 全部。',
    asksTitle: '协作需求', asksNote: '一个部门需要另一个部门做什么、什么时候要。承诺晚于需要,相关目标就有风险。',
    scopeHint: '填规划里的名称;留空或 * = 全部。多个用逗号隔开,开头加 ! = 除此以外。', amountMeansHint: '是全年总额,还是比去年增加?',
    basisHint: '这个金额按什么口径算;回款要填平台费率。', knownHint: '双方都确认重叠的金额,不超过较小的一条。', countedInHint: '重叠部分计入哪一行。',
    boundsAdded: '直接相加是 ', boundsBetween: ',扣掉重复后在 ', boundsAnd: ' 到 ', boundsEnd: ' 之间。', boundsRough: '互相重叠的行太多,实际区间可能更窄。', departmentLines: '行数', departmentStated: '可比金额', departmentOwned: '计入', byDepartment: '分部门',
    scopeEverything: '全部', scopeExcept: '除{names}外', scopeMonths: '{months}月', bandBasis: '口径', bandGrounds: '依据', bandLines: '关联行', bandMore: '更多',
  },
  problems: {
    'align/line-left-out': '“{line}”暂不计入合计：缺 {missing}。其他行照常。',
    'align/contradiction': '互相矛盾：{lines}。请改一处；改好之前按直接相加计。',
    'align/drafts': '还有 {count} 行是草稿：已计入合计，但没有人提交。',
    'align/no-claims': '还没有申报。请打开部门申报，至少填一行。',
  },
};
