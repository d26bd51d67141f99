import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** The green of the icon, from near black to near white; text on it and in it keeps a contrast of at least 4.5 in both themes. */
const GREEN: BrandVariants = {
  10: "#02140d", 20: "#07261a", 30: "#0b3526", 40: "#0f4330", 50: "#13513b", 60: "#175e45", 70: "#1b6b4f", 80: "#1f7a5a",
  90: "#3f9273", 100: "#62b294", 110: "#78bda3", 120: "#8ec8b2", 130: "#a5d3c2", 140: "#bddfd1", 150: "#d6ebe2", 160: "#eff8f4",
};

const light = createLightTheme(GREEN);
const dark = createDarkTheme(GREEN);

export function themeOf(isDark: boolean): Theme {
  return isDark ? dark : light;
}
