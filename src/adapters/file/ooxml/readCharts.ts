import type { ChartCorner, ChartFile, ChartPlace, ChartSeriesFile } from "../workbookFile";
import { childOf, childrenOf, descendantsOf, parseXml, type XmlElement } from "./xml";

/** Charts as two parts have them: the drawing says where each lies and what it is called, its own part what it shows. */

/** One of a drawing's charts. */
export interface ChartFrame {
  /** Which of the drawing's anchors, counted from 0. */
  readonly anchor: number;
  readonly relationId: string;
  readonly name: string;
  readonly description: string;
  readonly place: ChartPlace;
}

/** Lengths in a drawing, of which a point has so many. */
export const POINT = 12_700;

export function chartsOfDrawing(part: string): readonly ChartFrame[] {
  return anchorsOf(parseXml(part)).flatMap((anchor, at): readonly ChartFrame[] => {
    const frame = childOf(anchor, "graphicFrame");
    const chart = childOf(childOf(childOf(frame, "graphic"), "graphicData"), "chart");
    const relationId = [...(chart?.attributes ?? [])].find(([name]) => name.endsWith(":id"))?.[1];
    const properties = childOf(childOf(frame, "nvGraphicFramePr"), "cNvPr");
    if (relationId === undefined) return [];
    return [{ anchor: at, relationId, name: properties?.attributes.get("name") ?? "", description: properties?.attributes.get("descr") ?? "", place: placeOf(anchor) }];
  });
}

/** What stands on the sheet, each in its own anchor. */
export function anchorsOf(drawing: XmlElement): readonly XmlElement[] {
  return drawing.children.filter(({ name }) => name.endsWith("Anchor"));
}

function placeOf(anchor: XmlElement): ChartPlace {
  const size = childOf(anchor, "ext");
  const end = childOf(anchor, "to");
  return {
    ...cornerOf(childOf(anchor, "from")),
    ...(size !== undefined && { size: { width: points(size.attributes.get("cx")), height: points(size.attributes.get("cy")) } }),
    ...(end !== undefined && { end: cornerOf(end) }),
  };
}

function cornerOf(element: XmlElement | undefined): ChartCorner {
  const number = (name: string): string => childOf(element, name)?.text ?? "0";
  return { row: Number(number("row")), column: Number(number("col")), dx: points(number("colOff")), dy: points(number("rowOff")) };
}

function points(length: string | undefined): number {
  return Number(length ?? 0) / POINT;
}

/** What a chart shows; undefined where it holds no series of cells. */
export function readChart(part: string, { name, description, place }: Omit<ChartFrame, "relationId">): Omit<ChartFile, "kept"> | undefined {
  const root = parseXml(part);
  const chart = childOf(root, "chart");
  const series = seriesOf(root);
  if (series.length === 0) return undefined;
  const plot = childOf(chart, "plotArea");
  return {
    name, description, place,
    kind: kindOf(plot),
    title: textIn(childOf(chart, "title")),
    categoriesTitle: textIn(childOf(childOf(plot, "catAx"), "title")),
    valuesTitle: textIn(childOf(childOf(plot, "valAx"), "title")),
    series: series.map(readSeries),
  };
}

/** The series of a chart part, of all its plots in their order. */
export function seriesOf(root: XmlElement): readonly XmlElement[] {
  return descendantsOf(root, "ser").filter((series) => cellsIn(series, "val") !== undefined);
}

/** The element that names the cells of a part of a series: `val`, `cat` or `tx`. */
export function cellsIn(series: XmlElement, name: string): XmlElement | undefined {
  const holder = childOf(series, name);
  return childOf(holder?.children.find((child) => child.name.endsWith("Ref")), "f");
}

function readSeries(series: XmlElement): ChartSeriesFile {
  const colour = childOf(childOf(childOf(series, "spPr"), "solidFill"), "srgbClr")?.attributes.get("val");
  return {
    name: cellsIn(series, "tx")?.text ?? "", values: cellsIn(series, "val")?.text ?? "", categories: cellsIn(series, "cat")?.text ?? "",
    ...(colour !== undefined && { colour: colour.toUpperCase() }),
  };
}

function kindOf(plot: XmlElement | undefined): ChartFile["kind"] {
  const plots = plot?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const bars = childrenOf(plot, "barChart");
  if (plots.length !== 1 || bars.length !== 1 || childOf(bars[0], "grouping")?.attributes.get("val") !== "stacked") return "other";
  return childOf(bars[0], "barDir")?.attributes.get("val") === "bar" ? "bars" : "columns";
}

function textIn(title: XmlElement | undefined): string {
  return title === undefined ? "" : descendantsOf(title, "t").map(({ text }) => text).join("");
}
