import type { ReactNode } from "react";
import { useSpeech } from "../speech";
import type { BookState } from "./bookState";
import { StateDot } from "./StateDot";
import { useTopLineStyles } from "./TopLine.styles";

/** The company, the state of its book, and the menu. */
export function TopLine({ companyName, state, menu }: { readonly companyName: string; readonly state: BookState; readonly menu: ReactNode }) {
  const styles = useTopLineStyles();
  const { say } = useSpeech();
  return (
    <header className={styles.root}>
      <span className={styles.company} title={companyName}>
        {companyName === "" ? say("pane.title") : companyName}
      </span>
      <StateDot state={state} />
      {menu}
    </header>
  );
}
