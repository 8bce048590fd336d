import type { Metadata } from "next";
import { SearchScreen } from "@/features/search/search-screen";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

type Props = {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The words of the address; longer ones than are looked for are cut. */
async function wordsOf({ searchParams }: Props): Promise<string> {
  const { q } = await searchParams;
  const typed = (typeof q === "string" ? q : "").trim().slice(0, 200);
  // Half a character is none.
  return typed.replace(/[\ud800-\udbff]$/, "");
}

async function load(props: Props) {
  const input = await props.params;
  const { queryClient, trpc } = await getServerApi();
  return { input, frame: await orNotFound(queryClient.fetchQuery(trpc.negotiation.frame.queryOptions(input))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ frame }, words] = await Promise.all([load(props), wordsOf(props)]);
  return { title: `${words === "" ? "Search" : `Search: ${words}`} · ${frame.title}` };
}

export default async function SearchRoute(props: Props) {
  const [{ input }, words] = await Promise.all([load(props), wordsOf(props)]);
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.search.find.queryOptions({ ...input, words }))),
    queryClient.prefetchQuery(trpc.negotiation.edition.queryOptions(input)),
  ]);
  return (
    <Hydrate>
      <SearchScreen {...input} words={words} />
    </Hydrate>
  );
}
