/** A company that a workbook can be set up with, as the files of assets/companies hold it: tables in the JSON form and opening stock. */
export interface CompanyData {
  readonly format: string;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string | number | boolean>>[]>>;
  readonly openingStock?: readonly OpeningStockData[];
  /** The account that opening stock is balanced by; the inventory adjustment account without one. */
  readonly openingAccount?: string;
}

export interface OpeningStockData {
  readonly itemNo: string;
  readonly locationCode?: string;
  readonly quantity: string | number;
  readonly unitCost: string | number;
  readonly postingDate: string;
}
