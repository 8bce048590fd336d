"use client";

import { MenuAction, MenuLink, MenuRule } from "@parley/ui/menu";
import { ThemeChoice } from "@parley/ui/theme-switch";
import { AccountMenu } from "@parley/ui/top-bar";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { signOut } from "./session";

/** The person's own menu: theme and signing out. */
export function PersonMenu({ name, role }: { name: string; role?: string }) {
  const queryClient = useQueryClient();
  const [failed, setFailed] = useState(false);

  async function leave() {
    if (!(await signOut())) return setFailed(true);
    queryClient.clear();
    window.location.assign("/sign-in");
  }

  return (
    <AccountMenu name={name} standing={role}>
      <MenuRule />
      <MenuLink href="/account">Account</MenuLink>
      <MenuRule />
      <ThemeChoice />
      <MenuRule />
      <MenuAction onSelect={leave}>{failed ? "Sign out: that failed, try again" : "Sign out"}</MenuAction>
    </AccountMenu>
  );
}
