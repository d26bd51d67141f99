import { CATALOGUE, ISSUE_CODES, type IssueCode } from "../../src/issues/catalogue";
import { help as englishHelp, type HelpTexts } from "../../src/locales/en/help";
import { labelsOf } from "../../src/locales/labels";
import type { Locale } from "../../src/locales/locale";
import { help as norwegianHelp, rules as norwegianRules } from "../../src/locales/nb-NO/help";
import { renderIssue, renderText } from "../../src/locales/render";
import type { Column } from "../../src/schema/column";
import type { Table, TableGroup } from "../../src/schema/table";
import { REPORTS, TABLES } from "../../src/tables/tables";
import { issueExample } from "./issueExamples";

/**
 * The help pages of assets/help, made from the declarations and the texts: nothing on them is written by hand. English
 * stands in the folder itself, Norwegian in nb-NO. A test compares the files with what is made here.
 */
interface HelpLanguage {
  readonly locale: Locale;
  readonly help: HelpTexts;
  readonly ruleOf: (code: IssueCode) => string;
  /** From the folder of the pages to the folder of the help. */
  readonly up: string;
  readonly otherIndex: string;
  readonly otherLocale: Locale;
}

const languages: readonly HelpLanguage[] = [
  { locale: "en", help: englishHelp, ruleOf: (code) => CATALOGUE[code].rule, up: "", otherIndex: "nb-NO/index.html", otherLocale: "nb-NO" },
  { locale: "nb-NO", help: norwegianHelp, ruleOf: (code) => norwegianRules[code], up: "../", otherIndex: "../index.html", otherLocale: "en" },
];

const tables: readonly Table[] = [...Object.values(TABLES), ...Object.values(REPORTS)];
const GROUPS: readonly TableGroup[] = ["documents", "masters", "posted", "ledgers", "setup", "reports"];

/** Every page by its path below assets/help. */
export function helpPages(): ReadonlyMap<string, string> {
  return new Map(
    languages.flatMap((language) => {
      const folder = language.locale === "en" ? "" : `${language.locale}/`;
      return [
        [`${folder}index.html`, indexPage(language)],
        [`${folder}issues.html`, issuesPage(language)],
        [`${folder}tables.html`, tablesPage(language)],
      ] as const;
    }),
  );
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function page({ locale, help, up, otherIndex, otherLocale }: HelpLanguage, title: string, content: string): string {
  const heading = title === help.title ? title : `${title} – ${help.title}`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(heading)}</title>
<link rel="stylesheet" href="${up}help.css">
</head>
<body>
<a class="skip" href="#content">${escaped(help.skip)}</a>
<header>
<nav aria-label="${escaped(help.title)}">
<ul>
<li><a href="index.html">${escaped(help.title)}</a></li>
<li><a href="issues.html">${escaped(help.issues)}</a></li>
<li><a href="tables.html">${escaped(help.tables)}</a></li>
<li><a href="${otherIndex}" lang="${otherLocale}" hreflang="${otherLocale}">${escaped(help.otherLanguage)}</a></li>
</ul>
</nav>
</header>
<main id="content">
<h1>${escaped(title)}</h1>
${content}
</main>
</body>
</html>
`;
}

function indexPage(language: HelpLanguage): string {
  const { help } = language;
  const entry = (file: string, title: string, intro: string) =>
    `<h2><a href="${file}">${escaped(title)}</a></h2>\n<p>${escaped(intro)}</p>`;
  return page(language, help.title, [
    entry("issues.html", help.issues, help["issues.intro"]),
    entry("tables.html", help.tables, help["tables.intro"]),
  ].join("\n"));
}

function contents({ help }: HelpLanguage, groups: readonly (readonly [title: string, links: readonly string[]])[]): string {
  const lists = groups.map(([title, links]) => `<h3>${escaped(title)}</h3>\n<ul class="contents">\n${links.map((link) => `<li>${link}</li>`).join("\n")}\n</ul>`);
  return `<nav aria-labelledby="contents">\n<h2 id="contents">${escaped(help.contents)}</h2>\n${lists.join("\n")}\n</nav>`;
}

function issuesPage(language: HelpLanguage): string {
  const { help } = language;
  const subjects = [...new Set(ISSUE_CODES.map((code) => code.slice(0, 3)))];
  const grouped = subjects.map((subject) => [subjectTitle(help, subject), ISSUE_CODES.filter((code) => code.startsWith(subject))] as const);
  const links = grouped.map(([title, codes]) =>
    [title, codes.map((code) => `<a href="#${code}">${code}</a> ${escaped(capital(language.ruleOf(code)))}`)] as const);
  const sections = grouped.map(([title, codes]) => `<h2>${escaped(title)}</h2>\n${codes.map((code) => issueSection(language, code)).join("\n")}`);
  return page(language, help.issues, [`<p>${escaped(help["issues.intro"])}</p>`, contents(language, links), ...sections].join("\n"));
}

function subjectTitle(help: HelpTexts, subject: string): string {
  const key = `issueGroup.${subject}`;
  if (!isHelpKey(help, key)) throw new Error(`The help has no title for the issues ${subject}.`);
  return help[key];
}

function isHelpKey(help: HelpTexts, key: string): key is keyof HelpTexts {
  return Object.hasOwn(help, key);
}

function issueSection({ locale, help, ruleOf }: HelpLanguage, code: IssueCode): string {
  const { message, cure } = renderIssue(issueExample(code), locale);
  const severity = renderText(locale, `severity.${CATALOGUE[code].severity}`);
  const facts = [[help.rule, `${capital(ruleOf(code))}.`], [help.severity, severity], [help.example, message], [help.cure, cure]];
  const list = facts.map(([term, text]) => `<dt>${escaped(term ?? "")}</dt>\n<dd>${escaped(text ?? "")}</dd>`).join("\n");
  return `<section id="${code}">\n<h3>${code}</h3>\n<dl>\n${list}\n</dl>\n</section>`;
}

function tablesPage(language: HelpLanguage): string {
  const { help, locale } = language;
  const labels = labelsOf(locale);
  const grouped = GROUPS.map((group) => [help[`group.${group}`], tables.filter((table) => table.group === group)] as const);
  const links = grouped.map(([title, members]) => [title, members.map(({ id }) => `<a href="#${id}">${escaped(labels.sheetName(id))}</a>`)] as const);
  const sections = grouped.map(([title, members]) => `<h2>${escaped(title)}</h2>\n${members.map((table) => tableSection(language, table)).join("\n")}`);
  return page(language, help.tables, [`<p>${escaped(help["tables.intro"])}</p>`, contents(language, links), ...sections].join("\n"));
}

function tableSection(language: HelpLanguage, table: Table): string {
  const { help, locale } = language;
  const heads = [help.column, help.kind, help.filledBy, help.refers, help.note].map((title) => `<th scope="col">${escaped(title)}</th>`).join("");
  const rows = Object.entries(table.columns).map(([columnId, column]) => columnRow(language, table.id, columnId, column));
  return `<section id="${table.id}">
<h3 id="${table.id}-title">${escaped(labelsOf(locale).sheetName(table.id))} <code>${table.id}</code></h3>
<div class="wide" role="group" aria-labelledby="${table.id}-title" tabindex="0">
<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>
</section>`;
}

function columnRow({ help, locale }: HelpLanguage, tableId: string, columnId: string, column: Column): string {
  const labels = labelsOf(locale);
  const { key, optional, derived, refers, preset } = column.facts;
  const isYours = optional === true || preset !== undefined || column.kind === "bool";
  const filledBy = derived === true ? "filledBy.ledgerline" : isYours ? "filledBy.optional" : "filledBy.you";
  const header = `${escaped(labels.header(tableId, columnId))}${key === true ? ` (${escaped(help.key)})` : ""}<br><code>${columnId}</code>`;
  const reference = refers === undefined ? "" : `<a href="#${refers}">${escaped(labels.sheetName(refers))}</a>`;
  const cells = [escaped(kindText(help, locale, columnId, column)), escaped(help[filledBy]), reference, escaped(labels.note(tableId, columnId))];
  return `<tr><th scope="row">${header}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

/** What a column holds. Choices are told by the word that is typed, with the reader's word behind it where that differs. */
function kindText(help: HelpTexts, locale: Locale, columnId: string, { kind, options }: Column): string {
  const labels = labelsOf(locale);
  const choices = options.map((value) => {
    const word = labels.option(columnId, value);
    return word.toLowerCase() === value.toLowerCase() ? value : `${value} (${word})`;
  });
  return help[`kind.${kind}`].replace("{options}", choices.join(", "));
}
