import type { targetPane as english } from '../en/targetPane';

/** 窗格目标页的用词。 */
export const targetPane: typeof english = {
  title: '目标分解到月',
  lead: '把共识行拆到站点、品类、产品范围、客户层级和月份，分毫不差。',
  splitTitle: '分解目标',
  splitText: '还没有共识时，先按基年结构拆年度目标。锁定的月份和你改写的金额不动。',
  newQuestion: '基年没有销售的地方',
  newRefuse: '停下并列出',
  newFill: '按相近品类',
  openTitle: '改写过合计：要把差额摊开吗？',
  openText: { one: '有 1 个合计与明细不等。分解时保留你填的数，差额摊到其余单元格。', other: '有 {count} 个合计与明细不等。分解时保留你填的数，差额摊到其余单元格。' },
  openItem: '{where}：{difference}',
  more: '另有 {count} 个',
  spread: '摊开差额',
  counts: { targetRows: '目标行数' },
};
