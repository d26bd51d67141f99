import { makeStyles, tokens } from "@fluentui/react-components";

/** Dark letters on the light ones, white on red: all above a contrast of 4.5. */
export const useLightStyles = makeStyles({
  root: {
    display: "inline-grid",
    placeItems: "center",
    flexShrink: 0,
    width: "22px",
    height: "22px",
    borderRadius: "50%",
    border: "1px solid transparent",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightBold,
    "@media (forced-colors: active)": { border: "2px solid CanvasText" },
  },
  R: { backgroundColor: "#b3261e", color: "#ffffff" },
  O: { backgroundColor: "#f0953f", color: "#1f1200" },
  Y: { backgroundColor: "#f6d743", color: "#2a2200" },
  G: { backgroundColor: "#1f7a5a", color: "#ffffff" },
});
