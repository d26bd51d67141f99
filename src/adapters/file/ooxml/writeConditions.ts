import type { ConditionFile } from "../workbookFile";
import { areaAddress } from "./addresses";
import { attributesXml, escapeXml } from "./xml";

/**
 * The conditional formats of a worksheet. One that was read is written as it was, over the cells that it covers now; new ones follow those
 * that are there, so that a person's own decide first.
 *
 * @param lookOf the number of a look in the styles part
 */
export function conditionsXml(conditions: readonly ConditionFile[], lookOf: (condition: ConditionFile) => number): string {
  let priority = 0;
  for (const { kept = "" } of conditions) for (const [, number] of kept.matchAll(/\spriority="(\d+)"/g)) priority = Math.max(priority, Number(number));
  return conditions.map((condition) => {
    const cells = condition.areas.map(areaAddress).join(" ");
    if (condition.kept !== undefined) return condition.areas.length === 0 ? condition.kept : condition.kept.replace(/\ssqref="[^"]*"/, ` sqref="${cells}"`);
    priority += 1;
    if (condition.bar !== undefined) return `<conditionalFormatting sqref="${cells}">${barXml(condition.bar, priority)}</conditionalFormatting>`;
    const rule = `<cfRule${attributesXml([["type", "expression"], ["dxfId", lookOf(condition)], ["priority", priority]])}><formula>${escapeXml(condition.formula)}</formula></cfRule>`;
    return `<conditionalFormatting sqref="${cells}">${rule}</conditionalFormatting>`;
  }).join("");
}

/** Bars of the rows' own length: none at zero, the whole cell at the largest value. */
function barXml(colour: string, priority: number): string {
  const scale = '<cfvo type="num" val="0"/><cfvo type="max"/>';
  return `<cfRule type="dataBar" priority="${priority}"><dataBar minLength="0" maxLength="100">${scale}<color rgb="FF${colour}"/></dataBar></cfRule>`;
}
