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
    // Fields shrink with the pane; their own least width is more than a pane has at 200 % zoom.
    "& .fui-Input": { minWidth: 0, width: "100%" },
    "& .fui-Input__input": { minWidth: 0, width: "100%" },
  },
  outside: { padding: tokens.spacingHorizontalL, overflowY: "auto", "& > h1": { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 } },
  places: { flexShrink: 0 },
  main: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    // What is said above every place keeps the distance from the edge that places have.
    "& > :not(section)": { flexShrink: 0, margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0` },
  },
});
