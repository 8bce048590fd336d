"use client";

import { Button } from "@parley/ui/button";
import { Dialog } from "@parley/ui/dialog";
import { Field } from "@parley/ui/field";
import { TextButton } from "@parley/ui/link";
import { Select } from "@parley/ui/select";
import { TextInput } from "@parley/ui/text-input";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { instantInWords } from "@/reading/days-in-words";
import { useRouter } from "@/reading/use-router";
import { callFailure, leadOf } from "@/trpc/call-failure";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useHere } from "./use-here";

type Props = { negotiation: string; words: string };

/** Opens this page as it was known on a day, or in an edition. */
export function ChooseEdition({ negotiation, words }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <TextButton onClick={() => setOpen(true)}>{words}</TextButton>
      {open ? <Choosing negotiation={negotiation} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The most editions that are offered one by one; a day reaches all. */
const mostOffered = 200;

function Choosing({ negotiation, onClose }: { negotiation: string; onClose: () => void }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const router = useRouter();
  const here = useHere();
  const [problem, setProblem] = useState<string | null>(null);
  const all = { negotiation, limit: mostOffered, edition: null };
  const { data: editions = [] } = useQuery(trpc.negotiation.editions.queryOptions(all));

  const go = (edition: number) => {
    onClose();
    router.push(here(edition));
  };
  async function goToDay(day: string) {
    try {
      const { edition } = await client.edition.onDay.query({ negotiation, day });
      if (edition === 0) setProblem("Nothing was on record yet at the end of that day.");
      else go(edition);
    } catch (thrown) {
      setProblem(leadOf(callFailure(thrown)));
    }
  }
  function submit(form: FormData) {
    const [day, edition] = [String(form.get("day") ?? ""), String(form.get("edition") ?? "")];
    if (edition !== "") go(Number(edition));
    else if (day !== "") void goToDay(day);
    else setProblem("Choose a day or an edition.");
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="As known on"
      description="The page as it read then: without what was recorded later, and as things stood before they were corrected."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <Field label="Day" hint="its end, in UTC" error={problem}>
          <TextInput type="date" name="day" />
        </Field>
        <Field label="or edition">
          <Select
            name="edition"
            placeholder="by its number"
            defaultValue=""
            options={editions.map(({ number, recordedAt, title }) => ({
              value: String(number),
              label: `${number}, of ${instantInWords(recordedAt)}: ${title}`,
            }))}
          />
        </Field>
        <Button type="submit" className="mt-3">
          Show
        </Button>
      </form>
    </Dialog>
  );
}
