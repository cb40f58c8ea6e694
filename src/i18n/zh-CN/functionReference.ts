import type { functionReference as english } from '../en/functionReference';

/** 函数参考:标题、算法、出处。 */
export const functionReference: typeof english = {
  AD_METRICS: {
    title: '广告指标：ACoS、TACoS、ROAS 和盈亏平衡',
    formula: 'ACoS = 花费 ÷ 广告销售额；TACoS = 花费 ÷ 总销售额；ROAS = 广告销售额 ÷ 花费；盈亏平衡 ACoS = 平台后毛利 ÷ 售价；盈亏平衡 ROAS = 1 ÷ 盈亏平衡 ACoS；目标 ACoS = 盈亏平衡 ACoS − 想留的利润率；广告利润 = 广告销售额 × 盈亏平衡 ACoS − 花费',
    source: '平台广告通行算法；盈亏平衡要和广告销售额同一口径（都含税或都不含税）',
  },
  AHP_WEIGHTS: {
    title: '两两比较定权重（层次分析法）',
    formula: '权重 = 比较矩阵的主特征向量；λmax = (A·v)i ÷ vi 的平均；CR = (λmax − n) ÷ (n − 1) ÷ RI(n)。CR 大于 0.10 说明判断前后不一致',
    source: 'T. L. Saaty《Decision making with the analytic hierarchy process》(2008)',
  },
  ATTAINMENT_LIGHT: {
    title: '达成率红黄绿灯',
    formula: '月度：≥ 0.95 绿，≥ 0.85 黄；预测：≥ 1.00 绿，≥ 0.90 黄；以下为红。是波动还是异常，看前几个月的自然限（均值 ± 2.66 × 平均移动极差）和连续规则',
    source: 'D. J. Wheeler 过程行为图（XmR）；西电规则',
  },
  BOTTLENECK_RELEASE: {
    title: '打通堵点能释放多少增量',
    formula: '合计 = 基数 × (Π(1 + u) − 1)；每项 = 合计 × ln(1 + u) ÷ Σ ln(1 + u)',
    source: '对数平均分解（Ang 2004）：各项加起来等于合计，不重复计算',
  },
  BREAKEVEN_ROAS: {
    title: '盈亏平衡 ROAS',
    formula: '1 ÷ 平台后毛利率',
    source: '平台广告通行算法',
  },
  CLAIM_ADJUST: {
    title: '把各部门申报调到目标和上限以内',
    formula: '使 Σ (x − 申报)² ÷ 方差 最小，满足 Σ x = 目标、下限 ≤ x ≤ 上限、各组上限',
    source: '加权最小二乘调和（Wickramasuriya、Athanasopoulos、Hyndman 2019；非负：Wickramasuriya、Turlach、Hyndman 2020）',
  },
  CLAIM_BOUNDS: {
    title: '互相重叠的申报合起来最少、最多是多少',
    formula: '各申报把生意切成小块；在所有申报和已知事实都成立的前提下，求被申报覆盖的各块之和的最小值和最大值（线性规划）',
    source: 'Boole–Fréchet 紧界（Hailperin 1965；Prékopa 1988）',
  },
  CONTROL_LIMITS: {
    title: '一串数的自然限（XmR 控制图）',
    formula: '均值 ± 2.66 × 平均移动极差；移动极差上限 = 3.268 × 平均移动极差；异常信号：超出界限、3 点中 2 点超 2σ、5 点中 4 点超 1σ、连续 8 点同侧',
    source: 'D. J. Wheeler；用 NIST/SEMATECH e-Handbook 6.3.2.2 的数据核对',
  },
  CUSTOMER_TIER: {
    title: '客户层级',
    formula: '不给下限时按月美元：大于 10 万为大卖；1 万到 10 万为中小卖家；小于 1 万为新手卖家。给了下限时：取最后一个已达到的名称',
    source: '本方法的分层；取最近三个完整月的平均',
  },
  CUSTOMER_VALUE: {
    title: '客户预期价值（CLV）',
    formula: '毛利率 × 各月 Σ 平均客单 × 预期订单数 ÷ (1 + 贴现率)^月；订单数用 BG/NBD，客单用 Gamma-Gamma',
    source: 'Fader、Hardie、Lee（2005）；Fader、Hardie（2013）笔记 025、027',
  },
  DISCOUNT_BREAKEVEN: {
    title: '打折要多卖多少才不亏',
    formula: '折扣率 ÷ (毛利率 − 折扣率)',
    source: 'T. Nagle《定价战略与战术》：−ΔP ÷ (CM + ΔP)',
  },
  EVENT_SHARE: {
    title: '活动天数落在各月的比例',
    formula: '窗口落在该月的天数 ÷ 窗口落在该年的天数',
    source: '按天数分摊，同美国普查局 X-13 节日回归（genhol）',
  },
  EVENT_UPLIFT: {
    title: '一场活动真正带来了多少',
    formula: '毛增量 = 实际 − 基线；净增量 = 毛增量 − 提前消费 − 观望 − 蚕食 + 连带；iROAS = 净增量 ÷ 广告费；利润 ROI = (净增量 × 毛利率 − 广告费) ÷ 广告费；对比去年：基数效应 + 活动效应 = 变动',
    source: 'Van Heerde、Leeflang、Wittink（2000、2004）；对数平均分解（Ang 2004）',
  },
  FIT_CHECK: {
    title: '叫好不叫座：差在流量、价格还是转化',
    formula: '修正评分 Q = (n·评分 + 50·类目评分) ÷ (n + 50)；销量指数 S = 销量 ÷ 类目中位数；叫好：Q ≥ 类目 + 0.1；不叫座：S ≤ 0.5；原因看 ln(流量指数) ÷ ln S 和 ln(转化指数) ÷ ln S',
    source: '贝叶斯平均；销量指数的乘法分解',
  },
  FUNNEL_ATTRIB: {
    title: '流量 × 转化 × 客单：变动是谁带来的',
    formula: '每个因素 = L(V1, V0) × ln(x1 ÷ x0)，L(a, b) = (a − b) ÷ ln(a ÷ b)；零按极限处理；多个站点逐个算再相加',
    source: 'LMDI-I，B. W. Ang（2004、2005）；零值：Ang、Zhang、Choi（1998）',
  },
  GMROI: {
    title: '库存毛利回报（GMROI）',
    formula: '毛利 ÷ 平均库存成本',
    source: '零售业通行算法',
  },
  LIFECYCLE_DETAIL: {
    title: '生命周期阶段和依据',
    formula: '去季节 → 最近 12 个月做 Mann–Kendall 检验（S、VarS、Z、p）和 Theil–Sen 斜率 → 年化增长率 g = 12 × 斜率 ÷ 中位数 → 与 ±10% 的区间比较；另有月龄、尾部为零、零星销售的规则',
    source: 'Polli、Cook（1969）；Mann（1945）、Kendall（1975）；Theil（1950）、Sen（1968）；零星销售：Syntetos、Boylan、Nikolopoulos 等（2011）',
  },
  LIFECYCLE_STAGE: {
    title: '产品生命周期阶段',
    formula: '去季节 → 最近 12 个月做 Mann–Kendall 检验和 Theil–Sen 斜率：上升（p ≤ 0.10 且增长 ≥ +10%）为成长期；下降（≤ −10%）为衰退期；上市不久为导入期；其余为成熟期',
    source: 'Polli、Cook(1969);Mann(1945)、Kendall(1975);Theil(1950)、Sen(1968)',
  },
  MARKET_SCORE: {
    title: '市场吸引力打分',
    formula: '100 × Σ 权重 × 截到 0–1 的 (值 − 低标) ÷ (高标 − 低标) ÷ Σ 权重；方向 −1 表示越小越好',
    source: '固定标杆，同联合国人类发展指数；OECD/JRC《综合指标手册》（2008）',
  },
  MIX_WHATIF: {
    title: '产品结构沙盘：占比变了毛利怎么变',
    formula: '新毛利率 = Σ s′·m′；结构效应 = Σ (s′ − s)·m；率效应 = Σ s′·(m′ − m)；所需占比 = (目标 − 其余毛利率) ÷ (该品毛利率 − 其余毛利率)。占比指收入占比',
    source: '加权平均的算术，没有余项',
  },
  MONTH_WEIGHTS: {
    title: '含移动节日的月度权重',
    formula: 'w = (1 − Σ φ) × 基础月份 + Σ φ × 活动落在该月的天数比例',
    source: '按天数分摊，同美国普查局 X-13 节日回归（genhol）',
  },
  OPPORTUNITY_SCORE: {
    title: '需求缺口得分',
    formula: '重要度 + max(重要度 − 满意度, 0)',
    source: 'A. W. Ulwick(2002、2005)',
  },
  PAYBACK_MONTHS: {
    title: '几个月回本',
    formula: '累计广告后毛利首次达到投入的月份，月内按线性',
    source: '算术',
  },
  PDCA_FORECAST: {
    title: '用已关账月份预测全年',
    formula: 'W = 已关账月份权重，Y = 已关账实际，a = Y ÷ (W·T)；Z = W ÷ (W + κ)；θ = Z·a + (1 − Z)·先验；F = Y + (1 − W)·T·θ；区间 F ± 1.2816·sd；达标概率 = 1 − Φ((T − F) ÷ sd)',
    source: 'Bühlmann–Straub 信度模型（正态贝叶斯）',
  },
  PRICE_VOLUME_MIX: {
    title: '销售额变动拆成量、结构、价',
    formula: '量 = (Q1 − Q0) × P0；结构 = Σ (q1 − Q1·q0 ÷ Q0)·p0；价 = Σ (p1 − p0)·q1。新品和下架品不产生价的影响',
    source: '通行的差异分析，没有余项',
  },
  PRODUCT_QUADRANT: {
    title: '产品象限：明星、现金牛、问题、瘦狗',
    formula: 'GMROI = 毛利率 ÷ (1 − 毛利率) × 周转次数。增长达到分界：毛利率达到分界 → 明星，否则 → 问题。增长未达：毛利率达到分界，或者体量大（占比达到分界）且库存养得活自己（GMROI ≥ 持有成本）→ 现金牛，否则 → 瘦狗',
    source: 'BCG 矩阵的增长分界（Henderson 1970）、菜单工程的 70% 规则（Kasavana、Smith 1982）、杜邦恒等式',
  },
  PRODUCT_ROI: {
    title: '产品投资回报率',
    formula: '(净销售额 − 成本) ÷ 成本，成本 = 货 + 广告 + 其他；给了周转天数再 × 365 ÷ 天数',
    source: '本方法的广告后回报；年周转次数 = 365 ÷ 周转天数',
  },
  PUSH_CALENDAR: {
    title: '想在某月出单，该在哪月发力',
    formula: '发力(t) = Σ p(间隔) × 出单(t + 间隔)，全年循环',
    source: '按间隔分布平移；默认一半隔一个月、一半隔两个月',
  },
  QUADRANT_DETAIL: {
    title: '产品象限和依据',
    formula: '同 PRODUCT_QUADRANT。标记：SCALE_NO_MARGIN 增量不增利，DECLINING 现金牛在萎缩，SLOW_TURN 库存养不活自己，LOSS 没有毛利，BORDERLINE 贴近分界（毛利率 1 个百分点，增速 2 个百分点，占比 1 个百分点或分界的十分之一，取小者）',
    source: '同 PRODUCT_QUADRANT',
  },
  RESPREAD: {
    title: '缺口摊到剩下的月份',
    formula: '按 计划 × 弹性 的比例加，加到上限为止（默认 1.3 × 计划），反复直到摊完；最后一格是摊不下的',
    source: '注水法',
  },
  RFM_SCORE: {
    title: '客户 RFM 打分',
    formula: '分界 = 1/k … (k−1)/k 的分位数（同 PERCENTILE.INC）；得分 = 1 + 小于该值的分界个数；最近一次购买反向',
    source: '通行的分位数 RFM；相同的客户得分相同',
  },
  ROUND_TO_TOTAL: {
    title: '取整后合计不变',
    formula: '先向下取整，再把差的单位给余数最大的；给了行合计和列合计时两边都精确',
    source: 'Hamilton 最大余数法；表格为受控取整',
  },
  SAME_BASIS: {
    title: '把申报换成计划口径',
    formula: '金额 × 汇率 ÷ (1 + 增值税，含税时) × (1 − 取消率) × (1 − 退货率) ÷ 期间占比 ÷ (1 − 费率)',
    source: '计划的净销售额口径',
  },
  SEASONAL_INDEX: {
    title: '季节指数',
    formula: '对 12 个月居中移动平均的比率，按月平均，再调到均值为 1；有上级指数时：(n × 自己 + k × 上级) ÷ (n + k)',
    source: '经典乘法分解，同 R 的 decompose()；收缩：Miller、Williams（2003）',
  },
  TARGET_SPLIT: {
    title: '目标按行、列、层分解',
    formula: '轮流按行、列、层缩放，直到每个合计都对上，再用最大余数法取整',
    source: '迭代比例拟合（RAS）：Deming、Stephan（1940），Bacharach（1970），Csiszár（1975）',
  },
  UNIT_ECONOMICS: {
    title: '单件利润：CM1、CM2、CM3',
    formula: '折后价 − 增值税 = 净价；净收入 = 净价 × (1 − 退货率)；CM1 = 净收入 − 到岸成本 × (1 − 退货率 × 可再售比例)；CM2 = CM1 − 退货后佣金 − 履约费 − 仓储 − 收款费 − 退货处理 − 其他；CM3 = CM2 − 广告',
    source: '增值税分数（英国税务海关总署）；亚马逊费率表和退款管理费；通行的 CM1–CM3',
  },
  WINBACK_VALUE: {
    title: '流失客户值不值得赢回',
    formula: 'PV = 客单价 × 年订单数 × 毛利率 × Σ 留存率^(t−1) ÷ (1 + 贴现率)^t；V = p × (PV − 优惠) − 触达成本；盈亏平衡 p = 触达成本 ÷ (PV − 优惠)',
    source: '第二生命周期价值，Stauss、Friege（1999）',
  },
};
