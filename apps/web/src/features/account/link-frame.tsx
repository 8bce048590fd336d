import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { TextLink } from "@parley/ui/link";
import { type ReactNode, useEffect, useState } from "react";
import { leadOf } from "@/trpc/call-failure";
import type { OneTimeLink } from "./use-one-time-link";

interface LinkFrameProps<Opens> {
  title: string;
  link: OneTimeLink<Opens>;
  /** What an open link does. */
  does: (opens: Opens) => string;
  /** Why one may be closed, and who gives another. */
  closed: string;
  /** What else there is to know for whoever has no open link. */
  beside?: ReactNode;
  /** The form that an open link leads to. */
  children: ReactNode;
}

/** The page of a one-time link. Its frame comes from the server, which knows nothing of the link; the browser fills it. */
export function LinkFrame<Opens>({ title, link, does, closed, beside, children }: LinkFrameProps<Opens>) {
  const { state } = link;
  return (
    <main id="main" className="mx-auto w-full max-w-[640px] px-5 py-12">
      <p className="font-serif text-[20px]/[24px] font-semibold">Parley</p>
      <h1 className="mt-6">{title}</h1>
      <p className="mt-3 font-serif text-deck text-ink-2">By a link that was made for you, and works once.</p>
      <noscript>
        <p className="mt-3 max-w-sentence">
          Switch JavaScript on and load this page again: your link is read in the browser, so that no address on the way
          holds it.
        </p>
      </noscript>
      <div role="status" className="mt-3 min-h-[20px]">
        {state === "reading" ? <Patience /> : null}
        {state === "open" ? <p className="max-w-sentence">{does(link.opens)}</p> : null}
        {state === "none" ? (
          <NotOpen title="There is no link in this address">
            Open the link that was sent to you again, all of it: what stands behind the # belongs to it. If you used it
            already, sign in.
          </NotOpen>
        ) : null}
        {state === "closed" ? <NotOpen title="This link is not open">{closed}</NotOpen> : null}
      </div>
      {state === "open" ? children : null}
      {state === "failed" ? (
        <Failure
          happened={leadOf(link.failure)}
          kept="Your link is as it was."
          requestId={link.failure.requestId}
          actions={<Button onClick={link.again}>Try again</Button>}
        />
      ) : null}
      {state === "none" || state === "closed" ? (
        <>
          {beside}
          <p className="mt-6">
            <TextLink href="/sign-in">Sign in</TextLink>
          </p>
        </>
      ) : null}
    </main>
  );
}

function NotOpen({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-8 border-t border-ink pt-3">
      <h2>{title}</h2>
      <p className="mt-2 max-w-sentence">{children}</p>
    </div>
  );
}

/** Words for whoever waits for more than a second; before that they would only flicker. */
function Patience() {
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    const late = setTimeout(() => setWaits(true), 1_000);
    return () => clearTimeout(late);
  }, []);
  return waits ? <p>Your link is being looked at.</p> : null;
}
