import type { helpPane as english } from '../en/helpPane';

/** 窗格使用帮助页的用语。 */
export const helpPane: typeof english = {
  title: '使用帮助',
  lead: '怎么开始、有哪些快捷键、看着不对时怎么办。',
  beginTitle: '怎么开始',
  begin: {
    example: '先看样子：在空白工作簿里生成一个完整例子。',
    data: '用自己的报表：自动识别文件，看过预览才写入。',
    path: '首页写着每一步做到哪儿、下一步做什么。',
  },
  go: { example: '看一个完整例子', import: '导入数据', home: '回到首页' },
  keysTitle: '键盘快捷键',
  keysText: '在 Microsoft 365 和网页版 Excel 里、光标在表格上时可用。对齐会里用 ← → 翻页，用 1–4 回答。',
  keys: {
    openPlan: '打开规划首页', openBusinessMap: '预览业务地图', openCustomerMap: '预览客户地图', openProductMap: '预览产品地图', openAlignment: '打开三方对齐',
    generateTracker: '一键生成PDCA', openReview: '打开深度复盘', explainCell: '说明选中的单元格', openHelp: '打开使用帮助',
  },
  nameTitle: '单元格显示 #NAME?',
  nameText: '加载项启动之前算过的公式会这样。打开一次本窗格，再点“重写公式”。',
  nameGo: '去重写公式',
  undoTitle: '写错了',
  undoText: '每次写入都能撤回：最近十次都存在工作簿里。',
  undoGo: '去操作历史',
  moreTitle: '更多说明',
  install: '安装：自己装、IT 统一部署、共享文件夹，以及 WPS 能做什么',
  guide: '简要说明',
  newTab: '在浏览器中打开',
};
