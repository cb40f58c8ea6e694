import { ALIGNMENT_MAP, ALIGNMENT_PLAN, ASKS_AND_CAPS, DECISIONS, FACTS_AND_ANSWERS, FIRST_ROUND, HINTS_ANSWERED, LATER_VIEWS, PARTS, SECOND_REASONS, THIRD_REASONS, YI } from './alignmentRows';
import type { Example, ExampleCheck, ExampleStep } from './example';

const CENT = 0.005;

function amount(table: string, id: string, column: string, hundredMillions: number): ExampleCheck {
  return { table, find: { id }, column, expected: hundredMillions * YI, tolerance: CENT };
}

function word(table: string, id: string, column: string, expected: string): ExampleCheck {
  return { table, find: { id }, column, expected, tolerance: 0 };
}

/** Sum of the claims and the range that their total can have. */
function range(naive: number, lowest: number, highest: number): ExampleCheck[] {
  return Object.entries({ naive, lowest, highest }).map(([measure, value]) => ({ table: 'Bounds', find: { key: 'measureCode', value: measure }, column: 'total', expected: value * YI, tolerance: CENT }));
}

const FIRST: ExampleStep = {
  checks: [
    ...range(9, 4, 9),
    amount('Potential', 'IunclaimedA01', 'hintAmount', 1),
    amount('Potential', 'IoverCapT000001', 'hintAmount', 0.5),
    // Certificate in May: four of twelve months of 4.0.
    amount('Potential', 'ItooEarlyD000001', 'hintAmount', 4 / 3),
    word('Asks', 'H000001', 'askCode', 'open'),
  ],
};

const LATER: ExampleStep = { checks: [...range(14.2, 7.5, 14.2), amount('Rounds', 'J02D000001', 'roundChange', 3.5)] };

const ALIGN: ExampleStep = { action: 'align' };
const BIND: ExampleStep = { action: 'bind' };
const FREEZE: ExampleStep = { action: 'freeze-round' };

/**
 * The case of three departments whose first claims add up to 9, whose later views add up to 14.2 and count some revenue twice, and
 * who agree on exactly 12 once the overlaps are known: Latin America 3.0, existing customers 2.5, new products and bundles 6.5.
 */
export const alignmentExample: Example = {
  name: 'alignment',
  steps: [
    { action: 'department-tabs' }, ALIGNMENT_PLAN, { action: 'customer-map' }, ALIGNMENT_MAP, { action: 'business-map' },
    FIRST_ROUND, ALIGN, ASKS_AND_CAPS, ALIGN, FREEZE, FIRST,
    HINTS_ANSWERED, LATER_VIEWS, ALIGN, FREEZE, SECOND_REASONS, LATER,
    FACTS_AND_ANSWERS, DECISIONS, ALIGN, FREEZE, THIRD_REASONS, { ...BIND, isDraft: true }, PARTS, BIND, { action: 'minutes' },
  ],
  checks: [
    ...range(14.2, 12, 12),
    amount('SameBasis', 'M000001', 'owned', 3),
    amount('SameBasis', 'U000001', 'owned', 2.5),
    amount('SameBasis', 'D000001', 'owned', 6.5),
    amount('Agreed', 'M000001', 'agreedAmount', 3),
    amount('Agreed', 'U000001', 'agreedAmount', 2.5),
    amount('Agreed', 'D000001', 'agreedAmount', 6.5),
    amount('Agreed', 'M000001', 'tieOut', 0),
    word('AgreedParts', 'K000003', 'partState', 'fits'),
    { table: 'Confirmation', find: { key: 'partId', value: 'K000003' }, column: 'confirmedAmount', expected: YI, tolerance: CENT },
    word('Caps', 'T000001', 'capState', 'full'),
    word('Caps', 'T000002', 'capState', 'full'),
    word('ClaimsMarket', 'M000001', 'claimStatus', 'locked'),
    amount('Minutes', 'NV000001', 'decidedMoney', 1.2),
  ],
};
