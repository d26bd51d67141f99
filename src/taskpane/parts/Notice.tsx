import { mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle20Regular, ErrorCircle20Regular, Info20Regular, Warning20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useNoticeStyles } from "./Notice.styles";

export type NoticeKind = "done" | "info" | "warning" | "trouble";

const ICONS = { done: CheckmarkCircle20Regular, info: Info20Regular, warning: Warning20Regular, trouble: ErrorCircle20Regular } as const;

interface NoticeProps {
  readonly kind: NoticeKind;
  /** False where each of its entries has an icon of its own. */
  readonly hasIcon?: boolean;
  /** False where it is said aloud by what it stands in. */
  readonly isSaid?: boolean;
  readonly children: ReactNode;
}

/** A framed message that stays until the next act: what happened, and what to do. Said aloud when it appears. */
export function Notice({ kind, hasIcon = true, isSaid = true, children }: NoticeProps) {
  const styles = useNoticeStyles();
  const Icon = ICONS[kind];
  return (
    <div className={mergeClasses(styles.root, styles[kind])} role={isSaid ? (kind === "trouble" ? "alert" : "status") : undefined}>
      {hasIcon && <Icon className={styles.icon} aria-hidden />}
      <div className={styles.body}>{children}</div>
    </div>
  );
}
