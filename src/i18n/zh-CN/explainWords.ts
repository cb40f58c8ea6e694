import type { explainWords as english } from '../en/explainWords';

/** 解释单元格的用语。 */
export const explainWords: typeof english = {
  calls: {
    IF2: '{a}时：{b}', IF3: '若 {a}，取 {b}，否则取 {c}', IFERROR: '{a}（算不出时：{b}）', NOT: '不是（{a}）',
    SUM: '{list} 的合计', SUMPRODUCT: '各行 {product} 的合计', MAX: '{list} 中最大的', MIN: '{list} 中最小的', AVERAGE: '{list} 的平均',
    COUNT: '{list} 里数字的个数', COUNTBLANK: '{a} 里空格的个数', LN: '{a} 的自然对数', EXP: 'e 的 {a} 次方', ROW: '{a} 的行号', SUBSTITUTE: '{a}（其中的 {b} 换成 {c}）', MID: '{a} 从第 {b} 个字起的 {c} 个字', SMALL: '{a} 中第 {b} 小的', LARGE: '{a} 中第 {b} 大的',
    ROUND: '{a}（四舍五入到 {b} 位小数）', ROUNDUP: '{a}（进位到 {b} 位小数）', ROUNDDOWN: '{a}（舍到 {b} 位小数）', INT: '{a} 取整', ABS: '{a} 的绝对值', MOD: '{a} ÷ {b} 的余数', SQRT: '√{a}',
    MATCH: '{a} 在 {b} 里的位置', INDEX2: '{a} 的第 {b} 个', INDEX3: '{a} 第 {b} 行第 {c} 列', INDEXROW: '{a} 第 {b} 行', PLACE: '本行在表里的次序', LOOKUP: '{c} 等于 {b} 的那一行的 {a}',
    SUMIFS: '{a} 的合计，只算 {conditions} 的行', COUNTIFS: '{conditions} 的行数', AVERAGEIFS: '{a} 的平均，只算 {conditions} 的行',
    ISNUMBER: '{a} 是数字', ISNA: '找不到 {a}', SEARCH: '{a} 在 {b} 里的位置', SAME: '{a}', HYPERLINK: '到 {b} 的链接',
    YEAR: '{a} 的年份', MONTH: '{a} 的月份', DAY: '{a} 的日', DATE: '{a} 年 {b} 月 {c} 日', EDATE: '{a} 之后 {b} 个月', EOMONTH: '{a} 之后 {b} 个月的月末', TODAY: '今天',
    VALUES: '{list}', CHOOSE: '按次序取：{list}',
    other: '{name}({list})',
  },
  and: ' 且 ', or: ' 或 ', isEmpty: '{a} 为空', isFilled: '{a} 不为空', empty: '空', yes: '是', no: '否',
  when: '若 {a}：{b}', otherwise: '否则：{a}', onError: '算不出时：{a}',
  column: '「{column}」', columnOf: '{table}的「{column}」', columns: '「{first}」到「{last}」', range: '{a}到{b}', ofThisRow: '本行', list: '用语（{list}）', resultOf: '{a} 的第 {k} 个结果',
  ofFunction: '{argument}：{a}', functionCall: '{title}[{name}]（{list}）',
  parts: { what: '这是什么', how: '怎么来的', reason: '判定依据', inputs: '用到的数', settings: '用到的判定标准和参数', method: '方法', change: '最近变动' },
  what: {
    column: '表“{table}”的「{column}」列。', header: '表“{table}”的列名「{column}」。', row: '所在行：{row}', block: '工作表“{sheet}”的一部分：{label}。', named: '工作表“{sheet}”的一部分。',
    own: '这是你自己加在表“{table}”里的列，三图规划不往里写。', foreign: '这个单元格不在三图规划的表和表头区域里，没有记录可查。', empty: '单元格是空的。', shown: '现在显示：{value}',
    text: '工作表上的文字，随工作表一起写入。', fixedValue: '动作写在工作表上方的数。',
  },
  kinds: {
    key: '动作给这一行的编号，靠它找到这一行，请不要改。', code: '给公式比较用的代码，对应的用语在另一列。',
    input: '由你填写，动作会保留。', list: '由你从列表里选，动作会保留。',
    formula: '由公式计算，每一行相同。', custom: '由三图规划的函数计算，每一行相同。', value: '由动作写入。', editable: '由动作写入，你可以改填。',
  },
  how: {
    formula: '公式：{formula}', words: '意思是：{words}', typedOver: '你在公式上填了这个数。原来的公式是：{words}', typedValue: '你改填过动作写的数，动作会保留你填的。', filled: '填写的内容：由人填，或由动作按默认值起头，背后没有公式。',
    writtenBy: '由“{action}”写入，时间 {at}。', readFrom: '这个动作用到这些表：{tables}。', notLogged: '操作日志里没有写过这张表的动作。',
    importOf: '来自导入 {id}：{files}，{at}。', imports: '表里的数据来自导入：{count} 个文件，最近一次 {at}：{files}。', more: '等', noImports: '没有导入记录。', unread: '这个公式没法用文字说明，请看公式本身。',
  },
  reason: { stored: '{column}：{text}', blank: '{column}：现在是空的。', none: '这个数没有另存判定依据，所以这里不说原因。' },
  inputs: { cell: '{label} = {value}', column: '{label}：{count} 格有内容', total: '，合计 {total}', values: '（{values}）', empty: '空', area: '{label}：{rows} 行 {cols} 列', gone: '{label}：工作簿里已经没有了', formula: '{label} 是：{words}', none: '没有用到别的单元格。' },
  setting: { value: '{label} = {value}', unit: '（{unit}）', usual: '，默认 {value}', origin: '，出处：{origin}', missing: '{label}：参数里已经没有了' },
  method: { function: '{title}：{text}', note: '工作表说明：{text}' },
  change: {
    cell: '最近一次改动这一格：“{action}”，{at}{point}。{before}', first: '这一格随“{action}”写入，{at}{point}。', before: '改之前是 {before}。', wasEmpty: '改之前是空的。', wasFormula: '改之前是公式。',
    notKept: '还能撤回的 {count} 次写入都没有改动这一格；更早改过什么，已经不知道了。',
    log: '这张表最近一次写入：“{action}”，{at}{point}。', point: '，恢复点 {point}', none: '操作日志里没有写过这张表的记录。', unlogged: '手工填写不进日志：谁填的、什么时候填的，这里不知道。' },
};
