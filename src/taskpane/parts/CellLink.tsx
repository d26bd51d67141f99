import { Link } from "@fluentui/react-components";
import { useContext, type ReactNode } from "react";
import type { CellPlace } from "../../app/shownIssue";
import { HostContext } from "../hostContext";
import { useSpeech } from "../speech";

/** A cell by its name; choosing it shows the cell in the sheet. */
export function CellLink({ cell, text, children }: { readonly cell: CellPlace; readonly text: string; readonly children?: ReactNode }) {
  const { goTo } = useContext(HostContext);
  const { say } = useSpeech();
  return (
    <Link as="button" inline aria-label={children === undefined ? say("pane.goToCell", { place: text }) : undefined} onClick={() => goTo(cell)}>
      {children ?? text}
    </Link>
  );
}
