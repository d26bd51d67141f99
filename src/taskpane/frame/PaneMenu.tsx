import { Button } from "@fluentui/react-components";
import { Navigation20Regular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { LOCALES, type Locale } from "../../locales/locale";
import { useSpeech } from "../speech";
import { usePaneMenuStyles } from "./PaneMenu.styles";

export interface PaneMenuProps {
  readonly helpAddress: string;
  readonly onOpen: (place: (typeof PLACES)[number]) => void;
  readonly onLocale: (locale: Locale) => void;
}

const PLACES = ["setUp", "health"] as const;

/** What one seldom needs, behind one button: set-up, the health of the book, the pane's language, help. */
export function PaneMenu({ helpAddress, onOpen, onLocale }: PaneMenuProps) {
  const styles = usePaneMenuStyles();
  const { say, locale } = useSpeech();
  const id = useId();
  const { isOpen, setOpen, root, button } = useDisclosure();
  const close = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  // Each language is named in its own words, so that one finds back from any of them.
  return (
    <div className={styles.root} ref={root} onKeyDown={close}>
      <Button ref={button} appearance="subtle" icon={<Navigation20Regular />} aria-label={say("pane.menu.open")} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)} />
      <div id={id} className={styles.menu} hidden={!isOpen}>
        {PLACES.map((place) => (
          <button
            key={place}
            type="button"
            className={styles.item}
            onClick={() => {
              setOpen(false);
              onOpen(place);
            }}
          >
            {say(`pane.menu.${place}`)}
          </button>
        ))}
        <fieldset className={styles.group}>
          <legend>{say("pane.menu.language")}</legend>
          {LOCALES.map((choice) => (
            <label key={choice} className={styles.item} lang={choice}>
              <input type="radio" name={`${id}-language`} checked={choice === locale} onChange={() => onLocale(choice)} />
              {say(`pane.language.${choice}`)}
            </label>
          ))}
        </fieldset>
        <a className={styles.item} href={helpAddress} target="_blank" rel="noreferrer">
          {say("pane.menu.help")}
        </a>
      </div>
    </div>
  );
}

/** Open or not; anything chosen elsewhere closes it. */
function useDisclosure() {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = (event: Event): void => {
      if (!(event.target instanceof Node) || !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    };
  }, [isOpen]);
  return { isOpen, setOpen, root, button };
}
