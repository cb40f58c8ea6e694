/** What the reference says of each custom function besides its help: a title in users' words, how it is computed, where that comes from. */
export const functionReference = {
  AD_METRICS: {
    title: 'Ad figures: ACoS, TACoS, ROAS and break-even',
    formula: 'ACoS = spend ÷ ad sales; TACoS = spend ÷ all sales; ROAS = ad sales ÷ spend; break-even ACoS = margin after platform ÷ price; break-even ROAS = 1 ÷ break-even ACoS; target ACoS = break-even ACoS − wanted margin; profit = ad sales × break-even ACoS − spend',
    source: 'Usual practice of marketplace advertising; the break-even must stand on the same basis (with or without tax) as the ad sales',
  },
  AHP_WEIGHTS: {
    title: 'Weights of criteria by pairwise comparison (AHP)',
    formula: 'Weights = principal eigenvector of the comparisons; λmax = mean of (A·v)i ÷ vi; CR = (λmax − n) ÷ (n − 1) ÷ RI(n). Above 0.10 the comparisons disagree',
    source: 'T. L. Saaty, Decision making with the analytic hierarchy process (2008)',
  },
  ATTAINMENT_LIGHT: {
    title: 'Traffic light of an attainment',
    formula: 'Month: green from 0.95, amber from 0.85; forecast: green from 1.00, amber from 0.90; red below. Noise or signal by the natural limits of the months before (mean ± 2.66 × mean moving range and the run rules)',
    source: 'D. J. Wheeler, process behaviour charts (XmR); Western Electric rules',
  },
  BOTTLENECK_RELEASE: {
    title: 'Revenue released by removing bottlenecks',
    formula: 'Total = base × (Π(1 + u) − 1); the part of each = total × ln(1 + u) ÷ Σ ln(1 + u)',
    source: 'Logarithmic mean Divisia split (Ang 2004): parts add up, nothing is counted twice',
  },
  BREAKEVEN_ROAS: {
    title: 'Break-even ROAS',
    formula: '1 ÷ margin after platform',
    source: 'Usual practice of marketplace advertising',
  },
  CLAIM_ADJUST: {
    title: 'Fit claims to a target and to limits',
    formula: 'Minimise Σ (x − claim)² ÷ variance, with Σ x = target, lower ≤ x ≤ upper, and caps on groups',
    source: 'Weighted least squares reconciliation (Wickramasuriya, Athanasopoulos & Hyndman 2019; non-negative: Wickramasuriya, Turlach & Hyndman 2020)',
  },
  CLAIM_BOUNDS: {
    title: 'How much overlapping claims are together, at least and at most',
    formula: 'The claims cut the business into parts; least and largest sum of the parts covered by a claim such that every claim and every known fact holds (linear programme)',
    source: 'Sharp Boole–Fréchet bounds (Hailperin 1965; Prékopa 1988)',
  },
  CONTROL_LIMITS: {
    title: 'Natural limits of a series (XmR chart)',
    formula: 'Mean ± 2.66 × mean moving range; limit of the moving range = 3.268 × mean moving range; signals: outside the limits, 2 of 3 beyond 2σ, 4 of 5 beyond 1σ, 8 on one side',
    source: 'D. J. Wheeler; checked with NIST/SEMATECH e-Handbook 6.3.2.2',
  },
  CUSTOMER_TIER: {
    title: 'Customer tier',
    formula: 'Without bounds, in USD a month: above 100,000 large; 10,000 to 100,000 small/medium; below 10,000 new. With bounds: the last name whose bound is reached',
    source: 'Tiers of the method; take the mean of the last three complete months',
  },
  CUSTOMER_VALUE: {
    title: 'Expected customer value (CLV)',
    formula: 'margin × Σ over months of mean order value × expected orders ÷ (1 + discount)^month; orders by BG/NBD, order value by Gamma-Gamma',
    source: 'Fader, Hardie & Lee (2005); Fader & Hardie (2013), notes 025 and 027',
  },
  DISCOUNT_BREAKEVEN: {
    title: 'Units needed to earn back a discount',
    formula: 'discount ÷ (margin − discount)',
    source: 'T. Nagle, The Strategy and Tactics of Pricing: −ΔP ÷ (CM + ΔP)',
  },
  EVENT_SHARE: {
    title: 'Days of an event by month',
    formula: 'Days of the window in the month ÷ days of the window in the year',
    source: 'Day shares as in the Census X-13 holiday regressors (genhol)',
  },
  EVENT_UPLIFT: {
    title: 'What an event really brought',
    formula: 'Gross = actual − baseline; net = gross − pulled forward − waited − cannibalised + halo; return on ads = net ÷ ads; profit = (net × margin − ads) ÷ ads; against last year: effect of the baseline + effect of the event = change',
    source: 'Van Heerde, Leeflang & Wittink (2000, 2004); split by logarithmic means (Ang 2004)',
  },
  FIT_CHECK: {
    title: 'Praised but not sold: is it the traffic, the price or the conversion?',
    formula: 'Adjusted rating Q = (n·rating + 50·category) ÷ (n + 50); sales index S = units ÷ category median; praised: Q ≥ category + 0.1; not sold: S ≤ 0.5; cause by ln(traffic index) ÷ ln S and ln(conversion index) ÷ ln S',
    source: 'Bayesian average; multiplicative split of the sales index',
  },
  FUNNEL_ATTRIB: {
    title: 'Traffic × conversion × order value: who made the change',
    formula: 'Part of a factor = L(V1, V0) × ln(x1 ÷ x0), with L(a, b) = (a − b) ÷ ln(a ÷ b); zeros by their limits; sites are computed one by one and added',
    source: 'LMDI-I, B. W. Ang (2004, 2005); zeros: Ang, Zhang & Choi (1998)',
  },
  GMROI: {
    title: 'Gross margin return on stock',
    formula: 'gross profit ÷ average stock at cost',
    source: 'Usual practice of retailing',
  },
  LIFECYCLE_DETAIL: {
    title: 'Life-cycle stage with its evidence',
    formula: 'Season taken out → Mann–Kendall test (S, VarS, Z, p) and Theil–Sen slope on the last 12 months → yearly growth g = 12 × slope ÷ median → compared with a band of ±10%; with rules for age, zeros at the end and rare sales',
    source: 'Polli & Cook (1969); Mann (1945), Kendall (1975); Theil (1950), Sen (1968); intermittent sales: Syntetos & Boylan, Nikolopoulos et al. (2011)',
  },
  LIFECYCLE_STAGE: {
    title: 'Life-cycle stage of a product',
    formula: 'Season taken out → Mann–Kendall test and Theil–Sen slope on the last 12 months: rising (p ≤ 0.10 and growth ≥ +10%) = Growth; falling (≤ −10%) = Decline; young = Introduction; else Maturity',
    source: 'Polli & Cook (1969); Mann (1945), Kendall (1975); Theil (1950), Sen (1968)',
  },
  MARKET_SCORE: {
    title: 'Attractiveness of markets',
    formula: '100 × Σ weight × clamp((value − low) ÷ (high − low), 0, 1) ÷ Σ weight; direction −1: less is better',
    source: 'Fixed goalposts as in the UNDP Human Development Index; OECD/JRC Handbook on Composite Indicators (2008)',
  },
  MIX_WHATIF: {
    title: 'What a change of the mix does to the margin',
    formula: 'New margin = Σ s′·m′; mix effect = Σ (s′ − s)·m; rate effect = Σ s′·(m′ − m); share needed = (target − margin of the rest) ÷ (margin of the item − margin of the rest). Shares are shares of revenue',
    source: 'Arithmetic of weighted means, no residual',
  },
  MONTH_WEIGHTS: {
    title: 'Weights of the months with moving events',
    formula: 'w = (1 − Σ φ) × base + Σ φ × day share of the event in the month',
    source: 'Day shares as in the Census X-13 holiday regressors (genhol)',
  },
  OPPORTUNITY_SCORE: {
    title: 'Score of an unmet need',
    formula: 'importance + max(importance − satisfaction, 0)',
    source: 'A. W. Ulwick (2002, 2005)',
  },
  PAYBACK_MONTHS: {
    title: 'Months until an investment is earned back',
    formula: 'First month in which the margins after ads add up to the investment, linear inside the month',
    source: 'Arithmetic',
  },
  PDCA_FORECAST: {
    title: 'Forecast of the year from its closed months',
    formula: 'W = weight of closed months, Y = their sales, a = Y ÷ (W·T); Z = W ÷ (W + κ); θ = Z·a + (1 − Z)·prior; F = Y + (1 − W)·T·θ; interval F ± 1.2816·sd; chance = 1 − Φ((T − F) ÷ sd)',
    source: 'Credibility of Bühlmann and Straub (normal–normal Bayes)',
  },
  PRICE_VOLUME_MIX: {
    title: 'Change of revenue by volume, mix and price',
    formula: 'Volume = (Q1 − Q0) × P0; mix = Σ (q1 − Q1·q0 ÷ Q0)·p0; price = Σ (p1 − p0)·q1. New and dropped items make no price effect',
    source: 'Usual variance analysis without residual',
  },
  PRODUCT_QUADRANT: {
    title: 'Product quadrant: star, cash cow, question mark, dog',
    formula: 'GMROI = margin ÷ (1 − margin) × turns. Growth ≥ cut: margin ≥ cut → Star, else Question mark. Growth below: margin ≥ cut, or big (share ≥ cut) with a stock that pays for itself (GMROI ≥ carrying cost) → Cash cow, else Dog',
    source: 'Growth cut of the BCG matrix (Henderson 1970), 70% rule of menu engineering (Kasavana & Smith 1982), DuPont identity',
  },
  PRODUCT_ROI: {
    title: 'Return on a product',
    formula: '(net sales − costs) ÷ costs, costs = goods + ads + other; with turnover days × 365 ÷ days',
    source: 'Return after ads of the method; turns a year = 365 ÷ turnover days',
  },
  PUSH_CALENDAR: {
    title: 'When to push, given when orders shall come',
    formula: 'push(t) = Σ p(lag) × orders(t + lag), round the year',
    source: 'Shift by the distribution of lags; default: half after one month, half after two',
  },
  QUADRANT_DETAIL: {
    title: 'Product quadrant with its evidence',
    formula: 'As PRODUCT_QUADRANT. Flags: SCALE_NO_MARGIN grows without margin, DECLINING shrinking cow, SLOW_TURN stock does not pay for itself, LOSS no margin, BORDERLINE near a cut (margin 1 point, growth 2 points, share 1 point or a tenth of its cut, whichever is less)',
    source: 'As PRODUCT_QUADRANT',
  },
  RESPREAD: {
    title: 'Spread a shortfall over the months left',
    formula: 'Added in proportion to plan × flex up to the caps (default 1.3 × plan), repeated until all is placed; the last cell is what does not fit',
    source: 'Water filling',
  },
  RFM_SCORE: {
    title: 'RFM score of customers',
    formula: 'Cuts = quantiles (type 7, as PERCENTILE.INC) at 1/k … (k−1)/k; score = 1 + number of cuts below the value; recency reversed',
    source: 'Usual RFM with quantiles; equal customers get equal scores',
  },
  ROUND_TO_TOTAL: {
    title: 'Round so that it still adds up',
    formula: 'Round down, then give the missing units to the largest remainders; with row and column totals both stay exact',
    source: 'Hamilton’s method of largest remainders; blocks: controlled rounding',
  },
  SAME_BASIS: {
    title: 'Put a claim on the plan’s basis',
    formula: 'amount × rate of exchange ÷ (1 + VAT, if included) × (1 − cancelled) × (1 − returned) ÷ share of the period ÷ (1 − fee rate)',
    source: 'Definition of net sales of the plan',
  },
  SEASONAL_INDEX: {
    title: 'Seasonal index',
    formula: 'Ratio to the centred moving mean of 12 months, mean by month, set to mean 1; with a parent index: (n × own + k × parent) ÷ (n + k)',
    source: 'Classical multiplicative decomposition, as decompose() of R; shrinking: Miller & Williams (2003)',
  },
  TARGET_SPLIT: {
    title: 'Split a target by rows, columns and layers',
    formula: 'Scale rows, columns and layers in turn until every total is met, then round by largest remainders',
    source: 'Iterative proportional fitting (RAS): Deming & Stephan (1940), Bacharach (1970), Csiszár (1975)',
  },
  UNIT_ECONOMICS: {
    title: 'Contribution of one unit: CM1, CM2, CM3',
    formula: 'Price after discount − VAT = net; net revenue = net × (1 − returns); CM1 = net revenue − landed cost × (1 − returns × resaleable); CM2 = CM1 − commission after returns − fulfilment − storage − payment − handling of returns − other; CM3 = CM2 − ads',
    source: 'VAT fraction (HMRC); fee tables and refund fee of Amazon; usual CM1–CM3',
  },
  WINBACK_VALUE: {
    title: 'Is winning back a customer worth it',
    formula: 'PV = order value × orders a year × margin × Σ retention^(t−1) ÷ (1 + discount)^t; V = p × (PV − offer) − contact; break-even p = contact ÷ (PV − offer)',
    source: 'Second lifetime value, Stauss & Friege (1999)',
  },
};
