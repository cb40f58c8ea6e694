/** One call as a user types it, and what its cells show: cells of a row by " | ", rows by line breaks. */
export interface ShownCall {
  readonly formula: string;
  readonly shown: string;
  /** Where words make the result another one in English. */
  readonly shownInEnglish?: string;
}

/** What the function page and the reference know of a custom function besides its words. */
export interface FunctionExample {
  readonly name: string;
  /** So many of its arguments cannot be left out; they stand first. */
  readonly required: number;
  readonly examples: readonly [ShownCall, ShownCall];
  /** Codes of the failures that are its own; those of arguments in general are common to all. */
  readonly failures: readonly string[];
}

/** The functions of every day, in the order in which they are offered. */
export const EVERYDAY_FUNCTIONS: readonly FunctionExample[] = [
  {
    name: 'PRODUCT_QUADRANT', required: 3,
    examples: [
      { formula: '=PRODUCT_QUADRANT(0.08,0,0.7,2)', shown: '瘦狗', shownInEnglish: 'Dog' },
      { formula: '=PRODUCT_QUADRANT({0.45;0.08},{0.3;0},{0.05;0.7})', shown: '明星\n现金牛', shownInEnglish: 'Star\nCash cow' },
    ],
    failures: ['quadrant/missing', 'quadrant/margin', 'quadrant/growth', 'quadrant/share', 'quadrant/turns'],
  },
  {
    name: 'LIFECYCLE_STAGE', required: 1,
    examples: [
      { formula: '=LIFECYCLE_STAGE({100,98,103,101,99,100})', shown: '成熟期', shownInEnglish: 'Maturity' },
      { formula: '=LIFECYCLE_STAGE({90,80,60,30,10,0,0,0;5,8,12,20,35,60,90,130})', shown: '衰退期\n成长期', shownInEnglish: 'Decline\nGrowth' },
    ],
    failures: ['lifecycle/no-sales', 'lifecycle/too-few-months', 'lifecycle/negative', 'lifecycle/first-month', 'lifecycle/age', 'lifecycle/stock-length', 'lifecycle/option-invalid', 'lifecycle/option-unknown', 'lifecycle/band-table-only', 'season/index-invalid'],
  },
  {
    name: 'PRODUCT_ROI', required: 3,
    examples: [
      { formula: '=PRODUCT_ROI(1500000,1095000,100000)', shown: '0.255230' },
      { formula: '=PRODUCT_ROI(1500000,1095000,100000,0,30)', shown: '3.105300' },
    ],
    failures: ['roi/negative', 'roi/turnover-days', 'roi/no-cost', 'roi/cost-missing'],
  },
  {
    name: 'ATTAINMENT_LIGHT', required: 1,
    examples: [
      { formula: '=ATTAINMENT_LIGHT(0.78,"month",{0.97,1.02,0.99,1.05,0.98,1.01,0.96,1.03})', shown: '红 | 异常,查因', shownInEnglish: 'Red | Unusual, find the cause' },
      { formula: '=ATTAINMENT_LIGHT(0.8,"month",{0.7,1.2,0.9,1.1,0.8,1.3},,,TRUE)', shown: '黄 | 正常波动', shownInEnglish: 'Amber | Normal variation' },
    ],
    failures: ['light/cuts'],
  },
  {
    name: 'PDCA_FORECAST', required: 3,
    examples: [
      { formula: '=PDCA_FORECAST(12,{0.1,0.1,0.08,0.08,0.08,0.08,0.08,0.08,0.08,0.08,0.08,0.08},{1,1.1})', shown: '11.014286 | 9.565800 | 12.462772 | 0.191573 | 0.875 | 0.571429 | 0.928571 | 1.130259 | 1.03125 | 10.5' },
      { formula: '=PDCA_FORECAST(1000,{0.06,0.06,0.07,0.07,0.08,0.08,0.09,0.08,0.08,0.09,0.12,0.12},{55,66,60,70,75,84})', shown: '976.94207 | 942.37749 | 1011.5067 | 0.196298 | 0.976190 | 0.945574 | 0.977486 | 26.970877 | 1.017241 | 976.19048' },
    ],
    failures: ['forecast/target', 'forecast/weights', 'forecast/actuals', 'forecast/kappa', 'forecast/tau', 'forecast/nothing-closed', 'forecast/nothing-open', 'forecast/not-planned'],
  },
  {
    name: 'DISCOUNT_BREAKEVEN', required: 2,
    examples: [
      { formula: '=DISCOUNT_BREAKEVEN(0.45,0.1)', shown: '0.285714' },
      { formula: '=DISCOUNT_BREAKEVEN(0.6,-0.2)', shown: '-0.25' },
    ],
    failures: ['discount/no-margin-left', 'discount/no-margin', 'discount/no-price'],
  },
  {
    name: 'CUSTOMER_TIER', required: 1,
    examples: [
      { formula: '=CUSTOMER_TIER(100000)', shown: '中小卖家', shownInEnglish: 'Small/medium' },
      { formula: '=CUSTOMER_TIER(500,{0,100,1000},{"C","B","A"})', shown: 'B' },
    ],
    failures: ['tier/negative', 'tier/bounds'],
  },
  {
    name: 'MARKET_SCORE', required: 5,
    examples: [
      { formula: '=MARKET_SCORE({12,0.28,0.55,0.35;20,0.22,0.65,0.55},{0.3,0.3,0.2,0.2},{0,0,0,0},{50,0.3,1,1},{1,1,-1,-1})', shown: '57.2\n50' },
      { formula: '=MARKET_SCORE({100,0.08,0.95,0.8},{0.3,0.3,0.2,0.2},{0,0,0,0},{50,0.3,1,1},{1,1,-1,-1})', shown: '43' },
    ],
    failures: ['market/columns', 'market/length', 'market/weights', 'market/goalposts', 'market/direction', 'market/too-much-missing', 'market/none'],
  },
];
