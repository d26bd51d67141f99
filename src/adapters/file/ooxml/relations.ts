import { attributesXml, childrenOf, parseXml } from "./xml";

/** How the parts of a package name each other: relations beside each part, and the list of content types at the top. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

export const CONTENT_TYPES_PATH = "[Content_Types].xml";
export const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`; the package's own relations for the empty path. */
export function relationsPath(path: string): string {
  const cut = path.lastIndexOf("/") + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

/** The path of a part from the target of a relation of another part. */
export function resolvePath(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

export function parseRelations(text: string): readonly Relation[] {
  return childrenOf(parseXml(text), "Relationship").map(({ attributes }) => ({
    id: attributes.get("Id") ?? "",
    type: attributes.get("Type") ?? "",
    target: attributes.get("Target") ?? "",
    isExternal: attributes.get("TargetMode") === "External",
  }));
}

export function relationsXml(relations: readonly Relation[]): string {
  const rows = relations.map(({ id, type, target, isExternal }) => {
    const mode = isExternal ? "External" : undefined;
    return `<Relationship${attributesXml([["Id", id], ["Type", type], ["Target", target], ["TargetMode", mode]])}/>`;
  });
  return `${XML_DECLARATION}<Relationships xmlns="${RELATIONS_NAMESPACE}">${rows.join("")}</Relationships>`;
}

/** Whether a relation is of a kind such as `worksheet`, in the transitional or the strict form of the format. */
export function isOfKind(relation: Relation, kind: string): boolean {
  return relation.type.endsWith(`/${kind}`);
}

/** An id that no relation of the part has yet. */
export function freeRelationId(relations: readonly Relation[]): string {
  const taken = new Set(relations.map(({ id }) => id));
  let number = relations.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}

export interface ContentTypes {
  /** By file ending, in lower case. */
  readonly defaults: Map<string, string>;
  /** By path with a stroke before it. */
  readonly overrides: Map<string, string>;
}

export function parseContentTypes(text: string): ContentTypes {
  const root = parseXml(text);
  const pairs = (name: string, key: string): [string, string][] =>
    childrenOf(root, name).map(({ attributes }) => [attributes.get(key) ?? "", attributes.get("ContentType") ?? ""]);
  return {
    defaults: new Map(pairs("Default", "Extension").map(([ending, type]) => [ending.toLowerCase(), type])),
    overrides: new Map(pairs("Override", "PartName")),
  };
}

export function contentTypesXml({ defaults, overrides }: ContentTypes): string {
  const rows = [
    ...[...defaults].map(([ending, type]) => `<Default${attributesXml([["Extension", ending], ["ContentType", type]])}/>`),
    ...[...overrides].map(([path, type]) => `<Override${attributesXml([["PartName", path], ["ContentType", type]])}/>`),
  ];
  return `${XML_DECLARATION}<Types xmlns="${CONTENT_TYPES_NAMESPACE}">${rows.join("")}</Types>`;
}
