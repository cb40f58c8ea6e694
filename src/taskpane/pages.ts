import type { ComponentType } from 'react';

/** One page of the pane: its words stand under `nav` by the same id. */
interface PageEntry {
  readonly id: string;
  /** Whether the head of the pane leads to it; the others are reached from a page or the foot. */
  readonly isInNav: boolean;
  readonly load: () => Promise<{ default: ComponentType }>;
}

/** Every page of the pane, loaded when first opened. A page listed here is also tested for accessibility in every theme and language. */
export const pages = [
  { id: 'home', isInNav: true, load: async () => ({ default: (await import('./pages/HomePage')).HomePage }) },
  { id: 'setup', isInNav: true, load: async () => ({ default: (await import('./pages/SetupPage')).SetupPage }) },
  { id: 'maps', isInNav: true, load: async () => ({ default: (await import('./pages/MapsPage')).MapsPage }) },
  { id: 'alignment', isInNav: true, load: async () => ({ default: (await import('./pages/AlignmentPage')).AlignmentPage }) },
  { id: 'targets', isInNav: true, load: async () => ({ default: (await import('./pages/TargetsPage')).TargetsPage }) },
  { id: 'pdca', isInNav: true, load: async () => ({ default: (await import('./pages/PdcaPage')).PdcaPage }) },
  { id: 'review', isInNav: true, load: async () => ({ default: (await import('./pages/ReviewPage')).ReviewPage }) },
  { id: 'example', isInNav: true, load: async () => ({ default: (await import('./pages/ExamplePage')).ExamplePage }) },
  { id: 'functions', isInNav: true, load: async () => ({ default: (await import('./pages/FunctionsPage')).FunctionsPage }) },
  { id: 'history', isInNav: true, load: async () => ({ default: (await import('./pages/HistoryPage')).HistoryPage }) },
  { id: 'explain', isInNav: false, load: async () => ({ default: (await import('./pages/ExplainPage')).ExplainPage }) },
  { id: 'language', isInNav: false, load: async () => ({ default: (await import('./pages/LanguagePage')).LanguagePage }) },
] as const satisfies readonly PageEntry[];

export type PageId = (typeof pages)[number]['id'];
