"use client";

import { useState } from "react";
import { Button } from "./button";
import { DefinitionList } from "./definition-list";
import { Dialog } from "./dialog";
import { Drawer, DrawerLayout } from "./drawer";
import { TextLink } from "./link";
import { PartyName } from "./party-swatch";
import { Passage } from "./passage";
import { Textarea } from "./textarea";
import { ToastProvider, useToast } from "./toast";

export function Evidence() {
  const [open, setOpen] = useState(false);
  const drawer = open ? (
    <Drawer
      label="Evidence"
      heading="Evidence, 14 of 14"
      onClose={() => setOpen(false)}
      onEarlier={() => setOpen(true)}
      onLater={() => setOpen(true)}
    >
      <EvidenceBody />
    </Drawer>
  ) : null;
  return (
    <DrawerLayout drawer={drawer}>
      <div className="p-4">
        <Button look="quiet" onClick={() => setOpen(true)}>
          Open the evidence
        </Button>
      </div>
    </DrawerLayout>
  );
}

export function EvidenceBody() {
  return (
    <>
      <div>
        <PartyName slot={1} className="mb-1">
          Kestria
        </PartyName>
        <h2 className="font-serif text-deck font-semibold">500 to 600 m³/s, guaranteed</h2>
        <p className="text-ink-2">Said on 12 November 2031 at the Halm round</p>
      </div>
      <Passage
        exact="We will release between five and six hundred cubic metres a second, every dry season"
        source={
          <>
            <TextLink href="#s">“Kestria names its figure”</TextLink>, The Tolm Herald, 13 November 2031, by Edda Ruis.
            Reliability A.
          </>
        }
      />
      <DefinitionList
        items={[
          { term: "Speaker", value: "Ilse Varn, minister of water since 2029" },
          { term: "Attribution", value: "on the record, own words" },
          { term: "Firmness", value: "1 of 4, preference or offer" },
          {
            term: "Said when",
            value: "“on Wednesday”, read as 12 Nov 2031",
            note: "the paper is dated Thursday 13 Nov",
          },
          { term: "Confidence", value: "high" },
        ]}
      />
      <div className="bg-well px-[14px] py-3">
        <h3>Why this counts as a shift</h3>
        <p className="mt-1 text-ink-2">
          Before, 9 Sep: best efforts, no figure. The two intervals do not meet: a shift of 20 to 30 toward the low
          pole.
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button look="primary">Copy citation</Button>
        <Button look="quiet">Link to this mark</Button>
      </div>
    </>
  );
}

export function Question() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        Withdraw this position
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Withdraw this position?"
        description="It leaves the record with the next edition and stays in its history. A second analyst must accept it."
        actions={
          <Button look="primary" onClick={() => setOpen(false)}>
            Propose the withdrawal
          </Button>
        }
      >
        <Textarea aria-label="Why" placeholder="Why" />
      </Dialog>
    </>
  );
}

export function SaidInPassing() {
  return (
    <ToastProvider>
      <Say />
    </ToastProvider>
  );
}

function Say() {
  const { say } = useToast();
  return (
    <Button look="quiet" onClick={() => say({ title: "Draft kept", description: "At 14:32:08, with 3 changes." })}>
      Keep the draft
    </Button>
  );
}
