/** What is pressed together with a letter. */
const HELD = 'Ctrl+Shift+Alt';

/** The keys of the buttons of the ribbon, by what they do; assets/shortcuts tells Excel the same. */
export const SHORTCUT_KEYS = {
  openPlan: `${HELD}+P`,
  openBusinessMap: `${HELD}+1`,
  openCustomerMap: `${HELD}+2`,
  openProductMap: `${HELD}+3`,
  openAlignment: `${HELD}+A`,
  generateTracker: `${HELD}+T`,
  openReview: `${HELD}+R`,
  explainCell: `${HELD}+E`,
  openHelp: `${HELD}+H`,
} as const;
