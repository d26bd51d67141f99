import { createNavigation } from "./navigation";
import type { PaneServices } from "./paneServices";

/**
 * The one runtime that the pane, the ribbon commands and the worksheet functions share. Navigation is there from the first
 * moment, so that a command given while the pane is still starting is not lost; the rest comes when Office is ready.
 */
export const navigation = createNavigation();

let give: (services: PaneServices) => void = () => undefined;
export const servicesReady: Promise<PaneServices> = new Promise((resolve) => {
  give = resolve;
});

export function provideServices(services: PaneServices): void {
  give(services);
}
