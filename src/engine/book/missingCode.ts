import { issue, type Issue, type IssuePlace } from "../../issues/issue";
import { codeWithZeros } from "../../schema/codeText";
import type { TableId } from "../../tables/tables";

/** What is wrong with a code that leads to no row of a table: CEL-39 where only its leading zeros are missing, else REF-01. */
export function missingCode(value: string, table: TableId, isKnown: (code: string) => boolean, place: IssuePlace): Issue {
  const other = codeWithZeros(value, isKnown);
  return other === undefined ? issue("REF-01", place, { value, table: { table } }) : issue("CEL-39", place, { value, other, table: { table } });
}
