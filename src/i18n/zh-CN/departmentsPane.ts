import type { departmentsPane as english } from '../en/departmentsPane';

/** 窗格部门申报页的用语。 */
export const departmentsPane: typeof english = {
  title: '部门申报',
  lead: '三个部门各报明年认多少。申报表发出去填，再一行一行收回来。',
  listTitle: '各部门报到哪一步',
  empty: '还没有申报表。在下面生成：会按三张地图先填好各部门可以申报的行。',
  noLines: '还没有申报。',
  lines: { one: '1 行', other: '{count} 行' },
  states: { draft: '草稿', submitted: '已提交', returned: '退回', agreed: '已共识', locked: '已锁定' },
  incomplete: { one: '1 行缺金额、金额含义或口径，暂不计入合计。', other: '{count} 行缺金额、金额含义或口径，暂不计入合计。' },
  toAlignment: '去三方对齐',
};
