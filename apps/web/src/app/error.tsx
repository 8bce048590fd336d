"use client";

import { Button } from "@parley/ui/button";

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="main" className="mx-auto max-w-[640px] px-5 py-12">
      <p className="font-serif text-[20px]/[24px] font-semibold">Parley</p>
      <h1 className="mt-6">This page could not be made just now</h1>
      <p className="mt-3 font-serif text-deck text-ink-2">
        Nothing you saved is lost, and you are still signed in. Try again; if it stays like this, give the operator this
        reference.
      </p>
      {error.digest ? <p className="mt-3 text-note text-ink-3">Reference {error.digest}</p> : null}
      <Button className="mt-6" onClick={() => window.location.reload()}>
        Try again
      </Button>
    </main>
  );
}
