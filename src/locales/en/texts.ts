import type { Texts } from "../texts";
import { backorders } from "./backorders";
import { commandLine } from "./commandLine";
import { desk } from "./desk";
import { deskIssues } from "./deskIssues";
import { documentIssues } from "./documentIssues";
import { health } from "./health";
import { ledgerIssues } from "./ledgerIssues";
import { noteExceptions } from "./noteExceptions";
import { notes } from "./notes";
import { options } from "./options";
import { outages } from "./outages";
import { pane } from "./pane";
import { paymentIssues } from "./paymentIssues";
import { setupIssues } from "./setupIssues";
import { tableIssues } from "./tableIssues";
import { words } from "./words";

export const texts: Texts = {
  notes,
  noteExceptions,
  options,
  issues: { ...tableIssues, ...setupIssues, ...documentIssues, ...ledgerIssues, ...paymentIssues, ...deskIssues },
  outages,
  keyed: { ...words, ...backorders, ...pane, ...commandLine, ...desk, ...health },
};
