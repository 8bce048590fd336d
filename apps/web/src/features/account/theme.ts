/** The theme chosen on this device, in a cookie so that the server draws the page in it at once. */
export type Theme = "system" | "light" | "dark";

export function readTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

export function writeTheme(theme: Theme): void {
  const oneYear = 365 * 24 * 60 * 60;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `parley.theme=${theme}; Path=/; Max-Age=${theme === "system" ? 0 : oneYear}; SameSite=Lax`;
}
