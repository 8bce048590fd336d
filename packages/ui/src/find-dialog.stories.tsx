"use client";

import { useState } from "react";
import { Button } from "./button";
import { FindDialog } from "./find-dialog";

const rivers = ["Oruna", "Kelder", "Sarn", "Lower Osk", "Marrow"];

export function FindingRivers() {
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState("");
  const close = () => setOpen(false);
  const found = rivers.filter((river) => river.toLowerCase().includes(value.toLowerCase()));
  return (
    <>
      <Button onClick={() => setOpen(true)}>Find a river</Button>
      <FindDialog
        open={open}
        onOpenChange={setOpen}
        label="Find a river"
        value={value}
        onValueChange={setValue}
        groups={[
          { id: "rivers", label: "Rivers", entries: found.map((id) => ({ id, content: id, onChoose: close })) },
          { id: "more", label: "More", entries: [{ id: "all", content: "All rivers", onChoose: close }] },
        ]}
        status={`${found.length} of ${rivers.length}`}
        onEnter={close}
        settled
      />
    </>
  );
}
