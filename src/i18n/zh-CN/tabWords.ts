import type { tabWords as english } from '../en/tabWords';

/** 发出与回收申报表的用语。 */
export const tabWords: typeof english = {
  problems: {
    'tabs/not-made': '还没有申报表。请先运行“部门申报”。',
    'tabs/no-files': '请至少选一份填好的申报表。',
    'tabs/opened': '{file} 已在新窗口打开。请在那里保存后发给部门；规划没有改动。',
    'tabs/download': '{file} 已备好，保存后发给部门即可；规划没有改动。',
    'tabs/none': '{file} 里没有申报表：哪张工作表都没有申报表的表头。请选当时发出的那份文件。没有改动任何内容。',
    'tabs/whose': '看不出 {file} 是哪个部门的申报表。请用当时发出的那份文件。没有改动任何内容。',
    'tabs/twice': '{department}一次收到两份申报表：{files}。请一份一份回收。没有改动任何内容。',
    'tabs/other-plan': '{file} 不是这份规划的申报表（它的年度：{theirs}，本规划：{ours}）。没有改动任何内容。',
    'tabs/other-currency': '{file} 发出时本位币是 {theirs}，规划现在是 {ours}。请重新发出申报表。没有改动任何内容。',
    'tabs/column-missing': '{file} 缺列，或表头被改过：{columns}。请把表头改回原样。没有改动任何内容。',
    'tabs/unread': '“{text}”认不出来，这一格保留规划里的内容。',
    'tabs/recognised': '这一行没有行号，按说明认作“{line}”。',
    'tabs/added': '“{line}”作为新行收入。',
    'tabs/sum': '这一行是合计，不算一行申报。',
    'tabs/idle': '这一行既没写说明也没写金额，没有收。',
    'tabs/stale': '有 {count} 行规划里已经没有了，未收：{lines}。要恢复，请把该行的行号清空再回收。',
    'tabs/left': '文件里少了 {count} 行，规划里照样保留：{lines}。',
    'tabs/promise-in-line': '地图后来又承诺了 {amount}，范围已有申报行；再起一行会与它矛盾，所以没有另起：{promises}。要申报的部分请加到该行金额里，并在“增量台账”这一承诺的“申报于”填该行行号。',
    'tabs/names-unknown': '申报里有 {count} 个名称规划不认识：{names}。请在“站点”“品类”“客户层级”里补上（地区写在站点的区域或国家一列），或改申报的范围；在此之前这些行不计入。',
    'tabs/locked': '有 {count} 行已锁定，文件里的改动未收：{lines}。',
  },
  pane: {
    sendTitle: '发出申报表', sendText: '给一个部门单独一份工作簿，用 Excel、WPS 或 LibreOffice 都能填。', department: '部门', send: '生成文件', download: '下载 {file}',
    collectTitle: '回收申报', collectText: '把填好的申报表按行收回来。规划里也改过的格子，先把两边的值并排列出来。', chooseTabs: '请先选填好的申报表。', take: '收入规划',
    conflicts: { one: '有 1 格两边都改过', other: '有 {count} 格两边都改过' }, conflictsHint: '不勾选就保留规划里的值。', here: '规划', there: '文件', takeAll: '全部以文件为准', takeOne: '以文件为准：{cell}', more: '另有 {count} 格，选“全部”时一并处理',
    files: { label: '填好的申报表', drop: '把填好的申报表拖到这里', formats: '支持 XLSX、XLS，用什么软件填的都行，可以一次放多个。' },
    counts: { lines: '行', cellsTaken: '收入的格子', linesAdded: '新增行' },
    actions: { 'send-tab': '发出申报表', 'collect-tabs': '回收申报' },
  },
};
