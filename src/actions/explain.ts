import type { SpecialAction } from './mechanism/definition';
import { explainCell } from './explainCell';

/** Tells where a cell comes from: the named one, or the selected one. Nothing is written. */
export const explainAction: SpecialAction = {
  kind: 'special',
  name: 'explain',
  parameters: [{ key: 'cell' }],
  prepare: async ({ parameters }, { displayLanguage, onProgress }) => {
    onProgress?.({ step: 'read' });
    const explanation = await explainCell(parameters['cell'] ?? '', displayLanguage);
    const result = { created: [], refreshed: [], kept: [], counts: {}, problems: [], explanation };
    return { preview: { ...result, typedOver: [], isEmpty: true }, apply: () => Promise.resolve({ action: 'explain', ok: true, ...result }) };
  },
};
