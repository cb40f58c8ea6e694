import type { Profile } from './profile';
import { amazonAllOrders } from './profiles/amazonAllOrders';
import { amazonBusinessReport } from './profiles/amazonBusinessReport';
import { amazonSettlement } from './profiles/amazonSettlement';
import { costList } from './profiles/costList';
import { shopeeOrders } from './profiles/shopeeOrders';
import { shopifyOrders } from './profiles/shopifyOrders';
import { sponsoredProducts } from './profiles/sponsoredProducts';
import { superstore } from './profiles/superstore';
import { tmallOrders } from './profiles/tmallOrders';
import { uciOnlineRetail } from './profiles/uciOnlineRetail';

/** Every report that is recognised by its header. */
export const ALL_PROFILES: readonly Profile[] = [
  amazonSettlement, amazonAllOrders, amazonBusinessReport, sponsoredProducts, shopeeOrders, shopifyOrders, tmallOrders, costList,
  uciOnlineRetail, superstore,
];
