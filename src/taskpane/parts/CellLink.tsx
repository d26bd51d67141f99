import { useContext, type ReactNode } from "react";
import type { CellPlace } from "../../app/shownIssue";
import { HostContext } from "../hostContext";
import { useSpeech } from "../speech";
import { TextLink } from "./TextLink";

/** A cell by its name, or by other words; choosing it shows the cell in the sheet. */
export function CellLink({ cell, text, children }: { readonly cell: CellPlace; readonly text: string; readonly children?: ReactNode }) {
  const { goTo } = useContext(HostContext);
  const { say } = useSpeech();
  return (
    <TextLink label={children === undefined ? say("pane.goToCell", { place: text }) : undefined} onClick={() => goTo(cell)}>
      {children ?? text}
    </TextLink>
  );
}
