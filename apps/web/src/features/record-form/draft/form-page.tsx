"use client";

import { Breadcrumb } from "@parley/ui/breadcrumb";
import { TextLink } from "@parley/ui/link";
import { PartyPatterns } from "@parley/ui/party-swatch";
import type { ReactNode, RefObject } from "react";
import type { OpenEntry } from "../entry-place";

export interface FormPageProps {
  negotiation: string;
  title: string;
  reviewRequired: boolean;
  /** The changeset that it goes into, once there is one. */
  into: { href: string; title: string } | null;
  notices: ReactNode;
  /** Beside the form where there is room, below it on a phone: the text that is coded. */
  aside: ReactNode;
  formRef: RefObject<HTMLFormElement | null>;
  entry: OpenEntry;
  onSubmit: () => Promise<void>;
  /** Keeps the entry and goes on in what is around it. */
  onKeep: () => Promise<void>;
  children: ReactNode;
}

/** Text on the left, the entry on the right, 660 px wide. */
export function FormPage({
  negotiation,
  title,
  reviewRequired,
  into,
  notices,
  aside,
  formRef,
  onSubmit,
  children,
}: FormPageProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid outline-none lg:grid-cols-[minmax(0,1fr)_minmax(560px,660px)] lg:grid-rows-[auto_1fr]"
    >
      <div className="px-5 pt-6 sm:px-10">
        <PartyPatterns />
        <Breadcrumb items={[{ label: "Desk", href: `/n/${negotiation}/desk` }, { label: title }]} />
        <h1 className="mt-2">{title}</h1>
        <p className="mt-2 max-w-sentence font-serif text-deck text-ink-2">
          Kept as a draft while you type.{" "}
          {reviewRequired
            ? "Nobody outside the desk sees it until somebody else has accepted it."
            : "Review is not required here: submitting publishes it at once."}
        </p>
        {notices}
      </div>
      <form
        ref={formRef}
        noValidate
        aria-label={title}
        className="border-line-2 bg-raised px-5 pt-5 sm:px-6 max-lg:mt-6 max-lg:border-t lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:min-h-[calc(100vh-56px)] lg:border-l"
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-3">
          <h2 className="font-serif text-deck font-semibold">The entry</h2>
          {into ? (
            <span className="text-note text-ink-2">
              into the changeset <TextLink href={into.href}>{into.title}</TextLink>
            </span>
          ) : null}
        </div>
        {children}
      </form>
      <div className="px-5 pb-12 sm:px-10 lg:col-start-1 lg:row-start-2">{aside}</div>
    </main>
  );
}
