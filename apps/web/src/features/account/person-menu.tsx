"use client";

import { MenuAction, MenuChoice, MenuRule } from "@parley/ui/menu";
import { AccountMenu } from "@parley/ui/top-bar";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { signOut } from "./session";
import { readTheme, type Theme, writeTheme } from "./theme";

/** The person's own menu: theme and signing out. */
export function PersonMenu({ name, role }: { name: string; role?: string }) {
  const queryClient = useQueryClient();
  const [theme, setTheme] = useState<Theme>("system");
  const [failed, setFailed] = useState(false);
  useEffect(() => setTheme(readTheme()), []);

  async function leave() {
    if (!(await signOut())) return setFailed(true);
    queryClient.clear();
    window.location.assign("/sign-in");
  }

  return (
    <AccountMenu name={name} role={role}>
      <MenuRule />
      <MenuChoice
        label="Theme"
        value={theme}
        onValueChange={(next) => {
          setTheme(next);
          writeTheme(next);
        }}
        options={[
          { value: "system", label: "As the device" },
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
      />
      <MenuRule />
      <MenuAction onSelect={leave}>{failed ? "Sign out: that failed, try again" : "Sign out"}</MenuAction>
    </AccountMenu>
  );
}
