"use client";

import type { ApiInputs } from "@parley/api";
import { countedFirst } from "@parley/domain/counting";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Button, ButtonLink } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { PartyPatterns } from "@parley/ui/party-swatch";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { NoAnswer, OldAnswer } from "@/reading/answer-state";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { AdjudicatorView } from "./adjudicator-view";
import { AgreementTable } from "./agreement-table";
import { CoderView } from "./coder-view";
import { codersInWords, stateInWords } from "./sample-words";

/** One double coding: a seat to take, one's own codes, or both with what a third decides. */
export function SampleScreen({ negotiation, id }: { negotiation: string; id: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const query = useQuery({ ...trpc.doubleCoding.get.queryOptions({ negotiation, id }), refetchOnMount: "always" });
  const { data: choices } = useQuery(trpc.record.choices.queryOptions({ negotiation }));
  const take = useCommand((input: ApiInputs["doubleCoding"]["takeSeat"]) => client.doubleCoding.takeSeat.mutate(input));
  const sample = query.data;
  if (!sample || !choices) return <NoAnswer query={query} />;
  const base = `/n/${negotiation}/desk`;
  const again = () => queryClient.invalidateQueries(trpc.doubleCoding.pathFilter());
  const { seat, state, coders } = sample;
  const handedIn = seat !== null && coders[seat === "first" ? 0 : 1]?.handedIn === true;
  const free = state === "coding" && seat === null && coders.some(({ name }) => name === null);
  const decides = state === "handed_in" && seat === null && (sample.adjudicator === null || sample.adjudicatedByMe);
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <OldAnswer query={query} />
      <PartyPatterns />
      <Breadcrumb
        items={[
          { label: "Desk", href: base },
          { label: "Double coding", href: `${base}/double-coding` },
          { label: sample.title },
        ]}
      />
      <h1 className="mt-2">{sample.title}</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        {countedFirst(sample.sentences, "sentence")}, for {codersInWords(sample)}: {stateInWords(sample)}.
      </p>
      {free ? (
        <div className="mt-6 grid max-w-sentence justify-items-start gap-4">
          <p className="font-serif text-source">
            Take a seat to code these sentences. You will not see the other’s codes, nor the other yours, before both of
            you have handed in; and you will not be the one who decides.
          </p>
          <Button
            look="primary"
            disabled={take.busy}
            onClick={() => void take.run({ negotiation, id }).then((done) => done && again())}
          >
            Take a seat
          </Button>
          {take.failure ? <Failure happened={take.failure.text} requestId={take.failure.requestId} /> : null}
        </div>
      ) : null}
      {state === "coding" && seat !== null && !handedIn ? (
        <CoderView negotiation={negotiation} sample={sample} choices={choices} onHandedIn={() => void again()} />
      ) : null}
      {state === "coding" && (handedIn || (seat === null && !free)) ? (
        <p className="mt-6 max-w-sentence font-serif text-source">
          {handedIn ? "You have handed in. " : ""}Both codings, and how far they agree, stand here once both have handed
          in.
        </p>
      ) : null}
      {state === "coding" ? null : (
        <>
          <AgreementTable negotiation={negotiation} sample={sample} />
          {sample.changeset ? (
            <p className="mt-6">
              <ButtonLink href={`${base}/${sample.changeset}`}>What came of it</ButtonLink>
            </p>
          ) : null}
          <AdjudicatorView {...{ negotiation, sample, choices, decides }} onChanged={again} />
        </>
      )}
    </main>
  );
}
