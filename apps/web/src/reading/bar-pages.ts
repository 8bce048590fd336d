import { createContext } from "react";

/** A page that the bar leads to. */
export type BarPage = { href: string; label: string };

/** The pages of the bar that this is in, so that whatever else leads to pages leads to the same. */
export const BarPages = createContext<readonly BarPage[]>([]);
