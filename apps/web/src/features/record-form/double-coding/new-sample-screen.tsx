"use client";

import type { ApiInputs } from "@parley/api";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Button } from "@parley/ui/button";
import { Combobox } from "@parley/ui/combobox";
import { Failure } from "@parley/ui/failure";
import { FieldPair } from "@parley/ui/field";
import { Segments } from "@parley/ui/segments";
import { NumberInput, TextInput } from "@parley/ui/text-input";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { useRouter } from "@/reading/use-router";
import { leadOf } from "@/trpc/call-failure";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { sourceOptions } from "../fields/choice-options";
import { FieldBox } from "../fields/field-box";

/** Which sentences two people are to code: a stretch of one text, or some drawn from all. */
export function NewSampleScreen({ negotiation }: { negotiation: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const router = useRouter();
  const query = useQuery(trpc.record.choices.queryOptions({ negotiation }));
  const make = useCommand((input: ApiInputs["doubleCoding"]["make"]) => client.doubleCoding.make.mutate(input));
  const [title, setTitle] = useState("");
  const [how, setHow] = useState<"range" | "random">("range");
  const [source, setSource] = useState<string | null>(null);
  const [figures, setFigures] = useState({ from: "1", to: "20", count: "30", seed: "1" });
  if (!query.data) return <NoAnswer query={query} />;
  const base = `/n/${negotiation}/desk`;
  const figure = (name: keyof typeof figures) => Number(figures[name]);
  const input = (name: keyof typeof figures, label: string) => (
    <NumberInput
      aria-label={label}
      value={figures[name]}
      onChange={(event) => setFigures({ ...figures, [name]: event.currentTarget.value })}
    />
  );
  const errorAt = (...paths: string[]) => make.failure?.fields.find(({ path }) => paths.includes(path))?.text;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const sample =
      how === "range"
        ? { how, source: source ?? "", from: figure("from"), to: figure("to") }
        : { how, source, count: figure("count"), seed: figure("seed") };
    const made = await make.run({ negotiation, title, sample });
    if (made) router.push(`${base}/double-coding/${made.id}`);
  };
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <Breadcrumb
        items={[
          { label: "Desk", href: base },
          { label: "Double coding", href: `${base}/double-coding` },
          { label: "New" },
        ]}
      />
      <h1 className="mt-2">Choose sentences</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        Two people take a seat and code them. Choose some that are not on record yet, since what is published can be
        read.
      </p>
      <form onSubmit={(event) => void submit(event)} noValidate className="mt-6 max-w-[660px]">
        <FieldBox name="title" label="Title" error={errorAt("title")}>
          <TextInput
            value={title}
            maxLength={300}
            placeholder="what these sentences are"
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </FieldBox>
        <FieldBox name="how" label="Which" group>
          <Segments
            legend="Which"
            hideLegend
            value={how}
            onValueChange={setHow}
            options={[
              { value: "range", label: "a stretch of one text" },
              { value: "random", label: "some drawn at random" },
            ]}
          />
        </FieldBox>
        <FieldBox
          name="source"
          label="Source"
          hint={how === "random" ? "none: all whose text is at hand" : "its text has to be at hand"}
          error={errorAt("sample.source")}
        >
          <Combobox
            aria-label="Source"
            options={sourceOptions(query.data)}
            value={source}
            onValueChange={setSource}
            placeholder={how === "random" ? "all of them" : "two letters"}
          />
        </FieldBox>
        {how === "range" ? (
          <FieldBox
            name="from"
            label="From, to"
            hint="numbers of sentences"
            group
            error={errorAt("sample.from", "sample.to")}
          >
            <FieldPair>
              {input("from", "First sentence")}
              {input("to", "Last sentence")}
            </FieldPair>
          </FieldBox>
        ) : (
          <FieldBox
            name="count"
            label="How many, seed"
            hint="the same seed draws the same"
            group
            error={errorAt("sample.count", "sample.seed")}
          >
            <FieldPair>
              {input("count", "How many sentences")}
              {input("seed", "Seed of the draw")}
            </FieldPair>
          </FieldBox>
        )}
        {make.failure ? (
          <Failure
            className="mt-6"
            happened={leadOf(make.failure)}
            kept="What you typed stands here still."
            requestId={make.failure.requestId}
          />
        ) : null}
        <div className="mt-6">
          <Button look="primary" type="submit" disabled={make.busy}>
            Give them to two coders
          </Button>
        </div>
      </form>
    </main>
  );
}
