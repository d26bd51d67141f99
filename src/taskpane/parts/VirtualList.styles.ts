import { makeStyles } from "@fluentui/react-components";

export const useVirtualListStyles = makeStyles({
  list: { position: "relative", width: "100%" },
  row: { position: "absolute", top: 0, left: 0, width: "100%" },
});
