"use client";

import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="main" className="px-5 py-8 sm:px-10">
      <h1 className="sr-only">This page could not be made</h1>
      <Failure
        happened="This page could not be made just now."
        kept="Nothing you saved is lost, and you are still signed in."
        next="Try again; if it stays like this, give the operator this reference."
        requestId={error.digest ?? null}
        actions={<Button onClick={reset}>Try again</Button>}
      />
    </main>
  );
}
