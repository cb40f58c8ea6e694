import type { SpecialAction } from './mechanism/definition';

/** Switches the words of the workbook to the other language; no value changes. */
export const relabelAction: SpecialAction = {
  kind: 'special',
  name: 'relabel',
  parameters: [{ key: 'to', required: true, choices: ['zh-CN', 'en'] }],
  prepare: () => Promise.reject(new Error('not yet')),
};
