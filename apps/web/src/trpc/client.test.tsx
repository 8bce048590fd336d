// @vitest-environment jsdom
import { useQuery } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { ApiProvider, useTRPC } from "./client";

const place = vi.hoisted(() => ({ search: "" }));
vi.mock("next/navigation", () => ({
  usePathname: () => "/n/sample",
  useSearchParams: () => new URLSearchParams(place.search),
}));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Shown() {
  const { data } = useQuery(useTRPC().issue.list.queryOptions({ negotiation: "sample" }));
  return <p>{data ? JSON.stringify(data) : "nothing yet"}</p>;
}

it("shows in each edition what was read in it, and asks for it once", async () => {
  const asked: unknown[] = [];
  const named: (string | null)[] = [];
  vi.stubGlobal("fetch", async (address: string, { headers }: RequestInit) => {
    named.push(new Headers(headers).get("x-parley-person"));
    const input = JSON.parse(new URL(address, "http://localhost").searchParams.get("input") ?? "{}") as object;
    asked.push(...Object.values(input));
    const answers = Object.values(input).map((data: unknown) => ({ result: { data } }));
    return new Response(JSON.stringify(answers), { headers: { "content-type": "application/json" } });
  });
  const page = () => (
    <ApiProvider>
      <Shown />
    </ApiProvider>
  );
  place.search = "edition=3";
  const { rerender } = render(page());
  const [today, third] = [`{"negotiation":"sample"}`, `{"negotiation":"sample","edition":3}`];
  expect(await screen.findByText(third)).toBeTruthy();
  for (const [search, words] of [
    ["", today],
    ["edition=3", third],
    ["", today],
  ] as const) {
    place.search = search;
    rerender(page());
    expect(await screen.findByText(words)).toBeTruthy();
  }
  expect(asked).toHaveLength(2);
  // Opened for nobody, the page names nobody.
  expect(named).toEqual([null, null]);
});
