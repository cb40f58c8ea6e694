import type { Example } from './example';
import { latamExample } from './latam';
import { sampleExample } from './sample';

/** Every built-in example. */
export const EXAMPLES: readonly Example[] = [sampleExample, latamExample];
