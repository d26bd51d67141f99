import type { Day } from "../base/day";
import type { CustomerNotice, NoticeLine } from "../engine/notices/notices";
import type { IssueArg } from "../issues/issue";
import { formatsOf, showDay } from "../locales/formats";
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
  const part = (intro: TextKey, own: readonly NoticeLine[]) => (own.length === 0 ? [] : [say(intro, { lines: { count: own.length } }), ...own.map((line) => lineText(line, say))]);
  const blocks = [
    [sender.companyName, sender.address],
    [name, contactName, address, [postalCode, city].filter((text) => text !== "").join(" ")],
    [showDay(day, formatsOf(locale))],
    [subject],
    [contactName === "" ? say("letter.dearNobody") : say("letter.dear", { contact: contactName })],
    ...[...part("letter.intro", first), ...part("letter.introSecond", second)].map((text) => [text]),
    [say("letter.answer")],
    [say("letter.regards"), sender.companyName, sender.email],
  ];
  return { subject, text: `${blocks.map((block) => block.filter((line) => line !== "").join("\n")).filter((block) => block !== "").join("\n\n")}\n` };
}

type Say = (key: TextKey, args?: Readonly<Record<string, IssueArg>>) => string;

function lineText({ documentNo, externalDocumentNo, itemNo, description, quantity, unitCode, amount, currencyCode, oldDate, newDate, reason, partNow, substitute }: NoticeLine, say: Say): string {
  const choices = [
    newDate === null ? say("letter.choice.waitUnknown") : say("letter.choice.wait", { day: { day: newDate } }),
    ...(partNow === 0 ? [] : [say("letter.choice.part", { quantity: { quantity: partNow }, unitCode })]),
    ...(substitute === null ? [] : [say("letter.choice.substitute", { ...substitute })]),
    say("letter.choice.cancel"),
  ];
  return [
    say("letter.line", { documentNo, reference: externalDocumentNo, quantity: { quantity }, unitCode, description, itemNo, amount: { amount }, currency: currencyCode }),
    `  ${say("letter.oldDate", { day: { day: oldDate } })}`,
    `  ${newDate === null ? say("letter.noDate") : say("letter.newDate", { day: { day: newDate } })}`,
    `  ${say(`letter.reason.${reason}`)}`,
    `  ${say("letter.choices")}`,
    ...choices.map((choice) => `  - ${choice}`),
  ].join("\n");
}
