import type { functionsMarkets as english } from '../en/functionsMarkets';

/** 自定义函数:市场吸引力、指标权重、堵点、市场规模。 */
export const functionsMarkets: typeof english = {
  failures: {
    'market/columns': '数值有 {columns} 列,权重有 {weights} 个,个数须相同',
    'market/length': '每个市场的数值个数须与指标个数相同',
    'market/weights': '权重不能为负,且至少一个大于 0',
    'market/goalposts': '每个指标的高标须大于低标',
    'market/direction': '方向须为 1(越大越好)或 -1(越小越好)',
    'market/too-much-missing': '缺失的权重超过 30%',
    'market/none': '没有可比的市场得分',
    'ahp/square': '比较表的行数与列数须相同',
    'ahp/size': '比较表为 1–{most} 项',
    'ahp/not-positive': '比较值须大于 0',
    'ahp/diagonal': '对角线须为 1',
    'ahp/not-reciprocal': '第 {row} 行第 {column} 列与对称格须互为倒数,例如 3 与 1/3',
    'ahp/missing': '缺少第 {row} 行与第 {column} 列的比较',
    'release/base': '收入不能为负数',
    'release/uplift': '提升率须大于 -100%',
    'release/days': '天数不能为负数',
    'sizing/missing': '缺少{missing}',
    'sizing/negative': '市场因素不能为负数',
    'increment/length': '两期须为同一批市场',
    'increment/none': '总增量≤0',
  },
  words: {
    weights: '权重',
    lows: '低标',
    highs: '高标',
    directions: '方向',
    matrix: '比较表',
    baseRevenue: '收入',
    upliftList: '提升率',
    population: '人口',
    internetShare: '上网率',
    buyerShare: '网购占比',
    categoryShare: '品类渗透率',
    annualSpend: '年均消费',
    reachableShare: '可触达占比',
    attainableShare: '可获取占比',
  },
  labels: {
    ahp: { inconsistent: '判断不一致,请复核:第 {items} 项' },
  },
  help: {
    MARKET_SCORE: {
      description: '市场吸引力，0–100 分：各指标按固定高低标折算后加权，增减市场不影响其他市场的得分。',
      result: '每个市场一个得分，一列',
      params: {
        values: '每个市场一行、每个指标一列，空白表示不知道',
        weights: '各指标权重',
        lows: '各指标 0 分对应的值（低标）',
        highs: '各指标满分对应的值（高标）',
        directions: '1 为越大越好，-1 为越小越好',
      },
    },
    AHP_WEIGHTS: {
      description: '两两比较得出指标权重：权重、λmax、一致性比率，判断不一致时给提示。',
      result: '一行：各权重，另加 3 格',
      params: { matrix: '方阵：行比列重要多少，1–9；对角线以下可留空或填倒数' },
    },
    BOTTLENECK_RELEASE: {
      description: '打通几处堵点合计能释放多少收入（效果相乘），以及各占多少。',
      result: '一行：合计，之后为每处堵点的份额',
      params: { baseRevenue: '现在的收入', upliftList: '每处堵点的提升率，例如 0.1；空白按 0' },
    },
  },
};
