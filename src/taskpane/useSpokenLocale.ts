import { useEffect, useState } from "react";
import { DEFAULT_LOCALE, type Locale } from "../locales/locale";
import { isLoaded, loadTexts } from "../locales/textsOf";

/** The wanted language as soon as its texts are there; until then the one spoken before, English at first. */
export function useSpokenLocale(wanted: Locale): Locale {
  const [spoken, setSpoken] = useState<Locale>(isLoaded(wanted) ? wanted : DEFAULT_LOCALE);
  useEffect(() => {
    let isStillWanted = true;
    void loadTexts(wanted).then(() => {
      if (isStillWanted) setSpoken(wanted);
    });
    return () => {
      isStillWanted = false;
    };
  }, [wanted]);
  return spoken;
}
