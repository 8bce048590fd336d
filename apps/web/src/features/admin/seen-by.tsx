"use client";

import type { Visibility } from "@parley/domain/access";
import { Banner } from "@parley/ui/banner";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { Segments } from "@parley/ui/segments";
import { useRef, useState } from "react";

export interface SeenByProps {
  visibility: Visibility;
  busy: boolean;
  onChange: (visibility: Visibility, said: string) => Promise<void>;
}

const notes: Record<Visibility, string> = {
  all: "Everybody with a role over all negotiations, and everybody with a role here.",
  members: "Only those with a role here, and those who manage people everywhere.",
  public: "Everybody who has the address reads what is published, without an account. Nobody else writes.",
};
const saved: Record<Visibility, string> = {
  all: "Saved: open to all with an account here.",
  members: "Saved: closed to all but its members.",
  public: "Saved: everybody can read what is published here.",
};

/** Who may see the negotiation. Opening it to everybody is asked once more, with what becomes visible by it. */
export function SeenBy({ visibility, busy, onChange }: SeenByProps) {
  const [opening, setOpening] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const change = async (to: Visibility) => {
    setOpening(false);
    await onChange(to, saved[to]);
  };
  // The question goes with the button that answered it: the focus returns to what was asked about.
  const answer = async (opens: boolean) => {
    if (opens) await change("public");
    else setOpening(false);
    requestAnimationFrame(() => row.current?.querySelector<HTMLInputElement>("input:checked")?.focus());
  };
  return (
    <Field label="Seen by" group note={notes[visibility]}>
      <div ref={row}>
        <Segments
          legend="Seen by"
          hideLegend
          value={opening ? "public" : visibility}
          onValueChange={(value) => {
            if (value === "public" && visibility !== "public") setOpening(true);
            else void change(value);
          }}
          options={[
            { value: "members", label: "members only", disabled: busy },
            { value: "all", label: "all with an account here", disabled: busy },
            { value: "public", label: "everybody", disabled: busy },
          ]}
        />
      </div>
      {opening ? (
        <Banner
          role="status"
          className="mt-3"
          lead="Open it to everybody?"
          actions={
            <>
              <Button disabled={busy} onClick={() => void answer(true)}>
                Open the published record to everybody
              </Button>
              <Button disabled={busy} onClick={() => void answer(false)}>
                Leave it as it is
              </Button>
            </>
          }
        >
          Anybody on the network of this server, and every search engine, will then read all that is published here,
          without an account: titles, positions with their notes, passages and sources, who coded them as “Analyst 1”,
          every earlier edition and version, and reasons given for redactions; and they can take all of it as files.
          Drafts, comments, texts of sources, names of analysts and the log stay closed. What others copied meanwhile
          stays with them when you close it again.
        </Banner>
      ) : null}
    </Field>
  );
}
