/** Everything the task pane says. Keys begin with the place they stand in. */
export const pane = {
  "pane.tab.check": "Check",
  "pane.tab.post": "Post",
  "pane.tab.backorders": "Backorders",
  "pane.tab.ledger": "Ledger",
  "pane.tab.more": "More",
} as const;
