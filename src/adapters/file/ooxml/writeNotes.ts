import type { NoteFile } from "../workbookFile";
import { address } from "../../../base/cellAddress";
import { SPREADSHEET_NAMESPACE } from "./frame";
import { readNotes, type WrittenNote } from "./readNotes";
import { spaceAttribute } from "./writeTexts";
import { attributesXml, cellTextXml, withPrefix } from "./xml";

/** The notes of a sheet as their two parts: the texts, and the drawing of the boxes Excel shows them in. */

const ROOT = /<(\w+:)?comments\b[^>]*>/;

/** Notes that are as they were keep what their part said of them (fonts, the thread they belong to). */
export function notesPart(notes: readonly NoteFile[], partBefore: string): string {
  const before = partBefore === "" ? [] : readNotes(partBefore);
  const root = ROOT.exec(partBefore);
  const prefix = root?.[1] ?? "";
  const authors = [...new Set(notes.map(({ author }) => author))];
  const list = notes.map((note) => noteXml(note, authors.indexOf(note.author), prefix, before));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    root?.[0] ?? `<comments xmlns="${SPREADSHEET_NAMESPACE}">`,
    withPrefix(`<authors>${authors.map((author) => `<author>${cellTextXml(author)}</author>`).join("")}</authors>`, prefix),
    `<${prefix}commentList>${list.join("")}</${prefix}commentList></${prefix}comments>`,
  ].join("");
}

function noteXml(note: NoteFile, author: number, prefix: string, before: readonly WrittenNote[]): string {
  const old = before.find(({ row, column, text }) => row === note.row && column === note.column && text === note.text);
  if (old !== undefined) return old.xml.replace(/\sauthorId="\d*"/, ` authorId="${author}"`);
  const text = `<t${spaceAttribute(note.text)}>${cellTextXml(note.text)}</t>`;
  return withPrefix(`<comment${attributesXml([["ref", address(note.row, note.column)], ["authorId", author]])}><text>${text}</text></comment>`, prefix);
}

const NEW_DRAWING = [
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>',
].join("");
const SHAPE = /<v:shape\b[\s\S]*?<\/v:shape>/g;
const IS_NOTE = /ObjectType="Note"/;
const FIRST_SHAPE = 1025;
const NOTE_WIDTH = 3;
const NOTE_HEIGHT = 5;

/** The drawing that was read, or a new one, with a hidden box for each note; other shapes stay. */
export function notesDrawing(notes: readonly NoteFile[], before: string): string {
  const others = (before === "" ? NEW_DRAWING : before).replace(SHAPE, (shape) => (IS_NOTE.test(shape) ? "" : shape));
  const end = others.lastIndexOf("</xml>");
  return others.slice(0, end) + notes.map((note, index) => shapeXml(note, FIRST_SHAPE + index)).join("") + others.slice(end);
}

function shapeXml({ row, column }: NoteFile, id: number): string {
  const anchor = [column + 1, 15, row, 2, column + 1 + NOTE_WIDTH, 15, row + NOTE_HEIGHT, 4].join(", ");
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join("");
}
