import "server-only";
import type { AppRouter } from "@parley/api";
import { keyHeader } from "@parley/domain/read-key";
import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { createTRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache, type ReactNode } from "react";
import { env } from "@/env";
import { getApi } from "@/listener/api-instance";
import { editionHeader, readEditionHeader } from "@/listener/edition";
import { networkHeader } from "@/listener/network";
import { noteOutage } from "@/listener/outage";
import { pageAddressHeader, readBack } from "@/listener/page-address";
import { readHandle, sessionCookie } from "@/listener/session-cookie";
import { editionLink } from "./edition-link";
import { namesApartLink } from "./names-apart";
import { makeQueryClient } from "./query-client";

/** Calls the API in process, through the same gate as over HTTP. */
function inProcessLink(who: {
  handle: string | null;
  key: string | null;
  network: string | null;
}): TRPCLink<AppRouter> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        getApi()
          .call({ ...who, path: op.path, type: op.type, input: op.input, signal: op.signal })
          .then((data) => {
            observer.next({ result: { type: "data", data } });
            observer.complete();
          })
          .catch((cause: Error) => {
            if ("code" in cause && cause.code === "SERVICE_UNAVAILABLE") noteOutage();
            observer.error(TRPCClientError.from(cause));
          });
      });
}

const sessionHandle = cache(async () => {
  const name = sessionCookie(env().NEXTAUTH_URL.startsWith("https:"));
  return readHandle((await cookies()).get(name)?.value);
});
const getQueryClient = cache(makeQueryClient);

/** The edition that the address of this request asks for; null for today. */
export const getAskedEdition = cache(async () => readEditionHeader((await headers()).get(editionHeader)));

/** The API as the person behind this request sees it, in the edition that its address asks for. */
export const getServerApi = cache(async () => {
  const given = await headers();
  const client = createTRPCClient<AppRouter>({
    links: [
      namesApartLink,
      editionLink(await getAskedEdition()),
      inProcessLink({ handle: await sessionHandle(), key: given.get(keyHeader), network: given.get(networkHeader) }),
    ],
  });
  const queryClient = getQueryClient();
  return { client, queryClient, trpc: createTRPCOptionsProxy<AppRouter>({ client, queryClient }) };
});

/** Where somebody signs in who then comes back to the page that was asked for. */
async function signInAddress(): Promise<string> {
  const back = readBack((await headers()).get(pageAddressHeader));
  return back === null ? "/sign-in" : `/sign-in?${new URLSearchParams({ back })}`;
}

/** Who is signed in; sends anyone else to the sign-in page. A courtesy: the gate is the guard. */
export const requireSignedIn = cache(async () => {
  const { client } = await getServerApi();
  const person = await client.account.me.query();
  if (!person) return redirect(await signInAddress());
  return person;
});

/** The same; whoever lacks the second step that their role asks for is sent to their account, the one page there is for them. */
export const requirePerson = cache(async () => {
  const person = await requireSignedIn();
  if (person.lacksSecondStep) return redirect("/account");
  return person;
});

/** The same, or null for a reader without an account: what they may read the gate says. */
export const findPerson = cache(async () => {
  const { client } = await getServerApi();
  const person = await client.account.me.query();
  if (person?.lacksSecondStep) return redirect("/account");
  return person;
});

/** The UTC day that a page is read on: today, or the day on which the edition that its address asks for was recorded. */
export const getReadingToday = cache(async (negotiation: string): Promise<string> => {
  if ((await getAskedEdition())?.negotiation !== negotiation) return new Date().toISOString().slice(0, 10);
  const { queryClient, trpc } = await getServerApi();
  const frame = await orNotFound(queryClient.fetchQuery(trpc.negotiation.frame.queryOptions({ negotiation })));
  return frame.recordedAt.slice(0, 10);
});

/** Runs a prefetch; what one may not see is the same page as what does not exist. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const code = error instanceof TRPCClientError ? codeOf(error) : undefined;
    if (code === "NOT_FOUND" || code === "FORBIDDEN" || code === "BAD_REQUEST") notFound();
    if (code === "UNAUTHORIZED") redirect(await signInAddress());
    throw error;
  }
}

/** The same of an address that is no page: a refusal is said plainly, and leads nowhere. */
export async function orRefusal(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const code = error instanceof TRPCClientError ? codeOf(error) : undefined;
    if (code === "UNAUTHORIZED") return new Response("Sign in to read this.", { status: 401 });
    if (code !== "NOT_FOUND" && code !== "FORBIDDEN" && code !== "BAD_REQUEST") throw error;
    return new Response("There is nothing here, or you may not see it.", { status: 404 });
  }
}

function codeOf(error: TRPCClientError<AppRouter>): string | undefined {
  const cause = error.cause;
  return cause && "code" in cause ? String(cause.code) : undefined;
}

/** Hands what was prefetched for this request to the screens in the browser. */
export function Hydrate({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>;
}
