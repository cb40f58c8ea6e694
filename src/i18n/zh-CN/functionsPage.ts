import type { functionActionProblems as englishProblems, functionsPage as english } from '../en/functionsPage';

/** 函数页用语。 */
export const functionsPage: typeof english = {
  title: '函数',
  lead: '方法里的公式,任何单元格都能用,在本机计算。',
  search: '搜索',
  searchHint: '名称、中文或 English,例如 毛利、quadrant',
  found: { one: '{count} 个函数', other: '{count} 个函数' },
  none: '没有找到,换个词或少写几个字试试。',
  everyday: '常用',
  advanced: { one: '进阶({count})', other: '进阶({count})' },
  arguments: '参数',
  optional: '可省略',
  examples: '示例',
  shows: '结果',
  method: '怎么算的',
  source: '出处:{source}',
  insert: '插入当前单元格',
  insertNamed: '插入 {function}',
  insertConfirm: '插入',
  tryIt: '新建一页试试',
  tryNamed: '试用 {function}',
  tryConfirm: '新建工作表',
  replace: '替换单元格里的内容',
  reference: '完整说明',
  referenceNamed: '{function} 的完整说明(在浏览器打开)',
  scratchName: '试用 {function}',
  argument: '参数',
  value: '这里填的',
  meaning: '说明',
  call: '公式',
  result: '结果',
  byDefault: '(省略)',
};

/** 两个操作的提示语。 */
export const functionActionProblems: typeof englishProblems = {
  'function/unknown': '没有“{function}”这个函数。可用:{known}。',
  'function/in-table': '{cell} 在表格里,写公式会填满整列。请选表格外的单元格。',
  'function/cell-not-empty': '{cell} 不是空的:{content}。请选空单元格,或确认可以替换。',
  'function/goes-into': '将在 {cell} 写入 {formula}。',
  'function/replaces': '将用 {formula} 替换 {cell} 里的内容:{content}。',
  'function/edit': '{cell} 已写入 {formula}。双击它,把里面的数字换成自己的单元格。',
  'function/replaced': '{cell} 已写入 {formula}。原来是:{content}。',
  'function/cell-changed': '{cell} 刚才被改过,没有写入,请再试一次。',
  'function/new-sheet': '将新建工作表“{sheet}”,不动其他内容。',
  'function/scratch': '示例在新工作表“{sheet}”里,不用了可以直接删掉。',
};
