"use client";

import { type AnyRole, can } from "@parley/domain/access";
import type { Kind } from "@parley/domain/records";
import { TextLink } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "@/trpc/client";

const steps: { kind: Kind; href: string; title: string; why: string }[] = [
  {
    kind: "negotiation",
    href: "records/negotiation/new",
    title: "Say what is negotiated",
    why: "Its title. The two parties whose distance is drawn can be named later.",
  },
  {
    kind: "party",
    href: "records/party/new",
    title: "Add a party",
    why: "Whoever takes positions: a state, a union, a firm. Two make a distance.",
  },
  {
    kind: "issue",
    href: "records/issue/new",
    title: "Add an issue",
    why: "A scale with two poles and the worded stops between them.",
  },
  {
    kind: "publisher",
    href: "records/publisher/new",
    title: "Add a publisher",
    why: "Who prints what you read, and how reliable they are.",
  },
  {
    kind: "source",
    href: "records/source/new",
    title: "Add a source",
    why: "An article or a document, with its date and its text.",
  },
  {
    kind: "position",
    href: "positions/new",
    title: "Add a position",
    why: "Who said what, when, in which words of the source.",
  },
];

type Props = { negotiation: string; role: AnyRole; reviewRequired: boolean; counts: Partial<Record<Kind, number>> };

/** What an empty negotiation needs before its first mark can be drawn, each with whether it is there or in the making. */
export function FirstSteps({ negotiation, role, reviewRequired, counts }: Props) {
  const trpc = useTRPC();
  const { data: mine = [] } = useQuery(trpc.changeset.mine.queryOptions({ negotiation }));
  const base = `/n/${negotiation}`;
  const begun = (kind: Kind) => mine.find(({ records }) => records.some((record) => record.kind === kind));
  const next = steps.find(({ kind }) => !counts[kind] && !begun(kind));
  const draft = mine.find(({ state }) => state === "draft");
  const into = draft ? `?changeset=${draft.id}` : "";
  return (
    <Section title="First steps" note="in this order, since later ones name earlier ones" className="mb-6">
      <p className="mt-2 max-w-sentence text-ink-2">
        {draft
          ? "What you add here goes into the draft that you have begun; submit it once it holds enough."
          : "All of them fit into one changeset: “Keep and add another” at the foot of each form goes on in the same."}
      </p>
      <ol className="mt-2">
        {steps.map(({ kind, href, title, why }, index) => (
          <Step
            key={kind}
            number={index + 1}
            why={why}
            state={counts[kind] ? `on record: ${counts[kind]}` : <Begun base={base} changeset={begun(kind)} />}
          >
            {counts[kind] && kind === "negotiation" ? (
              title
            ) : (
              <TextLink href={`${base}/${href}${into}`} className={kind === next?.kind ? "font-semibold" : undefined}>
                {title}
              </TextLink>
            )}
          </Step>
        ))}
        {reviewRequired ? (
          <Step
            number={steps.length + 1}
            why="Nobody accepts their own work: what you submit is published once somebody else has accepted it."
          >
            {can(role, "people:manage") ? (
              <TextLink href={`${base}/admin`}>Add a second person, or switch the review off</TextLink>
            ) : (
              "Have somebody else accept it"
            )}
          </Step>
        ) : null}
      </ol>
    </Section>
  );
}

function Step({
  number,
  why,
  state,
  children,
}: {
  number: number;
  why: string;
  state?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="grid grid-cols-[24px_minmax(0,1fr)_auto] gap-x-3 border-b border-line py-2">
      <span className="text-ink-3">{number}</span>
      <span>
        {children}
        <span className="block text-note text-ink-3">{why}</span>
      </span>
      <span className="text-note text-ink-3">{state}</span>
    </li>
  );
}

const stateWords: Record<string, string> = {
  draft: "in your draft",
  submitted: "waits for review",
  returned: "returned to you",
};

function Begun({ base, changeset }: { base: string; changeset: { id: string; state: string } | undefined }) {
  if (!changeset) return null;
  return <TextLink href={`${base}/desk/${changeset.id}`}>{stateWords[changeset.state] ?? "begun"}</TextLink>;
}
