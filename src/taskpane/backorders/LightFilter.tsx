import { mergeClasses, ToggleButton } from "@fluentui/react-components";
import { Light, type LightLetter } from "../parts/Light";
import { useSpeech } from "../speech";
import type { BackorderState } from "./useBackorders";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

const LETTERS: readonly LightLetter[] = ["R", "O", "Y", "G"];

/** Which lights are shown, and how many lines each has under the other filters; none pressed is the same as all. */
export function LightFilter({ state: { filter, windowed, setFilter } }: { readonly state: BackorderState }) {
  const styles = useBackordersPanelStyles();
  const { say, count } = useSpeech();
  const lights = windowed.list?.seen.totals.lights;
  return (
    <div className={styles.lights} role="group" aria-label={say("pane.backorders.lights")}>
      {LETTERS.map((letter) => {
        const isOn = filter.lights.includes(letter);
        return (
          <ToggleButton
            key={letter}
            size="small"
            className={mergeClasses(styles.lightButton, isOn && styles.lightOn)}
            checked={isOn}
            icon={<Light letter={letter} />}
            onClick={() => setFilter({ lights: LETTERS.filter((own) => (own === letter ? !isOn : filter.lights.includes(own))) })}
          >
            {lights ? count(lights[letter]) : "–"}
          </ToggleButton>
        );
      })}
    </div>
  );
}
