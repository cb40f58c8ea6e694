/** Calls of the custom functions a second, against the same logic called directly. */
import { classifyStage } from '../../src/domain/product-map/lifecycle';
