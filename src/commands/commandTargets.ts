/** Where each ribbon command leads; the names are those of the manifest, which a test compares. */
export const commandTargets = {
  checkWorkbook: { place: "check", act: "checkNow" },
  enterOrders: { place: "check", act: "enterOrders" },
  openPost: { place: "post", act: undefined },
  openBackorders: { place: "backorders", act: undefined },
  openLedger: { place: "ledger", act: undefined },
  openSetup: { place: "setUp", act: undefined },
} as const;

export type CommandName = keyof typeof commandTargets;
