import type { FunctionExample } from './functionExamples';

/** The other functions, by name. */
export const ADVANCED_FUNCTIONS: readonly FunctionExample[] = [
  {
    name: 'AD_METRICS', required: 4,
    examples: [
      { formula: '=AD_METRICS(1200,4800,12000,0.32)', shown: '0.25 | 0.1 | 4 | 0.32 | 3.125 | 0.32 | 336' },
      { formula: '=AD_METRICS(20,100,100,0.2,0.05)', shown: '0.2 | 0.2 | 5 | 0.2 | 5 | 0.15 | 0' },
    ],
    failures: ['ads/negative', 'ads/no-ad-sales', 'ads/no-sales', 'ads/no-spend', 'ads/no-margin'],
  },
  {
    name: 'AHP_WEIGHTS', required: 1,
    examples: [
      { formula: '=AHP_WEIGHTS({1,3,5;0.333333333,1,3;0.2,0.333333333,1})', shown: '0.636986 | 0.258285 | 0.104729 | 3.038511 | 0.033199 | ' },
      { formula: '=AHP_WEIGHTS({1,9,0.111111111;0.111111111,1,9;9,0.111111111,1})', shown: '0.333333 | 0.333333 | 0.333333 | 10.111111 | 6.130268 | 判断不一致,请复核:第 1, 2, 3 项', shownInEnglish: '0.333333 | 0.333333 | 0.333333 | 10.111111 | 6.130268 | Comparisons disagree, please check: items 1, 2, 3' },
    ],
    failures: ['ahp/square', 'ahp/size', 'ahp/not-positive', 'ahp/diagonal', 'ahp/not-reciprocal', 'ahp/missing'],
  },
  {
    name: 'BOTTLENECK_RELEASE', required: 2,
    examples: [
      { formula: '=BOTTLENECK_RELEASE(3,{0.1,0.04,0.06})', shown: '0.63792 | 0.315354 | 0.129770 | 0.192795' },
      { formula: '=BOTTLENECK_RELEASE(100,{0.1,0.2})', shown: '32 | 10.985508 | 21.014492' },
    ],
    failures: ['release/base', 'release/uplift'],
  },
  {
    name: 'BREAKEVEN_ROAS', required: 1,
    examples: [
      { formula: '=BREAKEVEN_ROAS(0.32)', shown: '3.125' },
      { formula: '=BREAKEVEN_ROAS(0.2)', shown: '5' },
    ],
    failures: ['ads/no-margin'],
  },
  {
    name: 'CLAIM_ADJUST', required: 1,
    examples: [
      { formula: '=CLAIM_ADJUST({3,2,4},12,,,{3,2.5,1E+99})', shown: '3 | 2.5 | 6.5' },
      { formula: '=CLAIM_ADJUST({3,2.5,6.5},,{1,1,1},,,{1,1,0,4.5;0,1,1,8})', shown: '2.666667 | 1.833333 | 6.166667' },
    ],
    failures: ['claims/none', 'claims/amount-missing', 'claims/variance', 'claims/limits', 'claims/cap-columns', 'claims/at-most', 'claims/at-least', 'claims/caps-contradict'],
  },
  {
    name: 'CLAIM_BOUNDS', required: 2,
    examples: [
      { formula: '=CLAIM_BOUNDS({"拉美","*","*";"*","老客","*";"*","*","新品,套装"},{3;2;4})', shown: '9 | 4 | 9' },
      { formula: '=CLAIM_BOUNDS({"拉美","*","*";"*","老客","*";"*","*","新品,套装"},{3;3.7;7.5},{"拉美","老客","*";"!拉美","老客","新品,套装";"拉美","*","新品,套装"},{1.2;1;0})', shown: '14.2 | 12 | 12' },
    ],
    failures: ['claims/none', 'claims/amount', 'claims/amount-missing', 'claims/scope-text', 'claims/scope-empty', 'claims/leaf-unknown', 'claims/leaves', 'claims/relation', 'claims/contradiction', 'claims/contradiction-with-facts', 'claims/contradiction-of-facts'],
  },
  {
    name: 'CONTROL_LIMITS', required: 1,
    examples: [
      { formula: '=CONTROL_LIMITS({49.6,47.6,49.9,51.3,47.8,51.2,52.6,52.4,53.6,52.1})', shown: '50.81 | 1.877778 | 55.804889 | 45.815111 | 6.136578 |  | ' },
      { formula: '=CONTROL_LIMITS({0.97,1.02,0.99,1.05,0.98,1.01,0.96,1.03,0.78},8)', shown: '1.00125 | 0.051429 | 1.13805 | 0.86445 | 0.168069 | 1 低 | ', shownInEnglish: '1.00125 | 0.051429 | 1.13805 | 0.86445 | 0.168069 | 1 low | ' },
    ],
    failures: ['control/baseline', 'control/too-few'],
  },
  {
    name: 'CUSTOMER_VALUE', required: 6,
    examples: [
      { formula: '=CUSTOMER_VALUE(2,30.43,38.86,22.35,{0.243,4.414,0.793,2.426},{6.25,3.74,15.44})', shown: '36.289211 | 0.726579 | 24.663714' },
      { formula: '=CUSTOMER_VALUE(7,29.43,38.86,73.74,{0.243,4.414,0.793,2.426},{6.25,3.74,15.44})', shown: '283.53278 | 0.641756 | 71.469671' },
    ],
    failures: ['value/history', 'value/buying-parameters', 'value/spend-parameters', 'value/parameter-count', 'value/spend', 'value/no-mean-spend', 'value/series', 'value/months', 'value/discount'],
  },
  {
    name: 'EVENT_SHARE', required: 4,
    examples: [
      { formula: '=EVENT_SHARE(45989,-4,3,2025)', shown: '0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0.875 | 0.125' },
      { formula: '=EVENT_SHARE(46353,-3,6,2026)', shown: '0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0.7 | 0.3' },
    ],
    failures: ['events/offsets', 'events/year', 'events/outside-year'],
  },
  {
    name: 'EVENT_UPLIFT', required: 2,
    examples: [
      { formula: '=EVENT_UPLIFT(182000,70000,140000,56000,14000,0,9000,4000,15000,0.35)', shown: '112000 | 2.6 | 93000 | 6.2 | 1.17 | 2.5 | 35721.439 | 6278.5607' },
      { formula: '=EVENT_UPLIFT(182000,70000)', shown: '112000 | 2.6 | 112000 |  |  |  |  | ' },
    ],
    failures: ['event/negative', 'event/no-baseline', 'event/no-ads'],
  },
  {
    name: 'FIT_CHECK', required: 7,
    examples: [
      { formula: '=FIT_CHECK(4.8,12,4.2,30,100,35,20,900,1000,0.01,0.03)', shown: '叫好不叫座 | 定价过高 | 4.316129 | 0.3 | 0.087511 | 0.912489 | 1.75 | 正常', shownInEnglish: 'Praised but unsold | Priced too high | 4.316129 | 0.3 | 0.087511 | 0.912489 | 1.75 | Normal' },
      { formula: '=FIT_CHECK(4.6,800,4.2,150,100,20,20)', shown: '叫好叫座 |  | 4.576471 | 1.5 |  |  | 1 | 正常', shownInEnglish: 'Praised and sold |  | 4.576471 | 1.5 |  |  | 1 | Normal' },
    ],
    failures: ['fit/negative', 'fit/category', 'fit/rating-missing'],
  },
  {
    name: 'FUNNEL_ATTRIB', required: 2,
    examples: [
      { formula: '=FUNNEL_ATTRIB({120000,0.025,42},{150000,0.022,45})', shown: '30557.74 | -17505.767 | 9448.0267 | 22500' },
      { formula: '=FUNNEL_ATTRIB({1,10,2;4,5,3},{4,5,3;5,6,4})', shown: '50.47438 | -25.23719 | 14.76281 | 40\n19.315686 | 15.782064 | 24.90225 | 60\n69.790066 | -9.455126 | 39.66506 | 100' },
    ],
    failures: ['funnel/shape', 'funnel/negative'],
  },
  {
    name: 'GMROI', required: 2,
    examples: [
      { formula: '=GMROI(50000,25000)', shown: '2' },
      { formula: '=GMROI(405000,90000)', shown: '4.5' },
    ],
    failures: ['stock/negative', 'stock/none'],
  },
  {
    name: 'LIFECYCLE_DETAIL', required: 1,
    examples: [
      { formula: '=LIFECYCLE_DETAIL({5,8,12,20,35,60})', shown: '成长期 | 中 | 6.75 | 0.008535 | 1 | 6 | NO_SEASON_ADJ; LAUNCH_ASSUMED; SHORT_WINDOW | 15 | 28.333333 | 2.630142 | 3 | 12 | ', shownInEnglish: 'Growth | Medium | 6.75 | 0.008535 | 1 | 6 | NO_SEASON_ADJ; LAUNCH_ASSUMED; SHORT_WINDOW | 15 | 28.333333 | 2.630142 | 3 | 12 | ' },
      { formula: '=LIFECYCLE_DETAIL({500,480,470,430,440,400,380,350,330,300,290,260},,,,{"season","none"})', shown: '衰退期 | 中 | -0.680342 | 0.000016 | 0.586207 | 12 | NO_SEASON_ADJ | -64 | 212.66667 | -4.320071 | -0.717949 | -0.615385 | ', shownInEnglish: 'Decline | Medium | -0.680342 | 0.000016 | 0.586207 | 12 | NO_SEASON_ADJ | -64 | 212.66667 | -4.320071 | -0.717949 | -0.615385 | ' },
    ],
    failures: ['lifecycle/no-sales', 'lifecycle/too-few-months', 'lifecycle/negative', 'lifecycle/first-month', 'lifecycle/age', 'lifecycle/stock-length', 'lifecycle/option-invalid', 'lifecycle/option-unknown', 'lifecycle/band-table-only', 'season/index-invalid'],
  },
  {
    name: 'MIX_WHATIF', required: 3,
    examples: [
      { formula: '=MIX_WHATIF({0.7,0.05,0.25},{0.08,0.45,0.006},2,0.3,0.388888889)', shown: '0.159035 | 0.079035 | 0.097368 | -0.018333 | 0.08 | 8.142857 | 1.357143 | ' },
      { formula: '=MIX_WHATIF({0.7,0.05,0.25},{0.08,0.45,0.006},2,,0.388888889,,0.16)', shown: '0.16 | 0.08 | 0.098513 | -0.018513 | 0.08 | 8.257282 | 1.362864 | 0.302939' },
    ],
    failures: ['mix/length', 'mix/share-range', 'mix/shares-sum', 'mix/item', 'mix/absorber', 'mix/absorber-short', 'mix/no-lever', 'mix/unreachable', 'mix/no-rest', 'mix/no-multiple'],
  },
  {
    name: 'MONTH_WEIGHTS', required: 2,
    examples: [
      { formula: '=MONTH_WEIGHTS({1,1,1,1,1,1,1,1,1,1,1,1},2026,{46353;46071},{-3;0},{6;28},{0.06;0.03})', shown: '0.075833 | 0.087213 | 0.094454 | 0.075833 | 0.075833 | 0.075833 | 0.075833 | 0.075833 | 0.075833 | 0.075833 | 0.117833 | 0.093833' },
      { formula: '=MONTH_WEIGHTS({2,1,1,1,1,1,1,1,1,1,2,3},2026)', shown: '0.125 | 0.0625 | 0.0625 | 0.0625 | 0.0625 | 0.0625 | 0.0625 | 0.0625 | 0.0625 | 0.0625 | 0.125 | 0.1875' },
    ],
    failures: ['events/base', 'events/year', 'events/offsets', 'events/share', 'events/shares-sum', 'events/date-missing'],
  },
  {
    name: 'OPPORTUNITY_SCORE', required: 2,
    examples: [
      { formula: '=OPPORTUNITY_SCORE(9,3)', shown: '15' },
      { formula: '=OPPORTUNITY_SCORE(9,9)', shown: '9' },
    ],
    failures: ['need/scale'],
  },
  {
    name: 'PAYBACK_MONTHS', required: 2,
    examples: [
      { formula: '=PAYBACK_MONTHS(50000,{5000,9000,14000,18000,20000})', shown: '4.2' },
      { formula: '=PAYBACK_MONTHS(12000,{5000,9000})', shown: '1.777778' },
    ],
    failures: ['payback/negative', 'payback/never', 'payback/month-missing'],
  },
  {
    name: 'PRICE_VOLUME_MIX', required: 4,
    examples: [
      { formula: '=PRICE_VOLUME_MIX({10,15,20},{1000,800,500},{11,15,23},{1000,700,800})', shown: '2782.6087 | 1717.3913 | 3400 | 7900 | 0 | 0' },
      { formula: '=PRICE_VOLUME_MIX({50},{1000},{52},{1100})', shown: '5000 | 0 | 2200 | 7200 | 0 | 0' },
    ],
    failures: ['mix/negative', 'mix/no-base', 'mix/price-missing'],
  },
  {
    name: 'PUSH_CALENDAR', required: 1,
    examples: [
      { formula: '=PUSH_CALENDAR({0.02,0.03,0.05,0.08,0.08,0.08,0.1,0.1,0.08,0.12,0.16,0.1})', shown: '0.04 | 0.065 | 0.08 | 0.08 | 0.09 | 0.1 | 0.09 | 0.1 | 0.14 | 0.13 | 0.06 | 0.025' },
      { formula: '=PUSH_CALENDAR({0.02,0.03,0.05,0.08,0.08,0.08,0.1,0.1,0.08,0.12,0.16,0.1},{0,1})', shown: '0.03 | 0.05 | 0.08 | 0.08 | 0.08 | 0.1 | 0.1 | 0.08 | 0.12 | 0.16 | 0.1 | 0.02' },
    ],
    failures: ['push/twelve', 'push/negative', 'push/lags'],
  },
  {
    name: 'QUADRANT_DETAIL', required: 3,
    examples: [
      { formula: '=QUADRANT_DETAIL(0.08,0,0.7,2)', shown: '瘦狗 | 0.173913 | SLOW_TURN', shownInEnglish: 'Dog | 0.173913 | SLOW_TURN' },
      { formula: '=QUADRANT_DETAIL(0.45,0.3,0.05)', shown: '明星 |  | ', shownInEnglish: 'Star |  | ' },
    ],
    failures: ['quadrant/missing', 'quadrant/margin', 'quadrant/growth', 'quadrant/share', 'quadrant/turns'],
  },
  {
    name: 'RESPREAD', required: 2,
    examples: [
      { formula: '=RESPREAD({100,120,150,200,300,180},210)', shown: '120 | 144 | 180 | 240 | 360 | 216 | 0' },
      { formula: '=RESPREAD({100,120,150,200,300,180},400)', shown: '130 | 156 | 195 | 260 | 390 | 234 | 85' },
    ],
    failures: ['respread/negative', 'respread/length'],
  },
  {
    name: 'RFM_SCORE', required: 3,
    examples: [
      { formula: '=RFM_SCORE({4;46;23},{6;1;3},{540;35;65},3,{5,30;2,5;50,500})', shown: '3 | 3 | 3\n1 | 1 | 1\n2 | 2 | 2' },
      { formula: '=RFM_SCORE({1;2;3;4},{8;6;4;2},{900;700;500;300},2)', shown: '2 | 2 | 2\n2 | 2 | 2\n1 | 1 | 1\n1 | 1 | 1' },
    ],
    failures: ['rfm/bins', 'rfm/cuts', 'rfm/too-few'],
  },
  {
    name: 'ROUND_TO_TOTAL', required: 1,
    examples: [
      { formula: '=ROUND_TO_TOTAL({47000,16000,15800,12000,6100,3100},10,1)', shown: '5 | 2 | 1 | 1 | 1 | 0' },
      { formula: '=ROUND_TO_TOTAL({11.998,9.083,2.919;12.983,10.872,3.145;1.019,2.045,0.936},,1,{24;27;4},{26,22,7})', shown: '12 | 9 | 3\n13 | 11 | 3\n1 | 2 | 1' },
    ],
    failures: ['targets/unit', 'targets/negative', 'targets/not-multiple', 'targets/nothing-to-split', 'targets/margins-both', 'targets/total-differs', 'targets/rounding-failed'],
  },
  {
    name: 'SAME_BASIS', required: 6,
    examples: [
      { formula: '=SAME_BASIS(58000000,7.2,TRUE,0.16,0.03,0.08)', shown: '321264000' },
      { formula: '=SAME_BASIS(1000000,7.2,FALSE,,0.02,0.05,0.5)', shown: '13406400' },
    ],
    failures: ['basis/missing', 'basis/fx', 'basis/rate', 'basis/period'],
  },
  {
    name: 'SEASONAL_INDEX', required: 1,
    examples: [
      { formula: '=SEASONAL_INDEX({80,70,90,95,100,110,105,100,95,110,160,185,82,71,88,96,101,108,107,99,96,111,158,183})', shown: '0.756424 | 0.654701 | 0.811461 | 0.884551 | 0.930978 | 0.997032 | 0.969337 | 0.922115 | 0.876345 | 1.015105 | 1.475383 | 1.706567' },
      { formula: '=SEASONAL_INDEX({105,100,95,110,160,185,80,70,90,95,100,110,107,99,96,111,158,183,82,71,88,96,101,108},7)', shown: '0.739108 | 0.646471 | 0.831177 | 0.876680 | 0.923175 | 1.017055 | 0.989317 | 0.914295 | 0.886929 | 1.025906 | 1.459177 | 1.690709' },
    ],
    failures: ['season/too-few-months', 'season/not-positive', 'season/first-month', 'season/weight', 'season/index-invalid'],
  },
  {
    name: 'TARGET_SPLIT', required: 3,
    examples: [
      { formula: '=TARGET_SPLIT({40,30,20,10;35,50,100,75;30,80,70,120;20,30,40,50},{150;300;400;150},{200,300,400,100},0)', shown: '64.55851 | 46.23246 | 35.384298 | 3.824732\n49.967919 | 68.159354 | 156.49855 | 25.37418\n56.721944 | 144.42823 | 145.08248 | 53.767349\n28.751627 | 41.179961 | 63.034674 | 17.033738' },
      { formula: '=TARGET_SPLIT({4,3;1,2},{600;400},{700,300},1)', shown: '470 | 130\n230 | 170' },
    ],
    failures: ['targets/unit', 'targets/negative', 'targets/not-multiple', 'targets/rows-differ', 'targets/columns-differ', 'targets/totals-differ', 'targets/totals-differ-3', 'targets/totals-differ-4', 'targets/empty-slice', 'targets/unreachable', 'targets/rounding-failed'],
  },
  {
    name: 'UNIT_ECONOMICS', required: 1,
    examples: [
      { formula: '=UNIT_ECONOMICS(119,0,0.19,TRUE,30,6,0.12,"CIF",0.1,"gross",0,8,0,0,10,0.08,3,0.6)', shown: '19 | 11.9 | 11.1384 | 4.32 | 40.32 | 92 | 53.61536 | 34.23696 | 24.23696 | 0.582776 | 0.372141 | 0.263445' },
      { formula: '=UNIT_ECONOMICS(100,,,FALSE,30,,,,{50,0.1545;1E+99,0.0927})', shown: '0 | 12.36 | 12.36 | 0 | 30 | 100 | 70 | 57.64 | 57.64 | 0.7 | 0.5764 | 0.5764' },
    ],
    failures: ['economics/share-range', 'economics/negative', 'economics/referral-rate', 'economics/referral-shape', 'economics/tiers', 'economics/no-net-revenue'],
  },
  {
    name: 'WINBACK_VALUE', required: 9,
    examples: [
      { formula: '=WINBACK_VALUE(0.08,60,2.5,0.3,0.5,0.1,3,10,1.5)', shown: '3.136514 | 67.956424 | 0.025882' },
      { formula: '=WINBACK_VALUE(0.2,60,2.5,0.3,0.5,0.1,3,10,1.5)', shown: '10.091285 | 67.956424 | 0.025882' },
    ],
    failures: ['winback/share', 'winback/negative', 'winback/horizon', 'winback/discount', 'winback/offer'],
  },
];
