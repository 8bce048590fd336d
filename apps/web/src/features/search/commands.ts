import { type AnyRole, can } from "@parley/domain/access";
import { kinds } from "@parley/domain/records";
import { kindLabels } from "@parley/domain/records/labels";
import type { Theme } from "@parley/ui/theme";
import type { BarPage } from "@/reading/bar-pages";

/** Something to go to or to do. What is done is told from where one goes by its name. */
export type Command = {
  id: string;
  label: string;
  /** Other words it is found by. */
  keywords: string[];
  does: { go: string } | { theme: Theme } | "sign-out";
};

const an = (word: string) => `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;

/** Other words by which pages of the bar are found. */
const otherWords: Record<string, string[]> = {
  Overview: ["start"],
  "Who stands where": ["matrix"],
  Distance: ["convergence", "overlap", "gap", "how far apart"],
  Concessions: ["ledger", "shifts"],
  Compare: ["what changed", "as known on"],
  Coverage: ["gaps", "thin", "what to code next"],
  Method: ["figures", "formulas", "how it is computed"],
  Issues: ["scales"],
  Positions: ["statements"],
  Events: ["timeline"],
  Sources: ["publishers", "articles"],
  Codebook: ["stops"],
  Export: ["download", "take as CSV", "JSON", "Excel", "workbook", "spreadsheet"],
  Desk: ["changesets"],
  Admin: ["people", "roles", "settings", "audit"],
};

/** What this role may go to, the pages of the bar first, and do; `known` is whether somebody is signed in. Leaving something out is a courtesy; the gate is the guard. */
export function commandsFor(
  base: string,
  role: AnyRole,
  pages: readonly BarPage[],
  known: boolean,
): { go: Command[]; do: Command[] } {
  const go = (href: string, label: string, ...keywords: string[]): Command => {
    return { id: `go-${href}`, label, keywords, does: { go: href } };
  };
  const theme = (to: Theme, label: string): Command => {
    return { id: `theme-${to}`, label: `Theme: ${label}`, keywords: ["switch theme", "colours"], does: { theme: to } };
  };
  const added = kinds.filter((kind) => kind !== "negotiation" && kind !== "position" && kind !== "event");
  const adds = (["position", "event", ...added] as const).map((kind): Command => {
    const folder = kind === "position" || kind === "event" ? `${kind}s` : `records/${kind}`;
    const label = `Add ${an(kindLabels[kind].toLowerCase())}`;
    return { id: `add-${kind}`, label, keywords: ["new", "create"], does: { go: `${base}/${folder}/new` } };
  });
  return {
    go: [
      ...pages.map(({ href, label }) => go(href, label, ...(otherWords[label] ?? []))),
      ...(can(role, "record:propose") ? [go(`${base}/desk#drafts`, "My drafts", "desk", "review queue")] : []),
      ...(can(role, "record:propose")
        ? [go(`${base}/desk/import`, "Import", "bring a file", "upload", "CSV", "Excel", "XLSX", "JSON", "spreadsheet")]
        : []),
      go("/", "All negotiations", "home"),
      ...(known
        ? [
            go("/handbook", "Handbook", "help", "manual", "words", "glossary"),
            go("/account", "Account", "name", "password", "sessions"),
          ]
        : [go("/sign-in", "Sign in", "log in", "account")]),
    ],
    do: [
      ...(can(role, "record:propose") ? adds : []),
      theme("light", "light"),
      theme("dark", "dark"),
      theme("system", "as the system"),
      ...(known
        ? [{ id: "sign-out", label: "Sign out", keywords: ["log out", "leave"], does: "sign-out" as const }]
        : []),
    ],
  };
}
