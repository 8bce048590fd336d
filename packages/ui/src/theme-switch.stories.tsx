"use client";

import { ThemeSwitch } from "./theme-switch";

export function LightOrDark() {
  return <ThemeSwitch />;
}
