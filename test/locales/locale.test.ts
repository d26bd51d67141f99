import { localeOf } from "../../src/locales/locale";

test.each([
  ["en", "en"], ["en-GB", "en"], ["EN_us", "en"],
  ["nb-NO", "nb-NO"], ["nb", "nb-NO"], ["no", "nb-NO"], ["nn-NO", "nb-NO"], ["nb_NO.UTF-8", "nb-NO"],
  ["sv", "sv-SE"], ["sv-FI", "sv-SE"], ["nl-BE", "nl-NL"], ["fr", "fr-CA"], [" FR-fr ", "fr-CA"],
  ["de-DE", "en"], ["", "en"], ["C", "en"], ["noisy", "en"],
])("the best match for %p is %s", (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});
