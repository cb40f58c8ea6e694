import type { Profile } from './profile';
import { amazonAllOrders } from './profiles/amazonAllOrders';
import { amazonBusinessReport } from './profiles/amazonBusinessReport';
import { amazonListings } from './profiles/amazonListings';
import { amazonSettlement } from './profiles/amazonSettlement';
import { amazonTransactions } from './profiles/amazonTransactions';
import { costList } from './profiles/costList';
import { ebayOrders } from './profiles/ebayOrders';
import { fbaInventory } from './profiles/fbaInventory';
import { mercadoLibreSales } from './profiles/mercadoLibreSales';
import { shopeeOrders } from './profiles/shopeeOrders';
import { shopifyCheckouts } from './profiles/shopifyCheckouts';
import { shopifyOrders } from './profiles/shopifyOrders';
import { sponsoredProducts } from './profiles/sponsoredProducts';
import { sponsoredSearchTerms } from './profiles/sponsoredSearchTerms';
import { sponsoredCampaigns, sponsoredDays, sponsoredPlacements, sponsoredTargets } from './profiles/sponsoredSummaries';
import { superstore } from './profiles/superstore';
import { tiktokOrders } from './profiles/tiktokOrders';
import { tmallOrders } from './profiles/tmallOrders';
import { uciOnlineRetail } from './profiles/uciOnlineRetail';

/**
 * Every report that is recognised by its header. Of reports that tell the same money of one site and month the first in this list counts:
 * transactions are whole months, settlements end in the middle of one; only the advertised product report names products.
 */
export const ALL_PROFILES: readonly Profile[] = [
  amazonTransactions, amazonSettlement, amazonAllOrders, amazonBusinessReport, sponsoredProducts, sponsoredCampaigns, sponsoredPlacements,
  sponsoredTargets, sponsoredSearchTerms, sponsoredDays, fbaInventory, amazonListings, shopeeOrders, tiktokOrders, mercadoLibreSales,
  shopifyOrders, shopifyCheckouts, ebayOrders, tmallOrders, costList, uciOnlineRetail, superstore,
];
