import fc from 'fast-check';

/** Property tests try the same cases on every run, so that a failure is a change of the code; another seed by FC_SEED. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261122) });
