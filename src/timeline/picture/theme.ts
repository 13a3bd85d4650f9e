/** Colours of a picture. Text on its ground has a contrast of at least 4.5 : 1 (WCAG 2.2, AA). */
export interface Theme {
  readonly ground: string;
  readonly text: string;
  readonly faint: string;
  readonly rail: string;
  readonly past: string;
  readonly scheduled: string;
}

export type ThemeName = "light" | "dark";

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ground: "#ffffff", text: "#1b1f24", faint: "#59636e", rail: "#c4ccd4", past: "#0a58ca", scheduled: "#9a4a00" },
  dark: { ground: "#1e1f22", text: "#f2f3f5", faint: "#adb2ba", rail: "#4a4d55", past: "#7cb1ff", scheduled: "#ffb454" },
};
