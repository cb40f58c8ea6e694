/** Where a button of the ribbon or a key leads: a page of the pane and, where named, one of its cards. */
export interface RibbonTarget {
  readonly page: 'home' | 'maps' | 'alignment' | 'pdca' | 'review' | 'explain' | 'help';
  readonly section?: 'business-map' | 'customer-map' | 'product-map' | 'pdca-tracker';
  /** The action that begins with the click, up to its preview. */
  readonly previews?: 'business-map' | 'customer-map' | 'product-map';
  /** The action that begins with the click and writes at once, unless something typed is at stake. */
  readonly runs?: 'pdca-tracker';
}

/** By the name that manifest.xml gives the button and shortcuts.json the key. Plan has a key alone: its button opens the pane as it stands. */
export const ribbonTargets = {
  openPlan: { page: 'home' },
  openBusinessMap: { page: 'maps', section: 'business-map', previews: 'business-map' },
  openCustomerMap: { page: 'maps', section: 'customer-map', previews: 'customer-map' },
  openProductMap: { page: 'maps', section: 'product-map', previews: 'product-map' },
  openAlignment: { page: 'alignment' },
  generateTracker: { page: 'pdca', section: 'pdca-tracker', runs: 'pdca-tracker' },
  openReview: { page: 'review' },
  explainCell: { page: 'explain' },
  openHelp: { page: 'help' },
} as const satisfies Record<string, RibbonTarget>;

/** Lets each button and key open the pane at its page and begin its action there; the pane tells how it went. */
export function associateRibbonCommands(open: (target: RibbonTarget) => void): void {
  for (const [name, target] of Object.entries(ribbonTargets)) {
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => void openPane(event, () => open(target)));
  }
}

/** A button stays pressed until it is told that the work is done, so it is told in every case; a key brings no event. */
async function openPane(event: Office.AddinCommands.Event | undefined, open: () => void): Promise<void> {
  try {
    open();
    await Office.addin.showAsTaskpane();
  } finally {
    event?.completed();
  }
}
