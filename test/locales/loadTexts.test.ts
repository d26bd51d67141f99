import { labelsOf } from "../../src/locales/labels";
import { renderText } from "../../src/locales/render";
import { loadTexts } from "../../src/locales/textsOf";

test("a language is spoken once it is loaded, English before", async () => {
  const labels = labelsOf("nb-NO");
  const heard = () => [renderText("nb-NO", "pane.tab.post"), labels.option("lineType", "item"), labels.header("SalesLines", "quantity")];
  expect(heard()).toEqual(["Post", "item", "Antall"]);
  await loadTexts("nb-NO");
  expect(heard()).toEqual(["Bokfør", "vare", "Antall"]);
});

test("English is always there, and loading twice changes nothing", async () => {
  await Promise.all([loadTexts("en"), loadTexts("sv-SE"), loadTexts("sv-SE")]);
  expect([renderText("en", "pane.tab.post"), renderText("sv-SE", "pane.tab.post")]).toEqual(["Post", "Bokför"]);
});
