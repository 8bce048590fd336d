import { Banner } from "@parley/ui/banner";
import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { Working } from "@parley/ui/progress";

type Query = {
  error: { message: string; data?: unknown } | null;
  isRefetchError: boolean;
  refetch: () => Promise<unknown>;
};

/** In place of a screen that has nothing to show yet, or whose question failed; or `inside` one, of a part of it. */
export function NoAnswer({ query, inside = false }: { query: Query; inside?: boolean }) {
  const Whole = inside ? "div" : "main";
  return (
    <Whole className="px-5 py-8 outline-none sm:px-10" {...(inside ? {} : { id: "main", tabIndex: -1 })}>
      {query.error ? (
        <Failure
          happened={query.error.message}
          kept="Nothing on record was changed."
          next="Try again."
          requestId={requestIdOf(query.error.data)}
          actions={<Button onClick={() => void query.refetch()}>Try again</Button>}
        />
      ) : (
        <Working>Reading the record.</Working>
      )}
    </Whole>
  );
}

/** Above a screen that shows what it had, since asking again failed. */
export function OldAnswer({ query }: { query: Query }) {
  if (!query.isRefetchError) return null;
  return (
    <div className="px-5 pt-4 sm:px-10">
      <Banner
        role="status"
        lead="This page could not be brought up to date."
        actions={<Button onClick={() => void query.refetch()}>Try again</Button>}
      >
        What stands here is how the record was before. Nothing was lost.
      </Banner>
    </div>
  );
}

function requestIdOf(data: unknown): string | null {
  if (typeof data !== "object" || data === null || !("requestId" in data)) return null;
  return typeof data.requestId === "string" ? data.requestId : null;
}
