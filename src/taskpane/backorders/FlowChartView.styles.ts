import { makeStyles, tokens } from "@fluentui/react-components";

export const useFlowChartStyles = makeStyles({
  root: { margin: 0 },
  drawing: { display: "block", width: "100%", height: "auto" },
  line: { fill: "none", stroke: tokens.colorBrandForeground1, strokeWidth: "2px", vectorEffect: "non-scaling-stroke", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  zero: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px", "@media (forced-colors: active)": { stroke: "GrayText" } },
  safety: { stroke: tokens.colorPaletteYellowForeground2, strokeWidth: "1px", strokeDasharray: "4 3", "@media (forced-colors: active)": { stroke: "GrayText" } },
  shortage: { fill: tokens.colorPaletteRedBackground2, "@media (forced-colors: active)": { fill: "Mark" } },
  receipts: { fill: "none", stroke: tokens.colorPaletteGreenForeground1, strokeWidth: "3px", vectorEffect: "non-scaling-stroke", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  issues: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeWidth: "2px", vectorEffect: "non-scaling-stroke", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  caption: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  table: { position: "relative", maxHeight: "240px", overflowX: "hidden", overflowY: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});
