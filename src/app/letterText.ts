import { dateParts, type Day } from "../base/day";
import type { CustomerNotice, NoticeLine } from "../engine/notices/notices";
import type { IssueArg } from "../issues/issue";
import type { Locale } from "../locales/locale";
import { renderText } from "../locales/render";
import type { TextKey } from "../locales/texts";

/** The letter to a customer whose goods come later, in the customer's language: what was planned, what is new, why, and what may be chosen. */
export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

export interface Sender {
  readonly companyName: string;
  readonly address: string;
  readonly email: string;
}

export function letterText({ customer, lines }: CustomerNotice, sender: Sender, day: Day, locale: Locale): LetterText {
  const say = (key: TextKey, args: Readonly<Record<string, IssueArg>> = {}) => renderText(locale, key, args);
  const orders = [...new Set(lines.map(({ documentNo }) => documentNo))];
  const [first, second] = [lines.filter(({ kind }) => kind === "first"), lines.filter(({ kind }) => kind === "second")];
  const subject = say(first.length > 0 ? "letter.subject" : "letter.subjectSecond", { orders: { count: orders.length }, documentNo: orders[0] ?? "" });
  const { name, contactName, address, postalCode, city } = customer;
  const choices = choicesOfAll(lines, say);
  const part = (intro: TextKey, own: readonly NoticeLine[]) => (own.length === 0 ? [] : [say(intro, { lines: { count: own.length } }), ...own.map((line) => lineText(line, say, choices === undefined))]);
  const blocks = [
    [sender.companyName, sender.address],
    [name, contactName, address, [postalCode, city].filter((text) => text !== "").join(" ")],
    [dayText(day, say)],
    [subject],
    [contactName === "" ? say("letter.dearNobody") : say("letter.dear", { contact: contactName })],
    ...[...part("letter.intro", first), ...part("letter.introSecond", second)].map((text) => [text]),
    choices === undefined ? [] : [say("letter.choicesEach"), ...choices.map((choice) => `- ${choice}`)],
    [say("letter.answer")],
    [say("letter.regards"), sender.companyName, sender.email],
  ];
  return { subject, text: `${blocks.map((block) => block.filter((line) => line !== "").join("\n")).filter((block) => block !== "").join("\n\n")}\n` };
}

type Say = (key: TextKey, args?: Readonly<Record<string, IssueArg>>) => string;

/** A day as a letter in the customer's language writes it: the month in words, which nobody misreads, whatever the workbook's culture is. */
function dayText(day: Day, say: Say): string {
  const { year, month, dayOfMonth } = dateParts(day);
  return say("letter.day", { date: String(dayOfMonth), month: String(month), year: String(year) });
}

/** What may be chosen of every one of several lines, where it is the same: a letter of fifty lines does not say it fifty times. */
function choicesOfAll(lines: readonly NoticeLine[], say: Say): readonly string[] | undefined {
  const [first, ...others] = lines.map((line) => choicesOf(line, say));
  return first !== undefined && others.length > 0 && others.every((own) => own.join("\n") === first.join("\n")) ? first : undefined;
}

function choicesOf({ unitCode, newDate, partNow, substitute }: NoticeLine, say: Say): readonly string[] {
  return [
    newDate === null ? say("letter.choice.waitUnknown") : say("letter.choice.wait", { day: dayText(newDate, say) }),
    ...(partNow === 0 ? [] : [say("letter.choice.part", { quantity: { quantity: partNow }, unitCode })]),
    ...(substitute === null ? [] : [say("letter.choice.substitute", { ...substitute })]),
    say("letter.choice.cancel"),
  ];
}

function lineText(line: NoticeLine, say: Say, hasChoices: boolean): string {
  const { documentNo, externalDocumentNo, itemNo, description, quantity, unitCode, amount, currencyCode, oldDate, newDate, reason } = line;
  return [
    say("letter.line", { documentNo, reference: externalDocumentNo, quantity: { quantity }, unitCode, description, itemNo, amount: { amount }, currency: currencyCode }),
    `  ${say("letter.oldDate", { day: dayText(oldDate, say) })}`,
    `  ${newDate === null ? say("letter.noDate") : say("letter.newDate", { day: dayText(newDate, say) })}`,
    `  ${say(`letter.reason.${reason}`)}`,
    ...(hasChoices ? [`  ${say("letter.choices")}`, ...choicesOf(line, say).map((choice) => `  - ${choice}`)] : []),
  ].join("\n");
}
