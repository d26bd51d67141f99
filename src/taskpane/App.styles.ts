import { makeStyles, tokens } from "@fluentui/react-components";

export const useAppStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflow: "hidden",
  },
  outside: { padding: tokens.spacingHorizontalL, overflowY: "auto", "& > h1": { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 } },
  places: { flexShrink: 0 },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
});
