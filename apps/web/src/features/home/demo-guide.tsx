"use client";

import { Banner } from "@parley/ui/banner";
import { ButtonLink } from "@parley/ui/button";
import { TextButton } from "@parley/ui/link";
import { useEffect, useState } from "react";

const closed = "parley.guide";
/** The shift that the guide explains: the passage behind it opens with the page. */
const shift = "/n/russia-ukraine/issues/khzap?at=russia-khzap-2";

/** In the demo: one shift, in words, and the way to its evidence. Closed once, it stays closed in this browser. */
export function DemoGuide() {
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(localStorage.getItem(closed) === null), []);
  if (!open) return null;
  function close() {
    localStorage.setItem(closed, "1");
    setOpen(false);
  }
  return (
    <Banner
      lead="New here? Follow one shift to its evidence."
      className="mt-6"
      actions={
        <>
          <ButtonLink href={shift}>Open that shift</ButtonLink>
          <TextButton onClick={close}>Close this guide</TextButton>
        </>
      }
    >
      In June 2024 Russia demanded two southern oblasts whole; in August 2025 it would stop at the present line if
      Ukraine left the Donbas. The two places on the scale do not overlap, and the evidence bears it: so the chart says
      Shift. Behind its mark stand the passage, the source and who checked it.
    </Banner>
  );
}
