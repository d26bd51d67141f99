import type { ChartFile, ChartSeriesFile } from "../workbookFile";
import { escapeXml } from "./xml";

/** A new chart part: stacked bars over the cells of a table, with a title, named axes, a legend below, and an outline around each bar. */

const NAMESPACES = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const OUTLINE = "404040";
const GRID = "D9D9D9";
/** Of a bar's width, in percent. */
const GAP = 60;
/** The numbers by which the two axes name each other. */
const CATEGORIES = 1;
const VALUES = 2;

export function newChartPart({ kind, title, categoriesTitle, valuesTitle, series }: ChartFile): string {
  const lies = kind === "bars";
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>`,
    titleXml(title, 1400), '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    `<c:barChart><c:barDir val="${lies ? "bar" : "col"}"/><c:grouping val="stacked"/><c:varyColors val="0"/>`,
    ...series.map(seriesXml),
    `<c:gapWidth val="${GAP}"/><c:overlap val="100"/><c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>`,
    // Lying bars have their first row at the top, their figures below all the same, and each its name.
    `<c:catAx>${axisXml(CATEGORIES, lies ? "maxMin" : "minMax", lies ? "l" : "b")}${titleXml(categoriesTitle, 1000)}`,
    `<c:numFmt formatCode="General" sourceLinked="1"/>${ticksXml("low", VALUES)}<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${lies ? '<c:tickLblSkip val="1"/>' : ""}<c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx>${axisXml(VALUES, "minMax", lies ? "b" : "l")}<c:majorGridlines><c:spPr>${lineXml(GRID)}</c:spPr></c:majorGridlines>${titleXml(valuesTitle, 1000)}`,
    `<c:numFmt formatCode="#,##0" sourceLinked="0"/>${ticksXml("nextTo", CATEGORIES)}<c:crosses val="${lies ? "max" : "autoZero"}"/></c:valAx>`,
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join("");
}

function seriesXml({ name, values, categories, colour = "7F7F7F" }: ChartSeriesFile, at: number): string {
  return [
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${escapeXml(name)}</c:f></c:strRef></c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>${lineXml(OUTLINE)}</c:spPr><c:invertIfNegative val="0"/>`,
    `<c:cat><c:strRef><c:f>${escapeXml(categories)}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${escapeXml(values)}</c:f></c:numRef></c:val></c:ser>`,
  ].join("");
}

function lineXml(colour: string): string {
  return `<a:ln w="9525"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln>`;
}

function titleXml(text: string, size: number): string {
  const run = `<a:r><a:rPr sz="${size}" b="0"/><a:t>${escapeXml(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function axisXml(id: number, orientation: string, position: string): string {
  return `<c:axId val="${id}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>`;
}

function ticksXml(labels: string, crossed: number): string {
  return `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/><c:crossAx val="${crossed}"/>`;
}
