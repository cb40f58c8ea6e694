import type { explainPane as english } from '../en/explainPane';

/** “为什么”页的用语。 */
export const explainPane: typeof english = {
  title: '为什么',
  lead: '在表格里选中一个单元格再点：它是什么、怎么来的、用到哪些数、最近被什么改过。',
  ask: '解释选中的单元格',
  again: '为什么',
  goTo: '定位到 {cell}',
  reading: '正在读取…',
  failed: '读不到这个单元格。请先结束编辑再试。',
  whyOf: '为什么：{cell}',
};
