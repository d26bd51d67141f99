import { Button } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons";
import { useContext, useState } from "react";
import { HostContext } from "../hostContext";
import { useSpeech } from "../speech";
import { Said } from "./Said";

type Outcome = "none" | "copied" | "refused";

/** Puts a text on the clipboard and says so; where the browser forbids it, the text is shown for copying by hand. */
export function CopyButton({ label, makeText }: { readonly label?: string; readonly makeText: () => string | Promise<string> }) {
  const { say } = useSpeech();
  const { copy } = useContext(HostContext);
  const [outcome, setOutcome] = useState<Outcome>("none");
  const [text, setText] = useState("");
  const run = async (): Promise<void> => {
    const made = await makeText();
    const isCopied = await copy(made);
    setText(isCopied ? "" : made);
    setOutcome(isCopied ? "copied" : "refused");
  };
  return (
    <>
      <Button size="small" icon={<Copy16Regular />} onClick={() => void run()} onBlur={() => setOutcome((before) => (before === "copied" ? "none" : before))}>
        {label ?? say("pane.copy")}
      </Button>
      <Said text={outcome === "copied" ? say("pane.copied") : ""} />
      {outcome === "refused" && <textarea readOnly rows={4} aria-label={say("pane.copy.byHand")} value={text} autoFocus onFocus={(event) => event.currentTarget.select()} />}
    </>
  );
}
