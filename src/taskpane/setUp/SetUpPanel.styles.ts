import { makeStyles, tokens } from "@fluentui/react-components";

export const useSetUpPanelStyles = makeStyles({
  lead: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  act: { alignSelf: "flex-start" },
});
