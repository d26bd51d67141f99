import { CATALOGUE, ISSUE_CODES } from "../../src/issues/catalogue";
import { LOCALES } from "../../src/locales/locale";
import { textsOf } from "../../src/locales/textsOf";
import { OUTAGE_CODES } from "../../src/ports/workbookPort";
import { everyText, everyTextOf, loadEveryLanguage } from "./everyText";
import { argumentsOf } from "./messageArguments";

const english = new Map(everyTextOf("en").map(({ name, text }) => [name, text]));
beforeAll(loadEveryLanguage);

const others = LOCALES.filter((locale) => locale !== "en");

describe("every language has every text", () => {
  /** Exceptions are for the words of one language: a table may need its own word for a column in one and not in another. */
  const names = (locale: (typeof LOCALES)[number]) =>
    everyTextOf(locale).map(({ name }) => name).filter((name) => !name.startsWith("columnExceptions/")).sort();

  test.each(others)("%s has the same texts as English", (locale) => {
    expect(names(locale)).toEqual(names("en"));
  });

  test("no text is blank or has blanks around it", () => {
    expect(everyText().filter(({ text }) => text === "" || text.trim() !== text)).toEqual([]);
  });

  test.each(LOCALES)("%s tells every issue and every outage", (locale) => {
    expect(Object.keys(textsOf(locale).issues).sort()).toEqual([...ISSUE_CODES].sort());
    expect(Object.keys(textsOf(locale).outages).sort()).toEqual([...OUTAGE_CODES].sort());
  });
});

describe("messages can be filled", () => {
  const messages = () => everyText().filter(({ isMessage }) => isMessage);

  test("every message can be parsed", () => {
    const broken = messages().filter(({ text }) => {
      try {
        argumentsOf(text);
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  test("no message has a straight apostrophe, which would quote what follows it", () => {
    expect(everyText().filter(({ text }) => text.includes("'"))).toEqual([]);
  });

  test("a message names the same facts in every language", () => {
    const different = messages()
      .filter(({ name }) => !name.startsWith("issues/"))
      .filter(({ name, text }) => argumentsOf(text).join() !== argumentsOf(english.get(name) ?? "").join());
    expect(different).toEqual([]);
  });

  const plainName = (name: string) => name.replace(/Given$/, "");

  test.each(ISSUE_CODES)("%s names only facts the catalogue declares, in every language", (code) => {
    const declared: readonly string[] = CATALOGUE[code].args;
    for (const locale of LOCALES) {
      const { message, cure } = textsOf(locale).issues[code];
      const used = [...argumentsOf(message), ...argumentsOf(cure)].map(plainName);
      expect(used.filter((name) => !declared.includes(name))).toEqual([]);
    }
  });

  test.each(ISSUE_CODES)("%s names every fact the catalogue declares, in every language", (code) => {
    for (const locale of LOCALES) {
      const { message, cure } = textsOf(locale).issues[code];
      expect([...argumentsOf(message), ...argumentsOf(cure)]).toEqual(expect.arrayContaining([...CATALOGUE[code].args]));
    }
  });

  test("outages name only the place and how much was done", () => {
    const used = messages().filter(({ name }) => name.startsWith("outages/")).flatMap(({ text }) => argumentsOf(text).map(plainName));
    expect([...new Set(used)].filter((name) => name !== "place" && name !== "done")).toEqual([]);
  });
});

describe("texts are plain and calm", () => {
  const banned = /\b(errors?|invalid|feil|ugyldig\w*|fel|ogiltig\w*|fout(en)?|ongeldige?|erreurs?|invalides?)\b|!/i;

  /** What a person reads of a message: without the braces, whose words are names of facts. */
  const shown = (text: string) => text.replace(/\{\w+(, \w+,)?/g, "{");

  test("no text says error or invalid, and none shouts", () => {
    expect(everyText().filter(({ text }) => banned.test(shown(text)))).toEqual([]);
  });

  test("sentences of issues and outages begin with a capital, a figure, a name or a quotation, and end with a full stop", () => {
    const sentences = everyText().filter(({ name }) => /^(issues|outages)\//.test(name));
    expect(sentences.filter(({ text }) => !/^[\p{Lu}\d{“«”‘].*[.]$/u.test(text))).toEqual([]);
  });

  test("a note is one sentence", () => {
    const notes = everyText().filter(({ name }) => /^note/.test(name));
    expect(notes.filter(({ text }) => !/^[\p{Lu}\d][^]*\.$/u.test(text) || /\. \p{Lu}/u.test(text.replace("fourn. détaillées", "")))).toEqual([]);
  });

  test("French has a hard blank before a colon and inside its quotation marks", () => {
    const french = everyText().filter(({ locale }) => locale === "fr-CA");
    expect(french.filter(({ text }) => / [:»%]|« /.test(text))).toEqual([]);
  });
});
