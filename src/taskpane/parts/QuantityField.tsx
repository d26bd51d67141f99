import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Quantity } from "../../money/quantity";
import { parseTypedQuantity } from "../parseTypedQuantity";
import { useSpeech } from "../speech";

export interface QuantityFieldProps {
  readonly label: string;
  readonly value: Quantity | null;
  readonly onChange: (quantity: Quantity | null) => void;
}

/** A quantity as people type it here, or nothing. What cannot be read as one says so and changes nothing. */
export function QuantityField({ label, value, onChange }: QuantityFieldProps) {
  const { say, formats, quantity } = useSpeech();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const read = typed === undefined ? value : parseTypedQuantity(typed, formats);
  const change = (text: string): void => {
    setTyped(text);
    const parsed = parseTypedQuantity(text, formats);
    if (parsed !== undefined) onChange(parsed);
  };
  const trouble = read === undefined ? { validationState: "warning" as const, validationMessage: say("pane.quantity.unread") } : {};
  return (
    <Field label={label} {...trouble}>
      <Input value={typed ?? (value === null ? "" : quantity(value))} inputMode="decimal" onChange={(_, data) => change(data.value)} onBlur={() => read !== undefined && setTyped(undefined)} />
    </Field>
  );
}
