import type { ComponentType } from 'react';

/** One page of the pane: its words stand under `nav` by the same id. */
interface PageEntry {
  readonly id: string;
  /** Which part of the pane leads to it: the head by the path of a plan, the foot by what helps on the way; others are reached from a page or the ribbon. */
  readonly place: 'head' | 'foot' | 'elsewhere';
  readonly load: () => Promise<{ default: ComponentType }>;
}

/** Every page of the pane, loaded when first opened. A page listed here is also tested for accessibility in every theme and language. */
export const pages = [
  { id: 'home', place: 'head', load: async () => ({ default: (await import('./pages/HomePage')).HomePage }) },
  { id: 'setup', place: 'head', load: async () => ({ default: (await import('./pages/SetupPage')).SetupPage }) },
  { id: 'import', place: 'head', load: async () => ({ default: (await import('./pages/ImportPage')).ImportPage }) },
  { id: 'maps', place: 'head', load: async () => ({ default: (await import('./pages/MapsPage')).MapsPage }) },
  { id: 'departments', place: 'head', load: async () => ({ default: (await import('./pages/DepartmentsPage')).DepartmentsPage }) },
  { id: 'alignment', place: 'head', load: async () => ({ default: (await import('./pages/AlignmentPage')).AlignmentPage }) },
  { id: 'targets', place: 'head', load: async () => ({ default: (await import('./pages/TargetsPage')).TargetsPage }) },
  { id: 'pdca', place: 'head', load: async () => ({ default: (await import('./pages/PdcaPage')).PdcaPage }) },
  { id: 'review', place: 'head', load: async () => ({ default: (await import('./pages/ReviewPage')).ReviewPage }) },
  { id: 'example', place: 'foot', load: async () => ({ default: (await import('./pages/ExamplePage')).ExamplePage }) },
  { id: 'functions', place: 'foot', load: async () => ({ default: (await import('./pages/FunctionsPage')).FunctionsPage }) },
  { id: 'history', place: 'foot', load: async () => ({ default: (await import('./pages/HistoryPage')).HistoryPage }) },
  { id: 'settings', place: 'foot', load: async () => ({ default: (await import('./pages/SettingsPage')).SettingsPage }) },
  { id: 'help', place: 'foot', load: async () => ({ default: (await import('./pages/HelpPage')).HelpPage }) },
  { id: 'explain', place: 'elsewhere', load: async () => ({ default: (await import('./pages/ExplainPage')).ExplainPage }) },
] as const satisfies readonly PageEntry[];

export type PageId = (typeof pages)[number]['id'];
