import { alignmentExample } from './alignment';
import { apparelExample } from './apparel';
import type { Example } from './example';
import { erpExample } from './erp';
import { latamExample } from './latam';
import { pdcaExample } from './pdca';
import { reviewExample } from './review';
import { sampleExample } from './sample';

/** Every built-in example. */
export const EXAMPLES: readonly Example[] = [sampleExample, apparelExample, latamExample, erpExample, alignmentExample, pdcaExample, reviewExample];
