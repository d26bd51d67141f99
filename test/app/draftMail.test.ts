import { draftMail, type MailParts } from "../../src/app/draftMail";

/** Drafts of e-mail by the rules of RFC 5322 and RFC 2047; the reader here is written from the rules and shares nothing with the writer. */
const PARTS: MailParts = {
  from: { name: "Fjord Sport AS", email: "post@fjord.example" }, to: { name: "Åse Ødegård", email: "ase@example.com" },
  subject: "Ordren deres SO-102: ny leveringsdato", text: "Hei Åse,\n\nnå kommer de.\n", moment: "2018-03-01T08:05:09.000Z",
};

/** Header fields by name, unfolded and decoded, and the body. */
function read(mail: string): { readonly fields: ReadonlyMap<string, string>; readonly count: number; readonly body: string } {
  const end = mail.indexOf("\r\n\r\n");
  const head = mail.slice(0, end).replace(/\r\n[ \t]/g, " ").split("\r\n");
  const decode = (value: string) => value.replace(/(=\?UTF-8\?B\?[^?]*\?=)\s+(?==\?)/g, "$1").replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, coded: string) => Buffer.from(coded, "base64").toString("utf8"));
  const fields = new Map(head.map((line) => [line.slice(0, line.indexOf(":")), decode(line.slice(line.indexOf(":") + 2))]));
  return { fields, count: head.length, body: Buffer.from(mail.slice(end + 4).replace(/\r\n/g, ""), "base64").toString("utf8") };
}

test("a draft has who, to whom, what about and its text, and waits to be sent", () => {
  const { fields, body } = read(draftMail(PARTS));
  expect(Object.fromEntries(fields)).toEqual({
    From: "Fjord Sport AS <post@fjord.example>", To: "Åse Ødegård <ase@example.com>", Subject: "Ordren deres SO-102: ny leveringsdato", Date: "Thu, 01 Mar 2018 08:05:09 +0000",
    "X-Unsent": "1", "MIME-Version": "1.0", "Content-Type": "text/plain; charset=utf-8", "Content-Transfer-Encoding": "base64",
  });
  expect(body).toBe("Hei Åse,\r\n\r\nnå kommer de.\r\n");
});

test.each(["\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085", "\u0000", "\u000b"])("a name or subject with %j in it adds no header", (sign) => {
  const evil = `Lamp${sign}Bcc: thief@example.com`;
  const { fields, count } = read(draftMail({ ...PARTS, to: { name: evil, email: "ase@example.com" }, from: { name: evil, email: "post@fjord.example" }, subject: evil }));
  expect(count).toBe(8);
  expect(fields.has("Bcc")).toBe(false);
  expect(fields.get("Subject")).toBe("Lamp Bcc: thief@example.com");
});

test.each(["ase@example.com\r\nBcc: thief@example.com", "ase@example.com, thief@example.com", "<ase@example.com>", "ase", "a b@example.com", "å@example.com", ""])("what is no single address is left out: %j", (email) => {
  expect(read(draftMail({ ...PARTS, to: { name: "Åse", email } })).fields.has("To")).toBe(false);
});

test.each(['Smith, John "Jack"', "a=?b", "Кирилл и Мефодий, очень длинное имя для одного слова заголовка", "😀".repeat(40), "(comment) <x@y.example>"])("a name comes back as it was: %s", (name) => {
  const { fields } = read(draftMail({ ...PARTS, to: { name, email: "ase@example.com" } }));
  expect(fields.get("To")).toBe(`${name} <ase@example.com>`);
});

test("no line is longer than 78 characters, and each encoded word no longer than 75", () => {
  const mail = draftMail({ ...PARTS, subject: `${"Æ".repeat(300)} ${"word ".repeat(60)}`, to: { name: "ø".repeat(200), email: "ase@example.com" }, text: "å".repeat(1000) });
  expect(Math.max(...mail.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(78);
  for (const [word] of mail.matchAll(/=\?\S+\?=/g)) expect(word.length).toBeLessThanOrEqual(75);
  expect(mail.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
});
