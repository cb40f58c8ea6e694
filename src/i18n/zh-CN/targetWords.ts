import type { targetWords as english } from '../en/targetWords';

/** 目标分解的用词。 */
export const targetWords: typeof english = {
  columns: {
    t01: '第1月', t02: '第2月', t03: '第3月', t04: '第4月', t05: '第5月', t06: '第6月', t07: '第7月', t08: '第8月', t09: '第9月', t10: '第10月', t11: '第11月', t12: '第12月',
    w01: '权重1', w02: '权重2', w03: '权重3', w04: '权重4', w05: '权重5', w06: '权重6', w07: '权重7', w08: '权重8', w09: '权重9', w10: '权重10', w11: '权重11', w12: '权重12',
    yearTarget: '全年目标', residual: '尾差', monthsSum: '各月合计', locks: '锁定月份', lineId: '目标行', scopeCode: '范围代码', buyerCode: '新老客代码', lineState: '行状态代码', rowCode: '在数据中代码',
    targetProfile: '分月方式', likeLine: '同哪一行', gateReason: '起始原因', lineLock: '整行锁定', agreedLine: '共识行',
    lockMonths: '月份', lockAmount: '锁定金额', lockReached: '分解结果', lockGap: '与锁定差额',
    marginLevel: '级别', memberName: '名称', marginLastYear: '基年', marginTarget: '目标', marginGrowth: '比基年', marginSum: '明细合计', levelCode: '级别代码', memberId: '成员编号', memberMonth: '月序',
  },
  sheets: { targets: '目标分解', targetLines: '目标行', targetLocks: '目标锁定', targetMargins: '目标合计' },
  lists: {
    targetState: { bound: '目标已绑定', draft: '草稿:目标尚未绑定' },
    targetProfile: { lastYear: '按去年', even: '均分', season: '按季节', likeLine: '同另一行', typed: '自定' },
    marginLevel: { total: '合计', line: '目标行', site: '站点', category: '品类', scope: '产品范围', tier: '客户层级', buyer: '新老客', month: '月份' },
  },
  texts: {
    targetsTitle: '目标分解', targetsNote: '每条共识行拆到站点、品类、产品范围、客户层级和月份。改一个月或全年后再分解一次,差额由其余部分补上。锁定的月份不动:写 3,4 或 all。',
    targetsSum: '合计', locksHint: '不再变动的月份,按财年月序写:3,4 或 3-6;all = 整行。',
    typedTotalHint: '直接改写后再分解一次,差额会摊开。可写 *1.1、+500万。', typedMonthHint: '直接改写后再分解一次:这个月保留你填的数,差额由其余月份补上。',
    targetLinesTitle: '目标行', targetLinesNote: '一行对应一条共识行或它的一个拆分:全年多少、怎么分到各月、最早哪个月开始。',
    targetProfileHint: '全年怎么分到各月。自定权重填在右边各列。', likeLineHint: '按哪一行的月份比例,填它的行号。', lineLockHint: '是 = 这一行的所有单元格都不动。', bandWeights: '自定权重',
    targetLocksTitle: '目标锁定', targetLocksNote: '某个范围在这些月份必须等于的金额;不写月份就是全年。留空 = 全部。',
    lockLineHint: '目标行的行号;留空 = 所有行。', lockMonthsHint: '财年月序:3、3-6 或 3,5;留空 = 全年。',
    targetMarginsTitle: '目标合计', targetMarginsNote: '各级目标合计,旁边是明细加总。直接改写目标再分解一次,差额会摊开。',
  },
};
