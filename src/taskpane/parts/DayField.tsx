import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Day } from "../../base/day";
import { parseTypedDay } from "../parseTypedDay";
import { useSpeech } from "../speech";

export interface DayFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
}

/** A day as people type it here, or nothing. What cannot be read as a day says so and changes nothing. */
export function DayField({ label, hint, value, onChange }: DayFieldProps) {
  const { say, formats, day } = useSpeech();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const read = typed === undefined ? value : parseTypedDay(typed, formats);
  const change = (text: string): void => {
    setTyped(text);
    const parsed = parseTypedDay(text, formats);
    if (parsed !== undefined) onChange(parsed);
  };
  const trouble = read === undefined ? { validationState: "warning" as const, validationMessage: say("pane.day.unread", { example: formats.day }) } : {};
  return (
    <Field label={label} hint={hint} {...trouble}>
      <Input value={typed ?? (value === null ? "" : day(value))} placeholder={formats.day} onChange={(_, data) => change(data.value)} onBlur={() => read !== undefined && setTyped(undefined)} />
    </Field>
  );
}
