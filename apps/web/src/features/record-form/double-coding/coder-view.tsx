"use client";

import type { ApiInputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { TextButton } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useEffect, useRef, useState } from "react";
import { counted } from "@/reading/who-coded";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { type Choices, sourceName } from "@/words/record-names";
import { CodeFields, emptyCode } from "./code-fields";
import type { Sample } from "./sample-words";
import { SentenceInContext } from "./sentence-in-context";
import { useBlindCodes } from "./use-blind-codes";

interface CoderViewProps {
  negotiation: string;
  sample: Sample;
  choices: Choices;
  onHandedIn: () => void;
}

/** One's own codes, sentence by sentence, with nothing of the other's. */
export function CoderView({ negotiation, sample, choices, onHandedIn }: CoderViewProps) {
  const client = useTRPCClient();
  const own = useBlindCodes(negotiation, sample);
  const places = sample.words.map(({ place }) => place);
  const open = places.filter((place) => own.keptAt(place).codes === null);
  const [at, setAt] = useState(open[0] ?? 0);
  const heading = useRef<HTMLHeadingElement>(null);
  const handIn = useCommand((input: ApiInputs["doubleCoding"]["handIn"]) => client.doubleCoding.handIn.mutate(input));
  const { codes, problems } = own.keptAt(at);
  const go = (to: number | undefined) => {
    if (to === undefined || to < 0 || to >= places.length) return;
    setAt(to);
    heading.current?.focus();
  };
  const next = () => go(open.find((place) => place > at) ?? open.find((place) => place !== at) ?? at + 1);
  // Heard wherever the focus stands, and with what is true now.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      next();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
  const send = async () => {
    if (!(await own.flush())) return;
    if (await handIn.run({ negotiation, id: sample.id })) onHandedIn();
  };
  const sentence = sample.words[at];
  if (!sentence) return null;
  const source = choices.sources.find(({ id }) => id === sentence.source);
  const failure = own.failure ?? handIn.failure;
  return (
    <div className="mt-6 grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,660px)]">
      <div>
        <h2 ref={heading} tabIndex={-1} className="border-t border-ink pt-2 text-large font-semibold outline-none">
          Sentence {at + 1} of {places.length}
        </h2>
        <p className="mt-1 mb-4 text-note text-ink-3" aria-live="polite">
          {open.length === 0 ? "All are coded." : `${counted(open.length, "sentence")} to go.`}{" "}
          {own.waiting > 0 ? "Saving." : "Saved."}
        </p>
        <SentenceInContext
          negotiation={negotiation}
          sentence={sentence}
          title={source ? sourceName(source) : sentence.source}
        />
        <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2 text-control">
          <TextButton disabled={at === 0} onClick={() => go(at - 1)}>
            Sentence before
          </TextButton>
          <TextButton disabled={at === places.length - 1} onClick={() => go(at + 1)}>
            Sentence after
          </TextButton>
          <span className="text-ink-3">Ctrl and Enter: the next one to code</span>
        </p>
      </div>
      <div className="grid gap-6">
        {codes?.length === 0 ? (
          <p className="border-t border-ink pt-3 font-serif text-source">Nothing to code in this sentence.</p>
        ) : null}
        {(codes ?? []).map((code, row) => (
          <Section
            key={`code-${row}`}
            title={`Position ${row + 1}`}
            actions={
              <TextButton
                aria-label={`Remove position ${row + 1}`}
                onClick={() =>
                  own.put(at, codes && codes.length > 1 ? codes.filter((_, other) => other !== row) : null)
                }
              >
                Remove
              </TextButton>
            }
          >
            <CodeFields
              code={code}
              choices={choices}
              onChange={(changed) =>
                own.put(
                  at,
                  (codes ?? []).map((one, other) => (other === row ? changed : one)),
                )
              }
              errorAt={(...fields) =>
                problems.find(({ path }) => fields.some((field) => path === `${row}.${field}`))?.text
              }
            />
          </Section>
        ))}
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => own.put(at, [...(codes ?? []), emptyCode])}>
            {codes && codes.length > 0 ? "Another position" : "A position"}
          </Button>
          {codes === null ? <Button onClick={() => own.put(at, [])}>Nothing to code</Button> : null}
          <Button look={open.length === 0 ? "plain" : "primary"} onClick={next}>
            Next
          </Button>
          {open.length === 0 ? (
            <Button look="primary" disabled={handIn.busy} onClick={() => void send()}>
              Hand in {counted(places.length, "sentence")}
            </Button>
          ) : null}
        </div>
        {failure ? (
          <Failure
            happened={failure.text}
            kept="What you marked stands here still."
            next={
              failure.fields[0] && Number.isInteger(Number(failure.fields[0].path))
                ? `Sentence ${Number(failure.fields[0].path) + 1}: ${failure.fields[0].text}`
                : undefined
            }
            actions={own.failure ? <Button onClick={() => void own.flush()}>Save again</Button> : undefined}
            requestId={failure.requestId}
          />
        ) : null}
      </div>
    </div>
  );
}
