import { readFile } from "node:fs/promises";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { memoryJournal } from "../adapters/memory/memoryJournal";
import { systemClock } from "../adapters/memory/systemClock";
import type { CompanyData } from "../app/companyData";
import { PROGRAM_VERSION } from "../app/version";
import { accepted, refused, type Result } from "../base/result";
import { localeOf } from "../locales/locale";
import { renderOutage, renderText } from "../locales/render";
import { loadTexts } from "../locales/textsOf";
import type { Outage } from "../ports/workbookPort";
import { jsonAnswer, type Answer } from "./answer";
import { helpText } from "./helpText";
import { run, type Surroundings } from "./run";
import { readWish, type Asked } from "./wish";

/**
 * The command line: the same acts on .xlsx and JSON files. Exit 0 done, 1 issues, 2 wrong usage, 3 the file or machine
 * refused. With --json, standard output has one JSON object and nothing else; sentences then go to standard error.
 */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

export async function main(argv: readonly string[], streams: Streams): Promise<0 | 1 | 2 | 3> {
  const asked = readWish(argv);
  const spoken = asked.ok ? asked.value.language : undefined;
  const locale = localeOf(spoken ?? process.env["LANG"] ?? "");
  await loadTexts(locale);
  if (!asked.ok) {
    streams.err(renderText(locale, asked.refusal.key, asked.refusal.args));
    return 2;
  }
  const { wish, json } = asked.value;
  if (wish.command === "help") {
    streams.out(helpText(locale));
    return 0;
  }
  const answer = await run(wish, surroundings(asked.value, locale));
  if (!answer.ok) {
    const { message, next } = renderOutage(answer.refusal, locale);
    if (json) streams.out(JSON.stringify({ issues: [], outage: { code: answer.refusal.code, message, cure: next } }));
    streams.err(`${message} ${next}`);
    return 3;
  }
  print(answer.value, json, streams);
  return answer.value.issues.some(({ severity }) => severity === "error") ? 1 : 0;
}

function print(answer: Answer, json: boolean, streams: Streams): void {
  const { text, told } = answer;
  if (json) streams.out(jsonAnswer(answer));
  else if (text === undefined) streams.out(told.join("\n"));
  else {
    streams.out(text.trimEnd());
    if (told.length > 0) streams.err(told.join("\n"));
  }
}

function surroundings({ user }: Asked, locale: Surroundings["locale"]): Surroundings {
  return {
    // A machine is one device, whichever of its processes posts.
    deskFor: ({ workbook }) => ({ workbook, journal: memoryJournal({ device: hostname() }), clock: systemClock(), userId: user ?? userInfo().username, programVersion: PROGRAM_VERSION }),
    company: readCompany,
    locale,
  };
}

/** The companies lie beside the built program, or two folders up where it runs from its sources. */
async function readCompany(name: "empty" | "northwind"): Promise<Result<CompanyData, Outage>> {
  for (const folder of ["../assets/companies", "../../assets/companies"]) {
    const path = join(__dirname, folder, `${name}.json`);
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text !== undefined) return accepted(JSON.parse(text) as CompanyData);
  }
  return refused({ code: "fileMissing", detail: "the company's file is not beside the program", place: `${name}.json` });
}
