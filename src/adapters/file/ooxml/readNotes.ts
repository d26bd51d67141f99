import type { NoteFile } from "../workbookFile";
import { parseAddress } from "../../../base/cellAddress";
import { readText } from "./readTexts";
import { childOf, childrenOf, parseXml } from "./xml";

export interface WrittenNote extends NoteFile {
  /** The note's element as it stands in the part, with its author by number. */
  readonly xml: string;
}

/** The notes of a sheet from their part. */
export function readNotes(part: string): readonly WrittenNote[] {
  const root = parseXml(part);
  const authors = childrenOf(childOf(root, "authors"), "author").map(({ text }) => text);
  return childrenOf(childOf(root, "commentList"), "comment").flatMap((comment) => {
    const place = parseAddress(comment.attributes.get("ref") ?? "");
    const text = childOf(comment, "text");
    if (!place) return [];
    return [{
      ...place,
      text: text === undefined ? "" : readText(part.slice(text.innerStart, text.innerEnd)).text,
      author: authors[Number(comment.attributes.get("authorId") ?? 0)] ?? "",
      xml: part.slice(comment.start, comment.end),
    }];
  });
}
