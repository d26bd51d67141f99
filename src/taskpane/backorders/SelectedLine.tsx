import { useCallback, useContext, useState } from "react";
import type { Figure } from "../../app/figureBehind";
import { HostContext } from "../hostContext";
import type { PaneServices } from "../paneServices";
import { TextLink } from "../parts/TextLink";
import { Trouble } from "../parts/Trouble";
import { useSpeech } from "../speech";
import { useAct } from "../useAct";
import { useSelectedFigure } from "../useSelectedFigure";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

type Line = Extract<Figure, { readonly kind: "line" }>;

/** The line of the row that is selected in a report on a sheet: choosing it leads to where the line stands now. */
export function SelectedLine({ services }: { readonly services: PaneServices }) {
  const { acts, turns } = services;
  const styles = useBackordersPanelStyles();
  const { say } = useSpeech();
  const { goTo } = useContext(HostContext);
  const [line, setLine] = useState<Line>();
  const finding = useAct(turns, useCallback((_: unknown, wanted: Line) => acts.run("placeOfLine", wanted), [acts]));
  const { act, run, clear } = finding;
  useSelectedFigure(services, useCallback((figure: Figure | null) => {
    clear();
    setLine(figure?.kind === "line" ? figure : undefined);
  }, [clear]));
  const go = async (): Promise<void> => {
    if (line === undefined) return;
    const { phase, value } = await run(line);
    if (phase === "done" && value) goTo(value);
  };
  const words = line && { documentNo: line.documentNo, lineNo: String(line.lineNo) };
  return (
    <>
      <p role="status" className={styles.selected}>
        {words && (
          <>
            {say("desk.selectedLine", words)}{" "}
            {act.phase === "done" && act.value === null ? say("desk.lineIsGone") : <TextLink label={say("desk.actOf", { act: say("desk.toItsLine"), documentNo: words.documentNo })} onClick={() => void go()}>{say("desk.toItsLine")}</TextLink>}
          </>
        )}
      </p>
      <Trouble act={act} />
    </>
  );
}
