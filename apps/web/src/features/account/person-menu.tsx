"use client";

import { type AnyRole, can } from "@parley/domain/access";
import { MenuAction, MenuLink, MenuRule } from "@parley/ui/menu";
import { ThemeChoice } from "@parley/ui/theme-switch";
import { AccountMenu } from "@parley/ui/top-bar";
import { useState } from "react";
import { KeyboardSheet } from "./keyboard-sheet";
import { useLeaving } from "./leaving";
import { SaveViewDialog } from "./save-view-dialog";

/** The person's own menu: keeping this page, account, theme and signing out. */
export function PersonMenu({ name, here }: { name: string; here?: { negotiation: string; role: AnyRole } }) {
  const [failed, setFailed] = useState(false);
  const [keys, setKeys] = useState(false);
  const [view, setView] = useState<string | null>(null);

  const { leave, question } = useLeaving();

  return (
    <>
      <AccountMenu name={name} standing={here?.role}>
        <MenuRule />
        {here && can(here.role, "view:keep") ? (
          <MenuAction onSelect={() => setView(window.location.pathname + window.location.search)}>
            Save this view
          </MenuAction>
        ) : null}
        <MenuLink href="/account">Account</MenuLink>
        <MenuLink href="/handbook">Handbook</MenuLink>
        <MenuLink href="/method">Method</MenuLink>
        <MenuAction onSelect={() => setKeys(true)}>Keys</MenuAction>
        <MenuRule />
        <ThemeChoice />
        <MenuRule />
        <MenuAction onSelect={() => void leave().then((done) => setFailed(!done))}>
          {failed ? "Sign out: that failed, try again" : "Sign out"}
        </MenuAction>
      </AccountMenu>
      {question}
      <KeyboardSheet open={keys} onOpenChange={setKeys} />
      {here ? <SaveViewDialog {...here} path={view} onClose={() => setView(null)} /> : null}
    </>
  );
}
