import { useCallback } from "react";
import type { Figure } from "../../app/figureBehind";
import type { BookFacts } from "../../app/lookAtBook";
import type { Detail } from "../navigation";
import type { PaneServices } from "../paneServices";
import { useSelectedFigure } from "../useSelectedFigure";
import { AccountView } from "./AccountView";
import { CustomerBalancesView, TrialBalanceView } from "./BalanceViews";
import { CustomerView } from "./CustomerView";
import { DocumentView } from "./DocumentView";
import { SearchView } from "./SearchView";
import { SeriesView } from "./SeriesView";

/** The ledgers: finding entries, and what is behind a document, an account, a customer or a balance. */
export function LedgerPanel({ services, facts, detail }: { readonly services: PaneServices; readonly facts: BookFacts; readonly detail: Detail | undefined }) {
  const { navigation } = services;
  // While the ledger is open, a figure that is selected in a report on a sheet shows its entries.
  useSelectedFigure(services, useCallback((figure: Figure | null) => {
    if (figure !== null && figure.kind !== "line") navigation.open("ledger", { detail: figure });
  }, [navigation]));
  return (
    <>
      {/* The search stays while one looks into what it found. */}
      <SearchView services={services} facts={facts} isShown={detail === undefined} />
      {detail?.kind === "document" && <DocumentView key={`${detail.documentType} ${detail.documentNo}`} services={services} facts={facts} document={detail} />}
      {detail?.kind === "account" && <AccountView key={detail.accountNo} services={services} facts={facts} account={detail} />}
      {detail?.kind === "customer" && <CustomerView key={detail.customerNo} services={services} facts={facts} customer={detail} />}
      {detail?.kind === "trialBalance" && <TrialBalanceView services={services} facts={facts} />}
      {detail?.kind === "series" && <SeriesView services={services} />}
      {detail?.kind === "customerBalances" && <CustomerBalancesView services={services} facts={facts} />}
    </>
  );
}
