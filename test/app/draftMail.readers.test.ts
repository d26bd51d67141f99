import { execFileSync } from "node:child_process";
import { draftMail } from "../../src/app/draftMail";

/** Drafts of e-mail as the mail library of Python reads them. */
const READER = `
import email, email.header, email.policy, json, sys
data = sys.stdin.buffer.read()
message = email.message_from_bytes(data, policy=email.policy.default)
# Its newer parser puts blanks between encoded words of a name (until 3.13), against RFC 2047; the older one reads them right.
to = str(email.header.make_header(email.header.decode_header(email.message_from_bytes(data)["To"])))
print(json.dumps({"headers": [[k, str(v)] for k, v in message.items()], "defects": [str(d) for k in message.keys() for d in message[k].defects] + [str(d) for d in message.defects],
  "to": to, "address": message["To"].addresses[0].addr_spec, "text": message.get_content()}))
`;

test("Python's mail library reads who, what and the text, and finds no fault", () => {
  const name = "Ødegård, Åse \"Kari\" ".repeat(6).trim();
  const subject = "Commande\r\nBcc: thief@example.com \u00a0: nouvelle date \u{1F600}".repeat(3);
  const mail = draftMail({ from: { name: "Fjord Sport AS", email: "post@fjord.example" }, to: { name, email: "ase@example.com" }, subject, text: "Hei Åse,\nnå.\n", moment: "2018-03-01T08:05:09.000Z" });
  const read = JSON.parse(execFileSync("/usr/bin/python3", ["-c", READER], { input: mail, encoding: "utf8" })) as { readonly headers: readonly (readonly [string, string])[]; readonly defects: readonly string[]; readonly to: string; readonly address: string; readonly text: string };
  expect(read.defects).toEqual([]);
  expect(read.headers.map(([field]) => field)).toEqual(["From", "To", "Subject", "Date", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]);
  expect(read.to.replace(/\s+</, " <")).toBe(`${name} <ase@example.com>`);
  expect(read.address).toBe("ase@example.com");
  expect(read.headers[2]?.[1]).toBe(subject.replace(/\r\n/g, " "));
  // Lines of a mail end in both signs.
  expect(read.text).toBe("Hei Åse,\r\nnå.\r\n");
});
