"use client";

import { MenuAction, MenuLink, MenuRule } from "./menu";
import { ThemeChoice } from "./theme-switch";
import { AccountMenu, SearchLink, TopBar } from "./top-bar";

const words = [
  "Overview",
  "Issues",
  "Parties",
  "Events",
  "Proposals",
  "Compare",
  "Sources",
  "Changes",
  "Codebook",
  "Desk",
];

export function WholeNavigation() {
  return (
    <TopBar
      brand={{ label: "Parley", href: "#home" }}
      title={{ label: "Oruna water talks", href: "#overview" }}
      items={words.map((label) => ({
        label,
        href: `#${label}`,
        current: label === "Issues",
        waits: label === "Desk" ? { count: 3, words: "3 wait for you" } : undefined,
      }))}
      search={<SearchLink href="#search" onOpen={() => {}} />}
      account={
        <AccountMenu name="Ida Holm" standing="viewer">
          <MenuLink href="#desk">Your drafts</MenuLink>
          <MenuRule />
          <ThemeChoice />
          <MenuRule />
          <MenuAction>Sign out</MenuAction>
        </AccountMenu>
      }
    />
  );
}
