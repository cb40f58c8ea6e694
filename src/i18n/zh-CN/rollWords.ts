import type { rollWords as english } from '../en/rollWords';

/** 结转下一年的用语。 */
export const rollWords: typeof english = {
  problems: {
    'roll/no-year': '还没有计划年度。请先新建规划。',
    'roll/no-target': '不知道 {year} 年的目标：历年完成率里只写了实际。',
    'roll/year-open': '{year} 年 12 个月里只有 {months} 个月有销售。历年完成率里写的是到目前为止的数，全年数出来后请改成全年的。',
    'roll/own-columns': '你自己加的列一并带走，只带数值不带公式：{columns}。',
    'roll/columns-left': '你自己加的列留在今年的工作簿里：{columns}。下一年要用，请手工复制过去。',
    'roll/opened': '{file} 已在新窗口打开。请在那里保存；今年的规划没有改动。',
    'roll/download': '{file} 已备好，保存后打开，点“新建规划”继续；今年的规划没有改动。',
  },
  pane: {
    title: '结转下一年',
    text: '做一个下一年的工作簿：参数、站点、对照、成本卡和费率卡、画像、竞品、销售数据、经验教训和未关闭的措施都带过去。目标、申报和月份从空白开始，今年的目标和实际写进历年完成率。',
    confirm: '生成工作簿',
  },
};
