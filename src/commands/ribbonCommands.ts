/** Where a button of the ribbon leads: a page of the pane and, where named, one of its cards. */
export interface RibbonTarget {
  readonly page: 'home' | 'maps' | 'pdca' | 'review' | 'explain' | 'example' | 'history' | 'language';
  readonly section?: 'import' | 'product-map' | 'pdca-tracker';
  /** The action that begins with the click. */
  readonly starts?: 'pdca-tracker';
}

/** By the name of the function that manifest.xml gives the button. A button shows a preview before it writes; the tracker only where something typed is at stake. */
export const ribbonTargets = {
  openExample: { page: 'example' },
  openImport: { page: 'home', section: 'import' },
  openProductMap: { page: 'maps', section: 'product-map' },
  generateTracker: { page: 'pdca', section: 'pdca-tracker', starts: 'pdca-tracker' },
  openReview: { page: 'review' },
  explainCell: { page: 'explain' },
  openLanguage: { page: 'language' },
  openHistory: { page: 'history' },
} as const satisfies Record<string, RibbonTarget>;

/** Lets each button open the pane at its page; `goTo` changes the page of the pane. */
export function associateRibbonCommands(goTo: (target: RibbonTarget) => void): void {
  for (const [name, target] of Object.entries(ribbonTargets)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void openPane(event, () => goTo(target)));
  }
}

/** The button stays pressed until it is told that the work is done, so it is told in every case. */
async function openPane(event: Office.AddinCommands.Event, goToPage: () => void): Promise<void> {
  try {
    goToPage();
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}
