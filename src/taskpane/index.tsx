import { createRoot } from "react-dom/client";
import { known } from "../base/assert";
import { localeOf } from "../locales/locale";
import { loadTexts } from "../locales/textsOf";
import { App } from "./App";
import { OutsidePage } from "./OutsidePage";
import { navigation, provideServices } from "./runtime";
import { waitForOffice } from "./startOffice";
import { startServices } from "./startServices";

/** The page starts here: Office is waited for, everything is put together once, and the pane is drawn once. */
declare const __webpack_public_path__: string;

async function start(): Promise<void> {
  const root = known(document.getElementById("root"), "the page has a place for the pane");
  const answer = await waitForOffice();
  if (answer !== "excel") {
    await loadTexts(localeOf(navigator.language));
    createRoot(root).render(<OutsidePage why={answer} />);
    return;
  }
  const services = await startServices(navigation, __webpack_public_path__);
  provideServices(services);
  createRoot(root).render(<App services={services} />);
}

void start();
