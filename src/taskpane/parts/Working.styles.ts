import { makeStyles, tokens } from "@fluentui/react-components";

export const useWorkingStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS, "& > .fui-Spinner": { justifyContent: "flex-start" }, "& > button": { alignSelf: "flex-start" } },
  figures: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});
