import type { settingsPane as english } from '../en/settingsPane';

/** 窗格参数页的用语。 */
export const settingsPane: typeof english = {
  title: '参数',
  lead: '表格用哪种语言，以及所有判定标准和容差。都有默认值，只改你更清楚的。',
  listTitle: '判定标准和容差',
  listText: '“规划设置”表里也有。改了之后公式立刻生效；地图和目标重新生成后跟上。',
  empty: '参数属于一份规划，这个工作簿里还没有。回答四个问题就有了。',
  toSetup: '新建规划',
  changed: '已改',
  fallback: '默认：{value}',
  newValue: '“{setting}”改为',
  nothingNew: '请先填或选一个新的值。',
  save: '保存',
  saved: '已保存。',
  areas: {
    plan: { title: '规划与基年', text: '年度、币种、收入口径，以及还没到的月份怎么预估。' },
    sales: { title: '导入数据', text: '两份报表差多少算有问题，工作簿里保留多少数据。' },
    business: { title: '业务地图', text: '市场怎么打分，打法和堵点什么时候算数。' },
    customer: { title: '客户地图', text: '客户怎么分层，多久没买算疑似流失，什么时候用模型。' },
    product: { title: '产品地图', text: '多少算高毛利率、高增速，哪些算滞销，先问哪些款的成本。' },
    alignment: { title: '三方对齐', text: '差多少、多少没人认领可以接受，两个部门都算的部分归谁。' },
    targets: { title: '目标分解', text: '全年摊到各月时，怎么区分大促日和平日。' },
    pdca: { title: '月度PDCA', text: '达成多少算达标、预警，缺口最多能往后面的月份摊多少。' },
    review: { title: '深度复盘', text: '对照哪些天，差多少才说。' },
    workbook: { title: '工作簿', text: '函数单元格和恢复点最多留多少。' },
  },
};
