import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/** The names of the arguments a message uses, read from its syntax tree; throws where the message cannot be parsed. */
export function argumentsOf(message: string): readonly string[] {
  return [...new Set(namesIn(parse(message, { ignoreTag: true })))].sort();
}

function namesIn(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inner = "options" in element ? Object.values(element.options).flatMap((option) => namesIn(option.value)) : [];
    return [element.value, ...inner];
  });
}
