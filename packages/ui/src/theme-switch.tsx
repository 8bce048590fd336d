"use client";

import { useSyncExternalStore } from "react";
import { MenuChoice } from "./menu";
import { Segments } from "./segments";
import { type Theme, themeAttribute, themeCookie } from "./theme";

const choices: ReadonlyArray<{ value: Theme; label: string }> = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

const changed = "parley:theme";

function subscribe(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}

function current(): Theme {
  return themeAttribute(document.documentElement.dataset.theme) ?? "system";
}

/** Sets the theme of the whole document now and keeps it for a year. */
export function setTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  const age = theme === "system" ? 0 : 365 * 24 * 60 * 60;
  // Not the Cookie Store: that exists in secure contexts only, and a server in an office may have none.
  Object.assign(document, { cookie: `${themeCookie}=${theme}; path=/; max-age=${age}; samesite=lax` });
  window.dispatchEvent(new Event(changed));
}

function useTheme(): Theme {
  return useSyncExternalStore<Theme>(subscribe, current, () => "system");
}

/** As a row of segments, for a settings page. */
export function ThemeSwitch() {
  return <Segments legend="Theme" hideLegend options={choices} value={useTheme()} onValueChange={setTheme} />;
}

/** As a group inside a menu. */
export function ThemeChoice() {
  return <MenuChoice label="Theme" options={choices} value={useTheme()} onValueChange={setTheme} />;
}
