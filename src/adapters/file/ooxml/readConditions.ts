import type { ConditionFile } from "../workbookFile";
import { parseAreas } from "./addresses";
import { differentFill, plainColor } from "./readLooks";
import { childOf, childrenOf, parseXml, type XmlElement } from "./xml";

/** What a rule gives to the cells that it holds for, by its number in the styles part. */
export type DifferentLook = Pick<ConditionFile, "fontColor" | "fill">;

export function readDifferentLooks(stylesPart: string): readonly DifferentLook[] {
  return childrenOf(childOf(parseXml(stylesPart), "dxfs"), "dxf").map((look) => ({
    fontColor: plainColor(childOf(childOf(look, "font"), "color")),
    fill: differentFill(childOf(childOf(look, "fill"), "patternFill")),
  }));
}

/** The conditional formats of a worksheet. Of a block with one formula or data bar alone it is known what it says; the others are carried along. */
export function readConditions(root: XmlElement, part: string, looks: readonly DifferentLook[]): readonly ConditionFile[] {
  return childrenOf(root, "conditionalFormatting").map((block) => {
    const kept = part.slice(block.start, block.end);
    const areas = parseAreas(block.attributes.get("sqref") ?? "");
    const [rule, ...others] = childrenOf(block, "cfRule");
    const bar = rule?.attributes.get("type") === "dataBar" ? plainColor(childOf(childOf(rule, "dataBar"), "color")) : undefined;
    if (others.length === 0 && bar !== undefined) return { areas, formula: "", bar, kept };
    const look = looks[Number(rule?.attributes.get("dxfId") ?? -1)];
    if (others.length > 0 || rule?.attributes.get("type") !== "expression" || look === undefined) return { areas, formula: "", kept };
    return { areas, formula: childOf(rule, "formula")?.text ?? "", ...look, kept };
  });
}
