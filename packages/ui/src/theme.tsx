export type Theme = "system" | "light" | "dark";

/** The cookie that keeps the choice; the server reads it, so the first paint is already right. */
export const themeCookie = "theme";

/** What `data-theme` on the html element must be for a cookie's value; undefined leaves it to the reader's system. */
export function themeAttribute(cookie: string | null | undefined): "light" | "dark" | undefined {
  return cookie === "light" || cookie === "dark" ? cookie : undefined;
}
