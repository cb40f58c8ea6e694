import type { salesWords as source } from '../en/salesWords';

/** 导入在底表之外留下的内容:客户、报表优先级、潜客。 */
export const salesWords: typeof source = {
  columns: {
    customerId: '客户(假名)', firstOrder: '首次下单', lastOrder: '最近下单', recencyScore: 'R', frequencyScore: 'F', monetaryScore: 'M',
    measureGroup: '指标', precedence: '优先级', prospectKind: '类型', prospects: '人数', checkouts: '购物车数', cartAmount: '购物车金额',
    valuableShare: 'T01 占比(填)', developingShare: 'T02 占比(填)', newShare: '新客占比(填)', shareSource: '占比来源',
    parentItem: '父体', dailyNetSales: '按日净销售额', importedProduct: '底表中的产品', importedCategory: '底表中的品类', monthCount: '月数', amountsByCurrency: '分币种:读取 → 入表', importedDays: '已导入的日期', emptiedMonths: '全部取消的月份', typedScope: '产品范围(填)', firstListed: '首次上架',
  },
  lists: {
    platform: { Other: '其他' },
    measureGroup: { sales: '净销售额', refunds: '退款', fees: '平台费用', adSpend: '广告费', sessions: '访客会话' },
    prospectKind: { cart: '弃购', registered: '仅注册' },
    newCustomerRule: { month: '首单当月算新客', year: '首单当年算新客' },
  },
  sheets: { customers: '客户', reportPrecedence: '报表优先级', prospects: '潜客' },
  texts: {
    customerIndexNote: '全部客户及其每个下单日（压缩存放）。客户编号是假名（加盐哈希，盐存在本工作簿里），不是匿名：拿到工作簿和盐的人可以验证猜到的编号。',
    waitingSales: '待对照、待归类', checkMoved: '底表跟上货号对照', checkMovedDetail: '导入后改了产品、品类或产品范围的货号数：请重新导入相关文件。',
    customersTitle: '客户',
    customersNote: '基年末净销售额最高的 5,000 名客户，按计划币种。T01：近 12 个月订单够多且净销售额居前；T02：其他下过单的客户；T03：此后才出现。R、F、M：近 12 个月 1–5 分。编号是假名（加盐哈希，盐存在本工作簿里），不是匿名。',
    reportPrecedenceTitle: '以哪份报表为准',
    reportPrecedenceNote: '同一站点同一月份有几份报表讲同一指标时，优先级数字最小的为准；留空表示不采用。其余报表用来核对。下次导入起生效。',
    precedenceHint: '1 最优先；留空则该指标不采用这份报表。',
    prospectsTitle: '尚未下单的潜客',
    prospectsNote: '弃购来自导入。只注册未下单的人数可在此填写，注明站点和月份。',
    typedShareHint: '平台不给买家标识时，填你从别处得知的占比，并写明来源。',
    typedScopeHint: '留空按新品规则判断；套装请选“套装”。重新导入文件后生效。',
    firstListedHint: '填上架月份的第一天；有此日期就不看首次销售。',
  },
  settings: {
    newCustomerRule: { label: '新客口径', unit: '', origin: '基年之后才出现的一律算新客' },
    tierMinOrders: { label: 'T01 层：近 12 个月订单数', unit: '单', origin: '复购：至少两单' },
    tierTopShare: { label: 'T01 层：净销售额居前', unit: '%', origin: '前五分之一（帕累托）' },
    customersMax: { label: '工作簿保留的客户数上限', unit: '人', origin: '再多工作簿会变慢；最久未下单的先移出' },
    factRowsMax: { label: '产品与每日底表行数上限', unit: '行', origin: '再多工作簿会变慢' },
    reportDifference: { label: '两份报表允许相差', unit: '%', origin: '超过即列出两个数字' },
  },
  problems: {
    'import/customers-left-out': '工作簿保留 {kept} 名客户；最久未下单的 {customers} 名未保留，再次下单时会算作新客。',
    'import/tiers-unknown': '{customers} 名客户的层级未识别：按规划设置中的分层规则，要么客户太少、无法按分位数做 RFM，要么固定阈值不是从小到大。请修改规则后重新导入。',
    'import/customers-changed': '{customers} 名客户的层级或首次下单日与之前不同。先前导入的月份仍按当时口径；需要更新时请重新导入：{files}',
    'import/import-again': '{skus} 个货号（如 {example}）改了产品或品类，请重新导入这些文件，底表才会跟上：{files}',
    'import/quarter-split': '{site}：{first} 至 {last} 按季度存放，请把三个月一起导入。',
    'import/products-joined': '为使产品底表不超过 {most} 行，{joined} 个小产品合并为“其他”；单独成行的占净销售额 {standsAlone}。',
    'import/rate-missing': '{currency} 没有计划汇率（{sites}）。请在“{sheet}”填写，填好之前这些销售折成计划币种为 0。',
  },
};
