import type { trackerPane as english } from '../en/trackerPane';

/** 窗格月度PDCA页的用语。 */
export const trackerPane: typeof english = {
  title: '月度PDCA',
  lead: '十二张月度表和总览。目标还没绑定时,先按去年结构出草稿。',
  trackerTitle: '一键生成PDCA',
  trackerText: '点一下直接生成,您填的都保留;只有填过的内容会离开原来的行时才问。',
  generate: '一键生成',
  grainTitle: '换粒度',
  grainQuestion: '每月一行是',
  grainStart: '按这个粒度生成',
  grains: { site: '目标行 × 站点', siteCategory: '目标行 × 站点 × 品类', siteCategoryTier: '目标行 × 站点 × 品类 × 客户层级' },
  refreshTitle: '刷新实绩',
  refreshText: '导入新数据后点一下:未关账的月份跟着数据走,已关账月份的变动补记到当月。',
  refresh: '刷新实绩',
  closeTitle: '关账',
  closeText: '未达标的行都有原因、责任人和验证日后,冻结最早的未关账月份。没关闭的措施转下月,缺口摊到剩余月份。',
  reopenTitle: '反关账',
  reopenText: '只用于真正的错误:打开最近关账的月份。晚到的数据会自动记为补记,不用反关账。',
  reopenReason: '为什么反关账?',
  reopenMissing: '请先写原因。',
};
