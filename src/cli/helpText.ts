import type { Locale } from "../locales/locale";
import { renderText } from "../locales/render";
import type { TextKey } from "../locales/texts";

/** How the command line is used, in a person's language; the words to type are the same in every language. */
const COMMANDS: readonly (readonly [usage: string, text: TextKey])[] = [
  ["new --out FILE [--sample northwind]", "cli.command.new"],
  ["check FILE [--out FILE]", "cli.command.check"],
  ["check FILE --setup [--out FILE]", "cli.command.setup"],
  ["enter FILE --out FILE", "cli.command.enter"],
  ["post FILE --out FILE --action ACTION (--documents NO[,NO…] | --all) [--date DAY] [--all-or-none]", "cli.command.post"],
  ["post FILE --preview --action ACTION (--documents NO[,NO…] | --all) [--date DAY]", "cli.command.preview"],
  ["backorders FILE --by item|customer|vendor [--policy POLICY] [--date DAY] [--out FILE]", "cli.command.backorders"],
  ["backorders FILE --proposals [--policy POLICY] [--date DAY] [--out FILE]", "cli.option.proposals"],
  ["backorders FILE --proposals --order [--vendor NO] [--into NO] [--expedite] [--policy POLICY] [--date DAY] [--out FILE]", "cli.command.order"],
  ["backorders FILE --proposals --transfer [--policy POLICY] [--date DAY] [--out FILE]", "cli.command.transfer"],
  ["backorders FILE --proposals --cancel [--policy POLICY] [--date DAY] [--out FILE]", "cli.command.cancel"],
  ["backorders FILE --accept [--keep later,sooner,lost] [--policy POLICY] [--date DAY] [--out FILE]", "cli.command.accept"],
  ["backorders FILE --ship-ready [--documents NO[,NO…]] [--policy POLICY] [--date DAY] [--out FILE]", "cli.command.shipReady"],
  ["backorders FILE --put-to-order NO [--policy POLICY] [--date DAY] [--out FILE]", "cli.command.putToOrder"],
  ["backorders FILE --arrivals", "cli.command.arrivals"],
  ["backorders FILE --release NO/LINE|item:NO[/LOCATION]|customer:NO [--out FILE]", "cli.command.release"],
  ["backorders FILE --fix NO/LINE=DAY [--policy POLICY] [--date DAY] [--out FILE]", "cli.command.fix"],
  ["backorders FILE --unfix NO/LINE [--out FILE]", "cli.command.unfix"],
  ["backorders FILE --letters FOLDER [--policy POLICY] [--date DAY] [--out FILE]", "cli.command.letters"],
  ["backorders FILE --compare [--date DAY] [--out FILE]", "cli.option.compare"],
  ["backorders FILE --changes [--keep KIND[,KIND]] [--policy POLICY] [--date DAY] [--out FILE]", "cli.option.changes"],
  ["backorders FILE --what-if CHANGE[,CHANGE] [--policy POLICY] [--date DAY] [--out FILE]", "cli.command.whatIf"],
  ["verify FILE [--anchor ENTRY:HASH]", "cli.command.verify"],
  ["diagnose FILE [--out NAME.json]", "cli.command.diagnose"],
  ["report trial-balance|customer-balances FILE [--date DAY] [--out FILE]", "cli.command.report"],
  ["report series FILE [--out FILE]", "cli.command.series"],
  ["report journal FILE [--date DAY] [--out NAME.journal]", "cli.command.journal"],
];

const OPTIONS: readonly (readonly [usage: string, text: TextKey])[] = [
  ["--out FILE", "cli.option.out"],
  ["--json", "cli.option.json"],
  ["--action ACTION", "cli.option.action"],
  ["--documents NO,NO", "cli.option.documents"],
  ["--confirm CODE,CODE", "cli.option.confirm"],
  ["--policy POLICY", "cli.option.policy"],
  ["--release-reservations", "cli.option.releaseReservations"],
  ["--vendor NO", "cli.option.vendor"],
  ["--into NO", "cli.option.into"],
  ["--what-if CHANGE,CHANGE", "cli.option.whatIf"],
  ["--keep KIND,KIND", "cli.option.keep"],
  ["--date DAY", "cli.option.date"],
  ["--anchor ENTRY:HASH", "cli.option.anchor"],
  ["--language TAG", "cli.option.language"],
  ["--user NAME", "cli.option.user"],
];

export function helpText(locale: Locale): string {
  const text = (key: TextKey) => renderText(locale, key);
  const list = (rows: typeof COMMANDS) => rows.flatMap(([usage, key]) => [`  ${usage}`, `      ${text(key)}`]);
  return [text("cli.usage"), "", text("cli.commands"), ...list(COMMANDS), "", text("cli.options"), ...list(OPTIONS)].join("\n");
}
