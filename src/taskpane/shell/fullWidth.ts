/** The look of a field that takes the width of its form, and shrinks with it. */
export const FULL_WIDTH = { minWidth: 0, width: '100%' } as const;
