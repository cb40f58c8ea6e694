import type { Example } from './example';
import { sampleExample } from './sample';

/** Every built-in example. */
export const EXAMPLES: readonly Example[] = [sampleExample];
