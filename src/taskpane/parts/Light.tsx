import { mergeClasses } from "@fluentui/react-components";
import { useSpeech } from "../speech";
import { useLightStyles } from "./Light.styles";

export type LightLetter = "R" | "O" | "Y" | "G";

/** How scarce something is: a letter, its colour, and its word for those who see neither. */
export function Light({ letter }: { readonly letter: LightLetter }) {
  const styles = useLightStyles();
  const { say } = useSpeech();
  const word = say(`pane.backorders.light.${letter}`);
  return (
    <span className={mergeClasses(styles.root, styles[letter])} role="img" aria-label={word} title={word}>
      {letter}
    </span>
  );
}
