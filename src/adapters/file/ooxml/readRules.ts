import type { ValidationFile, ValidationKind, ValidationOperator } from "../workbookFile";
import { parseAreas } from "./addresses";
import { childOf, childrenOf, flagOf, type XmlElement } from "./xml";

const KINDS: ReadonlySet<string> = new Set<ValidationKind>(["any", "list", "whole", "decimal", "date", "time", "textLength", "custom"]);
const OPERATORS: ReadonlySet<string> = new Set<ValidationOperator>([
  "between", "notBetween", "equal", "notEqual", "greaterThan", "lessThan", "greaterThanOrEqual", "lessThanOrEqual",
]);

/** The rules for what may be typed, from a worksheet's root. */
export function readValidations(root: XmlElement): readonly ValidationFile[] {
  return childrenOf(childOf(root, "dataValidations"), "dataValidation").flatMap((rule): readonly ValidationFile[] => {
    const type = rule.attributes.get("type") ?? "none";
    const kind = type === "none" ? "any" : type;
    const areas = parseAreas(rule.attributes.get("sqref") ?? "");
    if (!KINDS.has(kind) || areas.length === 0) return [];
    const operator = rule.attributes.get("operator") ?? "";
    const formula1 = childOf(rule, "formula1")?.text;
    const words = kind === "list" ? wordsOf(formula1 ?? "") : undefined;
    const style = rule.attributes.get("errorStyle");
    return [{
      areas,
      kind: kind as ValidationKind,
      operator: OPERATORS.has(operator) ? (operator as ValidationOperator) : undefined,
      words,
      formula1: words === undefined ? formula1 : undefined,
      formula2: childOf(rule, "formula2")?.text,
      blankAllowed: flagOf(rule, "allowBlank"),
      refusal: !flagOf(rule, "showErrorMessage") ? "none" : style === "warning" || style === "information" ? style : "stop",
      alert: messageOf(rule, "errorTitle", "error"),
      prompt: flagOf(rule, "showInputMessage") ? messageOf(rule, "promptTitle", "prompt") : undefined,
    }];
  });
}

/** `"open,released"` → its words; undefined for any other formula. */
function wordsOf(formula: string): readonly string[] | undefined {
  const match = /^\s*"([\s\S]*)"\s*$/.exec(formula);
  return match ? (match[1] ?? "").replaceAll('""', '"').split(",") : undefined;
}

function messageOf(rule: XmlElement, titleName: string, textName: string): ValidationFile["prompt"] {
  const title = rule.attributes.get(titleName) ?? "";
  const text = rule.attributes.get(textName) ?? "";
  return title === "" && text === "" ? undefined : { title, text };
}
