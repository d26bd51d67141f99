import type { FixtureRow } from "../../support/fixtureSetup";
import { WORK_DATE } from "./documents";
import { CATEGORIES, HOME_COUNTRY } from "./groups";

/** What the sample company's setup has beyond the empty company's: its own settings, numbers, and sales accounts by category. */

const SETTINGS: Readonly<Record<string, string>> = {
  companyName: "Northwind Traders",
  country: HOME_COUNTRY,
  currency: "USD",
  language: "en",
  workDate: WORK_DATE,
  // The source has no payments: after posting, every customer would be overdue.
  overdueCheck: "off",
};

export function settingRows(plan: readonly FixtureRow<"Settings">[]): readonly FixtureRow<"Settings">[] {
  return plan.map((row) => ({ ...row, value: SETTINGS[String(row.key)] ?? row.value ?? "" }));
}

/** Series that go on from the numbers the source has given. */
export function seriesRows(plan: readonly FixtureRow<"NumberSeries">[], startingNos: Readonly<Record<string, string>>): readonly FixtureRow<"NumberSeries">[] {
  return plan.map((row) => ({ ...row, startingNo: startingNos[String(row.series)] ?? row.startingNo ?? "" }));
}

const SALES_BY = [
  { businessGroup: "DOMESTIC", firstAccount: 3100, name: "domestic" },
  { businessGroup: "EXPORT", firstAccount: 3200, name: "export" },
] as const;

/** Category 4 sold abroad is account 3240. */
function salesAccount(firstAccount: number, categoryId: string): string {
  return String(firstAccount + 10 * Number(categoryId));
}

export function accountRows(plan: readonly FixtureRow<"Accounts">[]): readonly FixtureRow<"Accounts">[] {
  const own = SALES_BY.flatMap(({ firstAccount, name }) =>
    Object.entries(CATEGORIES).map(
      ([categoryId, category]): FixtureRow<"Accounts"> => ({
        accountNo: salesAccount(firstAccount, categoryId), name: `Sales of ${category.name}, ${name}`, type: "posting", statement: "income", directPosting: true,
      }),
    ),
  );
  return [...plan, ...own].sort((a, b) => Number(a.accountNo) - Number(b.accountNo));
}

/** A row for each business and product group: the plan's row of the business group with the category's sales account. */
export function postingSetupRows(plan: readonly FixtureRow<"PostingSetup">[]): readonly FixtureRow<"PostingSetup">[] {
  const own = SALES_BY.flatMap(({ businessGroup, firstAccount }) => {
    const base = plan.find((row) => row.businessGroup === businessGroup && !row.productGroup);
    if (!base) throw new Error(`the plan has no posting setup for ${businessGroup}`);
    return Object.entries(CATEGORIES).map(([categoryId, { productGroup }]) => {
      const account = salesAccount(firstAccount, categoryId);
      return { ...base, productGroup, salesAccount: account, salesCreditAccount: account };
    });
  });
  return [...plan, ...own];
}
