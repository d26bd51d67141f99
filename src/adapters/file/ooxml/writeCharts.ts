import type { ChartFile, ChartPlace, SheetFile } from "../workbookFile";
import { newChartPart } from "./chartPart";
import { withSection } from "./frame";
import type { KeptChart, PartFrame } from "./kept";
import { freePath, partText, putPart, putRelations, relationsFrom, withRelation, type Parts } from "./parts";
import { anchorsOf, cellsIn, POINT, seriesOf } from "./readCharts";
import { isOfKind, resolvePath, type Relation } from "./relations";
import { attributesXml, childOf, escapeXml, parseXml, type XmlElement } from "./xml";

/**
 * The charts of a sheet. One that was read keeps its part and its anchor, but for the cells it shows and where it lies; new ones join the
 * drawing that is there, behind whatever a person drew; one that is gone takes its anchor along.
 */
interface Written {
  readonly frame: PartFrame;
  readonly relations: readonly Relation[];
}

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const NEW_DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"></xdr:wsDr>`;

export async function writeCharts(parts: Parts, sheet: SheetFile, path: string, frame: PartFrame, relations: readonly Relation[]): Promise<Written> {
  const relation = relations.find((each) => isOfKind(each, "drawing"));
  const drawingPath = relation === undefined ? freePath(parts, "xl/drawings/drawing", ".xml") : resolvePath(path, relation.target);
  const before = relation === undefined ? NEW_DRAWING : await partText(parts, drawingPath);
  const kept = sheet.charts.flatMap((chart) => (chart.kept?.drawingPath === drawingPath ? [{ chart, kept: chart.kept }] : []));
  const former = (sheet.kept?.read.charts ?? []).flatMap((chart) => chart.kept ?? []);
  const gone = former.filter(({ anchor }) => !kept.some((each) => each.kept.anchor === anchor)).map((each) => each.path);
  let drawing = withAnchors(before, kept, former);
  for (const { chart, kept: { path: chartPath, read } } of kept) {
    if (JSON.stringify(chart.series) !== JSON.stringify(read.series)) await putPart(parts, chartPath, [withCells(await partText(parts, chartPath), chart)]);
  }
  let own: readonly Relation[] = (await relationsFrom(parts, drawingPath)).filter(({ target }) => !gone.includes(resolvePath(drawingPath, target)));
  for (const chart of sheet.charts.filter((each) => !kept.some((one) => one.chart === each))) {
    const chartPath = freePath(parts, "xl/charts/chart", ".xml");
    await putPart(parts, chartPath, [newChartPart(chart)], CHART_TYPE);
    const added = withRelation(parts, own, "chart", chartPath);
    own = added.relations;
    drawing = withNewAnchor(drawing, anchorXml(chart, added.id, parts.relationBase, drawing));
  }
  await putRelations(parts, drawingPath, own);
  await putPart(parts, drawingPath, [drawing], relation === undefined ? DRAWING_TYPE : undefined);
  if (relation !== undefined) return { frame, relations };
  const added = withRelation(parts, relations, "drawing", drawingPath);
  return { relations: added.relations, frame: withSection(frame, "drawing", `<drawing xmlns:r="${parts.relationBase}" r:id="${added.id}"/>`) };
}

/** The drawing with its charts where they are now, and without those that are gone. */
function withAnchors(drawing: string, now: readonly { readonly chart: ChartFile; readonly kept: KeptChart }[], former: readonly KeptChart[]): string {
  const anchors = anchorsOf(parseXml(drawing));
  let text = drawing;
  // From the end, so that places before it stay what they are.
  for (const { anchor: at } of [...former].sort((a, b) => b.anchor - a.anchor)) {
    const anchor = anchors[at];
    const own = now.find(({ kept }) => kept.anchor === at);
    if (anchor === undefined) continue;
    if (own === undefined) text = text.slice(0, anchor.start) + text.slice(anchor.end);
    else text = moved(text, anchor, own.chart.place, own.kept.read.place);
  }
  return text;
}

function moved(drawing: string, anchor: XmlElement, place: ChartPlace, before: ChartPlace): string {
  if (JSON.stringify(place) === JSON.stringify(before)) return drawing;
  const numbers = [
    ["to", "row", place.end?.row], ["to", "col", place.end?.column], ["from", "rowOff", Math.round(place.dy * POINT)], ["from", "row", place.row],
    ["from", "colOff", Math.round(place.dx * POINT)], ["from", "col", place.column],
  ] as const;
  const cuts = numbers.flatMap(([corner, name, number]) => {
    const element = childOf(childOf(anchor, corner), name);
    return element === undefined || number === undefined ? [] : [{ element, number }];
  });
  let text = drawing;
  for (const { element, number } of cuts.sort((a, b) => b.element.start - a.element.start)) text = text.slice(0, element.innerStart) + String(number) + text.slice(element.innerEnd);
  return text;
}

/** A chart part whose series show other cells; the figures that are kept beside the old ones go, as every program reads the cells. */
function withCells(part: string, { series }: ChartFile): string {
  const cuts = seriesOf(parseXml(part)).flatMap((element, at) =>
    ([["tx", "name"], ["cat", "categories"], ["val", "values"]] as const).flatMap(([name, key]) => {
      const cells = cellsIn(element, name);
      const text = series[at]?.[key] ?? "";
      const holder = childOf(element, name)?.children.find((child) => child.name.endsWith("Ref"));
      return cells === undefined || holder === undefined || text === "" || text === cells.text ? [] : [{ cells, holder, text }];
    }),
  );
  let changed = part;
  for (const { cells, holder, text } of cuts.sort((a, b) => b.cells.start - a.cells.start)) {
    const opening = changed.slice(holder.innerStart, cells.innerStart);
    const closing = changed.slice(cells.innerEnd, cells.end);
    changed = `${changed.slice(0, holder.innerStart)}${opening}${escapeXml(text)}${closing}${changed.slice(holder.innerEnd)}`;
  }
  return changed;
}

function withNewAnchor(drawing: string, anchor: string): string {
  const root = parseXml(drawing);
  if (root.innerEnd > root.innerStart || root.end > root.innerEnd) return drawing.slice(0, root.innerEnd) + anchor + drawing.slice(root.innerEnd);
  // A root that closes itself.
  const [, name = "xdr:wsDr"] = /^<([^\s/>]+)/.exec(drawing.slice(root.start)) ?? [];
  return `${drawing.slice(0, root.start)}${drawing.slice(root.start, root.end).replace(/\/>$/, ">")}${anchor}</${name}>${drawing.slice(root.end)}`;
}

function anchorXml({ name, description, place }: ChartFile, relationId: string, relationBase: string, drawing: string): string {
  const ids = [...drawing.matchAll(/cNvPr\b[^>]*\sid="(\d+)"/g)].map(([, id]) => Number(id));
  const { width = 0, height = 0 } = place.size ?? {};
  const corner = `<xdr:col>${place.column}</xdr:col><xdr:colOff>${Math.round(place.dx * POINT)}</xdr:colOff><xdr:row>${place.row}</xdr:row><xdr:rowOff>${Math.round(place.dy * POINT)}</xdr:rowOff>`;
  return [
    `<xdr:oneCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"><xdr:from>${corner}</xdr:from>`,
    `<xdr:ext cx="${Math.round(width * POINT)}" cy="${Math.round(height * POINT)}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>`,
    `<xdr:cNvPr${attributesXml([["id", Math.max(1, ...ids) + 1], ["name", name], ["descr", description]])}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${relationBase}" r:id="${relationId}"/></a:graphicData></a:graphic>`,
    "</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>",
  ].join("");
}
