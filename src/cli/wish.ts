import { parseArgs } from "node:util";
import type { AcceptableChange } from "../app/acceptAllocation";
import { parseIsoDay, type Day } from "../base/day";
import { accepted, refused, type Result } from "../base/result";
import { CONFIRMABLE, type IssueCode } from "../issues/catalogue";
import { readAnchor } from "../app/anchor";
import type { PostingWish } from "../app/postDocuments";
import type { ServingWish } from "../app/serving";
import { POLICIES, type BackorderView } from "../app/showBackorders";
import type { Supposition } from "../app/backorderChanges";
import type { Anchor } from "../app/verifyLedgers";
import type { ReleaseScope } from "../app/reservedLines";
import { readFixing, readLine, readScope, type NamedLine } from "./reservations";
import { readSuppositions } from "./suppositions";
import { misfitIn } from "./together";

type PostingAction = PostingWish["action"];

/** What a person asked for on the command line, read and checked; anything else is a wrong usage, told by its text key. */
export type Wish =
  | { readonly command: "help" }
  | { readonly command: "new"; readonly out: string; readonly sample: "empty" | "northwind" }
  | { readonly command: "check"; readonly file: string; readonly ofSetup: boolean; readonly out?: string }
  | { readonly command: "enter"; readonly file: string; readonly out: string }
  | { readonly command: "post"; readonly file: string; readonly out?: string; readonly action: PostingAction; readonly documents: readonly string[] | "all"; readonly date: Day | null; readonly isPreview: boolean; readonly allOrNone: boolean; readonly confirmed: readonly IssueCode[] }
  | { readonly command: "backorders"; readonly file: string; readonly by: BackorderView; readonly serving: ServingWish; readonly out?: string }
  | { readonly command: "proposeActs"; readonly file: string; readonly serving: ServingWish; readonly out?: string }
  | { readonly command: "orderProposals"; readonly file: string; readonly serving: ServingWish; readonly vendorNo?: string; readonly into?: string; readonly asksEarlier: boolean; readonly out?: string }
  | { readonly command: "makeTransfers" | "cancelLines"; readonly file: string; readonly serving: ServingWish; readonly out?: string }
  | { readonly command: "backorderChanges"; readonly file: string; readonly serving: ServingWish; readonly keeps: readonly KeepableChange[]; readonly out?: string }
  | { readonly command: "whatIf"; readonly file: string; readonly serving: ServingWish; readonly suppositions: readonly Supposition[]; readonly out?: string }
  | { readonly command: "acceptAllocation"; readonly file: string; readonly serving: ServingWish; readonly keeps: readonly AcceptableChange[]; readonly out?: string }
  | { readonly command: "release"; readonly file: string; readonly scope: ReleaseScope; readonly out?: string }
  | ({ readonly command: "fix"; readonly file: string; readonly day: Day | null; readonly serving: ServingWish; readonly out?: string } & NamedLine)
  | { readonly command: "listArrivals"; readonly file: string }
  | { readonly command: "shipReady"; readonly file: string; readonly documents: readonly string[] | "all"; readonly serving: ServingWish; readonly out?: string }
  | { readonly command: "putToOrder"; readonly file: string; readonly documentNo: string; readonly serving: ServingWish; readonly out?: string }
  | { readonly command: "writeLetters"; readonly file: string; readonly folder: string; readonly serving: ServingWish; readonly out?: string }
  | { readonly command: "verify"; readonly file: string; readonly anchor?: Anchor }
  | { readonly command: "comparePolicies"; readonly file: string; readonly date: Day | null; readonly releaseReservations: boolean; readonly out?: string }
  | { readonly command: "report"; readonly file: string; readonly report: "trial-balance" | "customer-balances" | "series"; readonly date: Day | null; readonly out?: string }
  | { readonly command: "diagnose"; readonly file: string; readonly out?: string }
  | { readonly command: "journal"; readonly file: string; readonly date: Day | null; readonly out?: string };

/** Changes that bring a date which can be promised. */
const KEEPABLE = ["later", "sooner", "first"] as const;
type KeepableChange = (typeof KEEPABLE)[number];

export interface Asked {
  readonly wish: Wish;
  readonly json: boolean;
  readonly language?: string;
  readonly user?: string;
}

/** Why the words of a command are off: the key of a text and its facts. */
export interface WrongUsage {
  readonly key: "cli.unknownCommand" | "cli.unknownOption" | "cli.missingFile" | "cli.missingValue" | "cli.wrongValue" | "cli.tooManyFiles" | "cli.notTogether";
  readonly args: Readonly<Record<string, string>>;
}

const OPTIONS = {
  out: { type: "string" }, json: { type: "boolean" }, setup: { type: "boolean" }, sample: { type: "string" }, action: { type: "string" }, documents: { type: "string" }, all: { type: "boolean" },
  date: { type: "string" }, preview: { type: "boolean" }, "all-or-none": { type: "boolean" }, by: { type: "string" }, policy: { type: "string" }, "release-reservations": { type: "boolean" }, compare: { type: "boolean" }, proposals: { type: "boolean" }, changes: { type: "boolean" }, keep: { type: "string" }, "what-if": { type: "string" }, order: { type: "boolean" }, transfer: { type: "boolean" }, cancel: { type: "boolean" }, vendor: { type: "string" }, into: { type: "string" }, expedite: { type: "boolean" }, letters: { type: "string" }, accept: { type: "boolean" }, "ship-ready": { type: "boolean" }, "put-to-order": { type: "string" }, arrivals: { type: "boolean" }, release: { type: "string" }, fix: { type: "string" }, unfix: { type: "string" }, language: { type: "string" }, user: { type: "string" }, anchor: { type: "string" }, confirm: { type: "string" }, help: { type: "boolean" },
} as const;

/** The actions as they are typed, and what each means. */
const ACTIONS: ReadonlyMap<string, PostingAction> = new Map<string, PostingAction>([["ship", "ship"], ["invoice", "invoice"], ["ship-invoice", "shipInvoice"], ["receive", "receive"], ["receive-invoice", "receiveInvoice"], ["pay", "pay"], ["journal", "journal"], ["revalue", "revalue"], ["unapply", "unapply"], ["adjust", "adjust"]]);

type Values = { readonly [Name in keyof typeof OPTIONS]?: (typeof OPTIONS)[Name]["type"] extends "string" ? string : boolean };

export function readWish(argv: readonly string[]): Result<Asked, WrongUsage> {
  let parsed: { values: Values; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (cause) {
    return refused(usageOf(cause, argv));
  }
  const { values, positionals } = parsed;
  const misfit = values.help ? undefined : misfitIn(positionals[0] ?? "help", Object.keys(values));
  if (misfit) return refused({ key: "cli.notTogether", args: { ...misfit } });
  const wish = values.help ? accepted<Wish>({ command: "help" }) : wishOf(values, positionals);
  if (!wish.ok) return wish;
  return accepted({ wish: wish.value, json: values.json === true, ...(values.language !== undefined && { language: values.language }), ...(values.user !== undefined && { user: values.user }) });
}

/** An option that is not known, or one without its value, in our own words. */
function usageOf(cause: unknown, argv: readonly string[]): WrongUsage {
  // Asked by its shape: Node's own errors may come from another realm.
  const { code = "", message = "" } = typeof cause === "object" && cause !== null ? (cause as NodeJS.ErrnoException) : {};
  const name = /'(-[^'\s]*)/.exec(message)?.[1] ?? argv.find((word) => word.startsWith("-")) ?? "";
  return { key: code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE" ? "cli.missingValue" : "cli.unknownOption", args: { name } };
}

function wishOf(values: Values, [command = "help", ...words]: readonly string[]): Result<Wish, WrongUsage> {
  const date = values.date === undefined ? null : parseIsoDay(values.date);
  if (date === undefined) return wrongValue("--date", values.date ?? "", "YYYY-MM-DD");
  const out = values.out === undefined ? {} : { out: values.out };
  switch (command) {
    case "help":
      return accepted({ command: "help" });
    case "new":
      return newWish(values, words);
    case "check":
      return withFile(command, words, (file) => accepted({ command, file, ofSetup: values.setup === true, ...out }));
    case "enter":
      return withFile(command, words, (file) => (values.out === undefined ? missingValue("--out") : accepted({ command, file, out: values.out })));
    case "post":
      return withFile(command, words, (file) => postWish(values, file, date));
    case "verify":
      return withFile(command, words, (file) => verifyWish(values, file));
    case "diagnose":
      return values.out === undefined || values.out.toLowerCase().endsWith(".json") ? withFile(command, words, (file) => accepted({ command, file, ...out })) : wrongValue("--out", values.out, "NAME.json");
    case "backorders":
      return withFile(command, words, (file) => {
        if (values.compare === true) return accepted({ command: "comparePolicies", file, date, releaseReservations: values["release-reservations"] === true, ...out });
        const { by, policy: asked = "needDate" } = values;
        const policy = POLICIES.find((name) => name === asked);
        if (policy === undefined) return wrongValue("--policy", asked, POLICIES.join(", "));
        const serving: ServingWish = { policy, date, releaseReservations: values["release-reservations"] === true };
        if (values.accept === true) return acceptWish(values, file, serving);
        if (values.release !== undefined) return releaseWish(values.release, out, file);
        if (values.fix !== undefined || values.unfix !== undefined) return fixWish(values, out, file, serving);
        if (values.arrivals === true) return accepted({ command: "listArrivals", file });
        if (values["put-to-order"] !== undefined) return accepted({ command: "putToOrder", file, documentNo: values["put-to-order"], serving, ...out });
        if (values["ship-ready"] === true) return accepted({ command: "shipReady", file, documents: numbersOf(values.documents) ?? "all", serving, ...out });
        if (values.letters !== undefined) return accepted({ command: "writeLetters", file, folder: values.letters, serving, ...out });
        if (values.order === true) return orderWish(values, file, serving);
        if (values.transfer === true) return accepted({ command: "makeTransfers", file, serving, ...out });
        if (values.cancel === true) return accepted({ command: "cancelLines", file, serving, ...out });
        if (values.changes === true) return changesWish(values, file, serving);
        if (values["what-if"] !== undefined) return whatIfWish(values["what-if"], out, file, serving);
        if (values.proposals === true) return accepted({ command: "proposeActs", file, serving, ...out });
        if (by !== "item" && by !== "customer" && by !== "vendor") return by === undefined ? missingValue("--by") : wrongValue("--by", by, "item, customer, vendor");
        return accepted({ command, file, by, serving, ...out });
      });
    case "report": {
      const [report = "", ...rest] = words;
      if (report === "journal") return journalWish(values, rest, date);
      if (report !== "trial-balance" && report !== "customer-balances" && report !== "series") return wrongValue("report", report, "trial-balance, customer-balances, series, journal");
      return withFile(command, rest, (file) => accepted({ command, file, report, date, ...out }));
    }
    default:
      return refused({ key: "cli.unknownCommand", args: { name: command } });
  }
}

function newWish({ out, sample }: Values, words: readonly string[]): Result<Wish, WrongUsage> {
  if (words.length > 0) return refused({ key: "cli.tooManyFiles", args: { name: words[0] ?? "" } });
  if (out === undefined) return missingValue("--out");
  if (sample !== undefined && sample !== "northwind") return wrongValue("--sample", sample, "northwind");
  return accepted({ command: "new", out, sample: sample ?? "empty" });
}

/** An anchor is written as the verification prints it: the transaction and the first digits of its hash. */
function verifyWish({ anchor }: Values, file: string): Result<Wish, WrongUsage> {
  if (anchor === undefined) return accepted({ command: "verify", file });
  const read = readAnchor(anchor);
  return read === undefined ? wrongValue("--anchor", anchor, "12:0a1b2c3d4e5f6071") : accepted({ command: "verify", file, anchor: read });
}

/** New dates are promised by the kinds of change that a person names, and only into a file. */
function changesWish({ keep, out }: Values, file: string, serving: ServingWish): Result<Wish, WrongUsage> {
  const kinds = (keep ?? "").split(",").map((kind) => kind.trim()).filter((kind) => kind !== "");
  const keeps = KEEPABLE.filter((kind) => kinds.includes(kind));
  if (keep !== undefined && (keeps.length === 0 || keeps.length < kinds.length)) return wrongValue("--keep", keep, KEEPABLE.join(", "));
  if (keeps.length > 0 && out === undefined) return missingValue("--out");
  return accepted({ command: "backorderChanges", file, serving, keeps, ...(out !== undefined && { out }) });
}

function whatIfWish(text: string, out: { readonly out?: string }, file: string, serving: ServingWish): Result<Wish, WrongUsage> {
  const suppositions = readSuppositions(text);
  return suppositions === undefined ? wrongValue("--what-if", text, "PO-501/10000=2018-03-07, SO-103/10000=20, buy:1000=30@2018-03-14") : accepted({ command: "whatIf", file, serving, suppositions, ...out });
}

function releaseWish(text: string, out: { readonly out?: string }, file: string): Result<Wish, WrongUsage> {
  const scope = readScope(text);
  return scope === undefined ? wrongValue("--release", text, "SO-105/10000, item:1000, customer:C4") : accepted({ command: "release", file, scope, ...out });
}

function fixWish({ fix, unfix }: Values, out: { readonly out?: string }, file: string, serving: ServingWish): Result<Wish, WrongUsage> {
  if (fix !== undefined) {
    const fixing = readFixing(fix);
    return fixing === undefined ? wrongValue("--fix", fix, "SO-105/10000=2018-03-20") : accepted({ command: "fix", file, serving, ...fixing, ...out });
  }
  const line = readLine(unfix ?? "");
  return line === undefined ? wrongValue("--unfix", unfix ?? "", "SO-105/10000") : accepted({ command: "fix", file, serving, ...line, day: null, ...out });
}

const ACCEPTABLE: readonly AcceptableChange[] = ["lost", "later", "sooner"];

/** Without a file to write, what accepting would do is only shown; a later day, a sooner one and none at all have to be named. */
function acceptWish({ keep, out }: Values, file: string, serving: ServingWish): Result<Wish, WrongUsage> {
  const kinds = (keep ?? "").split(",").map((kind) => kind.trim()).filter((kind) => kind !== "");
  const keeps = ACCEPTABLE.filter((kind) => kinds.includes(kind));
  if (keep !== undefined && (keeps.length === 0 || keeps.length < kinds.length)) return wrongValue("--keep", keep, ACCEPTABLE.join(", "));
  return accepted({ command: "acceptAllocation", file, serving, keeps, ...(out !== undefined && { out }) });
}

/** The numbers of documents; undefined where none are named. */
function numbersOf(documents: string | undefined): readonly string[] | undefined {
  const numbers = documents?.split(",").map((number) => number.trim().toUpperCase()).filter((number) => number !== "");
  return numbers?.length === 0 ? undefined : numbers;
}

/** Without a file to write, what would be ordered is only shown. */
function orderWish({ vendor, into, expedite, out }: Values, file: string, serving: ServingWish): Result<Wish, WrongUsage> {
  const code = (text: string | undefined) => text?.trim().toUpperCase();
  const [vendorNo, order] = [code(vendor), code(into)];
  return accepted({ command: "orderProposals", file, serving, asksEarlier: expedite === true, ...(vendorNo !== undefined && { vendorNo }), ...(order !== undefined && { into: order }), ...(out !== undefined && { out }) });
}

function postWish(values: Values, file: string, date: Day | null): Result<Wish, WrongUsage> {
  const isPreview = values.preview === true;
  if (values.action === undefined) return missingValue("--action");
  const action = ACTIONS.get(values.action);
  if (action === undefined) return wrongValue("--action", values.action, [...ACTIONS.keys()].join(", "));
  // A revaluation is of every currency unless some are named.
  if (action !== "revalue" && (values.documents === undefined) === (values.all !== true)) return missingValue("--documents, --all");
  if (values.out === undefined && !isPreview) return missingValue("--out");
  const numbers = values.documents?.split(",").map((number) => number.trim().toUpperCase()).filter((number) => number !== "");
  if (numbers?.length === 0) return missingValue("--documents");
  const codes = (values.confirm ?? "").toUpperCase().split(",").map((code) => code.trim()).filter((code) => code !== "");
  const confirmed = CONFIRMABLE.filter((code) => codes.includes(code));
  if (confirmed.length < codes.length) return wrongValue("--confirm", values.confirm ?? "", CONFIRMABLE.join(", "));
  return accepted({ command: "post", file, action, documents: numbers ?? "all", date, isPreview, allOrNone: values["all-or-none"] === true, confirmed, ...(values.out !== undefined && { out: values.out }) });
}

/** A journal is a text of its own: a name that a workbook could have might be that of one. */
function journalWish({ out }: Values, words: readonly string[], date: Day | null): Result<Wish, WrongUsage> {
  if (out !== undefined && !out.toLowerCase().endsWith(".journal")) return wrongValue("--out", out, "NAME.journal");
  return withFile("report journal", words, (file) => accepted({ command: "journal", file, date, ...(out !== undefined && { out }) }));
}

function withFile(command: string, [file, ...rest]: readonly string[], make: (file: string) => Result<Wish, WrongUsage>): Result<Wish, WrongUsage> {
  if (file === undefined) return refused({ key: "cli.missingFile", args: { command } });
  return rest.length > 0 ? refused({ key: "cli.tooManyFiles", args: { name: rest[0] ?? "" } }) : make(file);
}

function missingValue(name: string): Result<never, WrongUsage> {
  return refused({ key: "cli.missingValue", args: { name } });
}

function wrongValue(name: string, value: string, allowed: string): Result<never, WrongUsage> {
  return refused({ key: "cli.wrongValue", args: { name, value, allowed } });
}
