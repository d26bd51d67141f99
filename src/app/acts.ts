import type { Day } from "../base/day";
import { actingOnTicked } from "./actOnTicked";
import { previewReady, shipReady, type ShipReadyWish } from "./shipReady";
import type { Locale } from "../locales/locale";
import { accepted } from "../base/result";
import type { WriteWatch } from "../ports/workbookPort";
import { auditSeries } from "./auditSeries";
import { browsingBackorders, type BackorderLook } from "./browseBackorders";
import { browsingLists, type ListLook, type ListOpening } from "./browseLists";
import { checkSetup } from "./checkSetup";
import type { CompanyData } from "./companyData";
import type { Desk } from "./desk";
import { diagnoseBook } from "./diagnoseBook";
import { enterOrders } from "./enterOrders";
import { entriesOfAccount, entriesOfCustomer, entriesOfDocument, findEntries } from "./findEntries";
import { figureBehind } from "./figureBehind";
import { placeOfLine, type ReportedLine } from "./placeOfLine";
import { logNotices, writeLetters, type LetterWish, type ToldLine } from "./informCustomers";
import { answeringBalances } from "./ledgerSnapshot";
import { listArrivals } from "./listArrivals";
import { listDocuments } from "./listDocuments";
import { listSettlements } from "./listSettlements";
import { liveCheck, type Changes } from "./liveCheck";
import { lookAtBook } from "./lookAtBook";
import { forgetDevice, lookAtHealth, saveWorkbook } from "./lookAtHealth";
import { postDocuments, previewPosting, type PostingWish } from "./postDocuments";
import { applyRemedy, type Remedy } from "./remedy";
import { releaseDocuments, reopenDocuments } from "./releaseDocuments";
import { fixLine, previewRelease, releaseReservations, type FixingWish, type ReleaseScope } from "./reservedLines";
import { selectedDocuments } from "./selectedDocuments";
import { setUpWorkbook } from "./setUpWorkbook";
import { comparePolicies, type BackorderWish } from "./showBackorders";
import { customerBalances, trialBalance } from "./showBalances";
import { verifyLedgers, type Anchor } from "./verifyLedgers";
import { writeReport, type ReportWish } from "./writeReport";

/**
 * Every act of the pane by its name. What goes in and what comes out is plain data, so that an act may run in another thread
 * than the one that shows it; what an act keeps between two calls is kept here.
 */
export function actsOn(desk: Desk) {
  const live = liveCheck(desk);
  const answerBalances = answeringBalances(desk);
  const browsing = browsingBackorders(desk);
  const lists = browsingLists(desk);
  return {
    lookAtBook: () => lookAtBook(desk),
    checkSetup: () => checkSetup(desk),
    checkChanges: (changes: Changes) => live.check(changes),
    enterOrders: (_all: undefined, watch?: WriteWatch) => enterOrders(desk, watch),
    listDocuments: () => listDocuments(desk),
    listSettlements: () => listSettlements(desk),
    selectedDocuments: () => selectedDocuments(desk),
    previewPosting: (wish: PostingWish) => previewPosting(desk, wish),
    /** Without the rows: they stand in the ledgers, and are many. */
    postDocuments: async (wish: PostingWish, watch?: WriteWatch) => {
      const posted = await postDocuments(desk, wish, watch);
      if (!posted.ok) return posted;
      const { rows: _rows, ...summary } = posted.value;
      return accepted(summary);
    },
    releaseDocuments: (documentNos: readonly string[]) => releaseDocuments(desk, documentNos),
    reopenDocuments: (documentNos: readonly string[]) => reopenDocuments(desk, documentNos),
    setUpWorkbook: ({ company, locale }: { readonly company: CompanyData; readonly locale: Locale }, watch?: WriteWatch) => setUpWorkbook(desk, company, locale, watch),
    openBackorders: (wish: Parameters<typeof browsing.open>[0], watch?: WriteWatch) => browsing.open(wish, watch),
    lookAtBackorders: (look: BackorderLook) => browsing.look(look),
    rowsOfBackorders: (question: Parameters<typeof browsing.rows>[0]) => browsing.rows(question),
    writeBackorders: (wish: Parameters<typeof browsing.write>[0]) => browsing.write(wish),
    comparePolicies: (wish: Pick<BackorderWish, "date" | "neededBy" | "releaseReservations">) => comparePolicies(desk, wish),
    openList: (opening: ListOpening, watch?: WriteWatch) => lists.open(opening, watch),
    lookAtList: async (look: ListLook) => lists.look(look),
    rowsOfList: (list: Parameters<typeof lists.rows>[0]) => lists.rows(list),
    writeList: (list: Parameters<typeof lists.write>[0]) => lists.write(list),
    ...actingOnTicked(desk, lists),
    previewRelease: (scope: ReleaseScope) => previewRelease(desk, scope),
    releaseReservations: (scope: ReleaseScope) => releaseReservations(desk, scope),
    fixLine: (wish: FixingWish) => fixLine(desk, wish),
    previewReady: (wish: ShipReadyWish) => previewReady(desk, wish),
    shipReady: async (wish: ShipReadyWish, watch?: WriteWatch) => {
      const posted = await shipReady(desk, wish, watch);
      if (!posted.ok) return posted;
      const { rows: _rows, ...summary } = posted.value;
      return accepted(summary);
    },
    listArrivals: (wish: { readonly text: string }) => listArrivals(desk, wish),
    writeLetters: (wish: LetterWish) => writeLetters(desk, wish),
    logNotices: (told: { readonly lines: readonly ToldLine[]; readonly date: Day | null }) => logNotices(desk, told),
    trialBalance: (period: Period) => trialBalance(desk, period),
    customerBalances: (wish: { readonly date: Day | null }) => customerBalances(desk, wish),
    verifyLedgers: (wish: { readonly anchor?: Anchor }, watch?: WriteWatch) => verifyLedgers(desk, wish, watch),
    lookAtHealth: (wish: { readonly isSaved?: boolean | undefined }) => lookAtHealth(desk, wish),
    saveWorkbook: () => saveWorkbook(desk),
    forgetDevice: () => forgetDevice(desk),
    diagnoseBook: (_all: undefined, watch?: WriteWatch) => diagnoseBook(desk, watch),
    auditSeries: () => auditSeries(desk),
    applyRemedy: (remedy: Remedy) => applyRemedy(desk, remedy),
    figureBehind: () => figureBehind(desk),
    placeOfLine: (line: ReportedLine) => placeOfLine(desk, line),
    findEntries: (text: string) => findEntries(desk, text),
    entriesOfDocument: ({ documentNo, documentType }: { readonly documentNo: string; readonly documentType: Parameters<typeof entriesOfDocument>[2] }) => entriesOfDocument(desk, documentNo, documentType),
    entriesOfAccount: ({ accountNo, period }: { readonly accountNo: string; readonly period: Period }) => entriesOfAccount(desk, accountNo, period),
    entriesOfCustomer: ({ customerNo, day }: { readonly customerNo: string; readonly day: Day | null }) => entriesOfCustomer(desk, customerNo, day),
    writeReport: (wish: ReportWish) => writeReport(desk, wish),
    answerBalances,
  };
}

type Period = Parameters<typeof trialBalance>[1];

export type ActTable = ReturnType<typeof actsOn>;
export type ActName = keyof ActTable;
export type ActAnswer<Name extends ActName> = Promise<Awaited<ReturnType<ActTable[Name]>>>;

/** The acts wherever they run; an act that is asked for runs at once, so whoever asks sees to their turns. */
export interface Acts {
  run<Name extends ActName>(name: Name, ...given: Given<Name>): ActAnswer<Name>;
}

type Given<Name extends ActName> = Parameters<ActTable[Name]> extends [] ? [wish?: undefined, watch?: WriteWatch] : [wish: Parameters<ActTable[Name]>[0], watch?: WriteWatch];
