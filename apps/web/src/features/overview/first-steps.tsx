"use client";

import type { Kind } from "@parley/domain/records";
import { TextLink } from "@parley/ui/link";
import { Section } from "@parley/ui/section";

const steps: { kind: Kind; href: string; title: string; why: string }[] = [
  {
    kind: "negotiation",
    href: "records/negotiation/new",
    title: "Say what is negotiated",
    why: "Its title, and the two parties whose distance is drawn.",
  },
  {
    kind: "party",
    href: "records/party/new",
    title: "Add a party",
    why: "Whoever takes positions: a state, a union, a firm.",
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

/** What an empty negotiation needs before its first mark can be drawn, each with whether it is there. */
export function FirstSteps({ base, counts }: { base: string; counts: Partial<Record<Kind, number>> }) {
  const next = steps.find(({ kind }) => !counts[kind]);
  return (
    <Section title="First steps" note="in this order, since later ones name earlier ones" className="mb-6">
      <ol>
        {steps.map(({ kind, href, title, why }, index) => (
          <li key={kind} className="grid grid-cols-[24px_minmax(0,1fr)_auto] gap-x-3 border-b border-line py-2">
            <span className="text-ink-3">{index + 1}</span>
            <span>
              {counts[kind] ? (
                title
              ) : (
                <TextLink href={`${base}/${href}`} className={kind === next?.kind ? "font-semibold" : undefined}>
                  {title}
                </TextLink>
              )}
              <span className="block text-note text-ink-3">{why}</span>
            </span>
            <span className="text-note text-ink-3">{counts[kind] ? `done: ${counts[kind]}` : null}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
