import { makeStyles, tokens } from "@fluentui/react-components";

export const useStateDotStyles = makeStyles({
  root: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexShrink: 0, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  dot: { width: "10px", height: "10px", boxSizing: "border-box", borderRadius: "50%" },
  good: { backgroundColor: tokens.colorPaletteGreenForeground1, border: `2px solid ${tokens.colorPaletteGreenForeground1}` },
  fair: { backgroundColor: tokens.colorPaletteYellowBackground3, border: `2px solid ${tokens.colorPaletteYellowForeground2}` },
  // A square: trouble has a shape of its own.
  bad: { backgroundColor: tokens.colorPaletteRedForeground1, border: `2px solid ${tokens.colorPaletteRedForeground1}`, borderRadius: "2px" },
  busy: { border: `2px dotted ${tokens.colorBrandStroke1}` },
  unknown: { border: `2px solid ${tokens.colorNeutralStrokeAccessible}` },
});
