import { Button } from "@fluentui/react-components";
import { ErrorCircle16Regular, Warning16Regular } from "@fluentui/react-icons";
import { useContext } from "react";
import type { Remedy } from "../../app/remedy";
import type { ShownIssue } from "../../app/shownIssue";
import { HostContext } from "../hostContext";
import { CellLink } from "../parts/CellLink";
import { useSpeech } from "../speech";
import { useIssueItemStyles } from "./IssueItem.styles";

/** One issue: how serious, where, the sentence, and the way out. */
export function IssueItem({ issue, onRemedy }: { readonly issue: ShownIssue; readonly onRemedy?: (remedy: Remedy) => void }) {
  const styles = useIssueItemStyles();
  const { say } = useSpeech();
  const { helpOn } = useContext(HostContext);
  const { severity, cell, cellText, message, cure, code, remedy } = issue;
  const word = say(`severity.${severity}`);
  const Icon = severity === "error" ? ErrorCircle16Regular : Warning16Regular;
  return (
    <div className={styles.root}>
      <span className={severity === "error" ? styles.error : styles.warning} role="img" aria-label={word} title={word}>
        <Icon aria-hidden />
      </span>
      <div className={styles.body}>
        <p className={styles.message}>
          {cell && cellText !== undefined && (
            <>
              <CellLink cell={cell} text={cellText} />{" "}
            </>
          )}
          {message}
        </p>
        <p className={styles.cure}>
          {cure}{" "}
          <a className={styles.code} href={helpOn(code)} target="_blank" rel="noreferrer" aria-label={say("pane.check.about", { code })}>
            {code}
          </a>
        </p>
        {remedy && onRemedy && (
          <Button size="small" onClick={() => onRemedy(remedy)}>
            {say(`pane.check.remedy.${remedy.kind}`, { name: remedy.name })}
          </Button>
        )}
      </div>
    </div>
  );
}
