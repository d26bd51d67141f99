import { Button, Input } from "@fluentui/react-components";
import { Dismiss16Regular, Search16Regular } from "@fluentui/react-icons";
import { useSpeech } from "../speech";

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: () => void;
  /** The id of a text that says what may be typed. */
  readonly describedBy?: string;
}

export function SearchField({ label, value, onChange, onSubmit, describedBy }: SearchFieldProps) {
  const { say } = useSpeech();
  const clear = <Button appearance="transparent" size="small" icon={<Dismiss16Regular />} aria-label={say("pane.clearSearch")} onClick={() => onChange("")} />;
  return (
    <Input
      type="text"
      role="searchbox"
      aria-label={label}
      aria-describedby={describedBy}
      placeholder={label}
      value={value}
      contentBefore={<Search16Regular aria-hidden />}
      contentAfter={value === "" ? undefined : clear}
      onChange={(_, data) => onChange(data.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") onSubmit?.();
        if (event.key !== "Escape" || value === "") return;
        event.stopPropagation();
        onChange("");
      }}
    />
  );
}
