import type { ShownIssue } from "../../app/shownIssue";

/** What the list of issues shows, and in which order: by document, then by table and row, the severe ones of a cell first. */
export interface IssueFilter {
  readonly severity: "all" | "error" | "warning";
  /** Only issues of this sheet. */
  readonly sheetName?: string;
  /** Only issues of these documents. */
  readonly documents?: readonly string[];
  readonly text: string;
}

export const NO_FILTER: IssueFilter = { severity: "all", text: "" };

export type IssueListRow =
  | { readonly kind: "document"; readonly documentNo: string | undefined; readonly count: number }
  | { readonly kind: "selected"; readonly sheetName: string; readonly row: number; readonly count: number }
  | { readonly kind: "issue"; readonly issue: ShownIssue };

export function filterIssues(issues: readonly ShownIssue[], { severity, sheetName, documents, text }: IssueFilter): readonly ShownIssue[] {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return issues.filter(
    (issue) =>
      (severity === "all" || issue.severity === severity) &&
      (sheetName === undefined || issue.cell?.sheetName === sheetName) &&
      (documents === undefined || (issue.documentNo !== undefined && documents.includes(issue.documentNo))) &&
      hasWords(issue, words),
  );
}

function hasWords({ message, cure, code, documentNo = "", cellText = "" }: ShownIssue, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${message} ${cure} ${code} ${documentNo} ${cellText}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/**
 * The rows of the list: a heading per document, below it its issues. What belongs to no document comes first: it stops all of
 * them. Before everything else stands what is said of the row that is selected.
 */
export function issueRows(issues: readonly ShownIssue[], selected?: { readonly sheetName: string; readonly row: number }): readonly IssueListRow[] {
  const isSelected = ({ cell }: ShownIssue): boolean => cell !== undefined && selected !== undefined && cell.sheetName === selected.sheetName && cell.row === selected.row;
  const own = selected === undefined ? [] : issues.filter(isSelected);
  if (selected === undefined || own.length === 0) return documentRows(issues);
  const { sheetName, row } = selected;
  const issueRow = (issue: ShownIssue) => ({ kind: "issue" as const, issue });
  return [{ kind: "selected", sheetName, row, count: own.length }, ...[...own].sort(byPlace).map(issueRow), ...documentRows(issues.filter((issue) => !isSelected(issue)))];
}

function documentRows(issues: readonly ShownIssue[]): readonly IssueListRow[] {
  const groups = new Map<string | undefined, ShownIssue[]>([[undefined, []]]);
  for (const issue of issues) {
    const group = groups.get(issue.documentNo);
    if (group) group.push(issue);
    else groups.set(issue.documentNo, [issue]);
  }
  return [...groups].flatMap(([documentNo, group]): IssueListRow[] =>
    group.length === 0 ? [] : [{ kind: "document", documentNo, count: group.length }, ...[...group].sort(byPlace).map((issue) => ({ kind: "issue" as const, issue }))],
  );
}

function byPlace(a: ShownIssue, b: ShownIssue): number {
  return compareTexts(a.table, b.table) || (a.row ?? 0) - (b.row ?? 0) || rank(a) - rank(b) || (a.cell?.column ?? 0) - (b.cell?.column ?? 0);
}

/** Headers before lines: `SalesHeaders` comes before `SalesLines` by its letters, and so do the purchase ones. */
function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function rank({ severity }: ShownIssue): number {
  return severity === "error" ? 0 : 1;
}
