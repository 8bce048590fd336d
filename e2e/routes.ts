import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Who } from "./fixtures";
import type { Places } from "./places";

export type Route = {
  /** The folder below apps/web/src/app. */
  page: string;
  /** The least role that sees it. */
  least: Exclude<Who, "analyst2"> | "nobody";
  /** Addresses of it, in the states that look different. */
  addresses: (places: Places) => string[];
  /** Below /n/full, as full as can be, and below /n/empty, with nothing in it: what looks different there. */
  full?: string[];
  empty?: string[];
};

const base = "/n/sample";

/** Every page there is. A page that is not here fails the walk. */
export const routes: Route[] = [
  { page: "sign-in", least: "signedOut", addresses: () => ["/sign-in"] },
  { page: "", least: "viewer", addresses: () => ["/"] },
  { page: "setup/[token]", least: "signedOut", addresses: () => ["/setup/not-a-link-that-is-open"] },
  { page: "handbook", least: "viewer", addresses: () => ["/handbook"] },
  { page: "method", least: "viewer", addresses: () => ["/method"] },
  { page: "account", least: "viewer", addresses: () => ["/account"] },
  { page: "n/[negotiation]", least: "viewer", addresses: () => [base, "/n/russia-ukraine"], full: [""], empty: [""] },
  {
    page: "n/[negotiation]/distance",
    least: "viewer",
    addresses: () => [
      `${base}/distance`,
      "/n/russia-ukraine/distance?a=ukraine&b=russia&since=2025-08-22&by=distance",
      "/n/russia-ukraine/distance?a=united-states&b=russia&view=table",
    ],
    full: ["/distance", "/distance?a=party-2&b=party-3&view=table"],
    empty: ["/distance"],
  },
  {
    page: "n/[negotiation]/concessions",
    least: "viewer",
    addresses: () => [
      `${base}/concessions`,
      `${base}/concessions?party=osmark&on=2031-06-30`,
      "/n/russia-ukraine/concessions",
    ],
    full: ["/concessions", "/concessions?party=party-0"],
    empty: ["/concessions"],
  },
  {
    page: "n/[negotiation]/matrix",
    least: "viewer",
    addresses: () => [`${base}/matrix`, `${base}/matrix?on=2031-03-12&sort=distance`],
    full: ["/matrix", "/matrix?sort=moved"],
    empty: ["/matrix"],
  },
  {
    page: "n/[negotiation]/issues",
    least: "viewer",
    addresses: () => [`${base}/issues`],
    full: ["/issues"],
    empty: ["/issues"],
  },
  {
    page: "n/[negotiation]/issues/[issue]",
    least: "viewer",
    addresses: () => [
      `${base}/issues/flow`,
      `${base}/issues/flow?at=osmark-flow-3`,
      `${base}/issues/flow?view=table&at=gone`,
      `${base}/issues/disputes`,
    ],
    full: ["/issues/issue-0?at=position-0", "/issues/issue-0?view=table", "/issues/issue-7", "/issues/issue-9"],
  },
  {
    page: "n/[negotiation]/parties",
    least: "viewer",
    addresses: () => [`${base}/parties`],
    full: ["/parties"],
    empty: ["/parties"],
  },
  {
    page: "n/[negotiation]/parties/[party]",
    least: "viewer",
    addresses: () => [`${base}/parties/osmark`, "/n/russia-ukraine/parties/germany"],
    full: ["/parties/party-0", "/parties/party-1"],
  },
  {
    page: "n/[negotiation]/speakers/[speaker]",
    least: "viewer",
    addresses: () => [`${base}/speakers/veldran-engineers`, `${base}/speakers/dovik`],
    full: ["/speakers/person-3", "/speakers/group-1"],
  },
  {
    page: "n/[negotiation]/positions",
    least: "viewer",
    addresses: () => [
      `${base}/positions`,
      `${base}/positions?party=osmark&sort=issue&direction=asc&columns=said,party,words,source&at=osmark-flow-3`,
      `${base}/positions?words=nothing+says+this&firmness=4`,
    ],
    full: ["/positions", "/positions?columns=said,party,words,who,source,event,note&at=position-1"],
    empty: ["/positions"],
  },
  {
    page: "n/[negotiation]/events",
    least: "viewer",
    addresses: () => [
      `${base}/events`,
      "/n/russia-ukraine/events?view=timeline",
      `${base}/events?view=table&kind=talks&columns=date,event,parties,words,source`,
    ],
    full: ["/events", "/events?view=timeline", "/events?view=table"],
    empty: ["/events", "/events?view=timeline", "/events?view=table"],
  },
  {
    page: "n/[negotiation]/events/[id]",
    least: "viewer",
    addresses: () => [`${base}/events/round-2`, "/n/russia-ukraine/events/alaska-summit"],
    full: ["/events/event-5"],
  },
  {
    page: "n/[negotiation]/proposals",
    least: "viewer",
    addresses: () => [`${base}/proposals`, "/n/russia-ukraine/proposals"],
    full: ["/proposals"],
    empty: ["/proposals"],
  },
  {
    page: "n/[negotiation]/proposals/[proposal]",
    least: "viewer",
    addresses: () => [`${base}/proposals/commission-draft`, "/n/russia-ukraine/proposals/us-28-points"],
    full: ["/proposals/proposal-1"],
  },
  {
    page: "n/[negotiation]/changes",
    least: "viewer",
    addresses: () => [`${base}/changes`],
    full: ["/changes"],
    empty: ["/changes"],
  },
  {
    page: "n/[negotiation]/codebook",
    least: "viewer",
    addresses: () => [`${base}/codebook`, "/n/russia-ukraine/codebook"],
    full: ["/codebook"],
    empty: ["/codebook"],
  },
  {
    page: "n/[negotiation]/sources",
    least: "viewer",
    addresses: () => [`${base}/sources`],
    full: ["/sources"],
    empty: ["/sources"],
  },
  {
    page: "n/[negotiation]/codebook/order",
    least: "analyst",
    addresses: () => [`${base}/codebook/order`],
    full: ["/codebook/order"],
    empty: ["/codebook/order"],
  },
  {
    page: "n/[negotiation]/sources/[source]",
    least: "viewer",
    addresses: () => [`${base}/sources/courier-2031-03-14`, "/n/russia-ukraine/sources/time-2025-12-02"],
    full: ["/sources/source-5"],
  },
  {
    page: "n/[negotiation]/search",
    least: "viewer",
    addresses: () => [
      `${base}/search?q=cubic+metres`,
      `${base}/search`,
      "/n/russia-ukraine/search?q=Zelenskyy",
      `${base}/search?q=nothing+says+this`,
    ],
    full: ["/search?q=marshes"],
    empty: ["/search?q=marshes"],
  },
  {
    page: "n/[negotiation]/history/[kind]/[id]",
    least: "viewer",
    addresses: () => [`${base}/history/position/osmark-flow-3`, `${base}/history/event/round-1`],
    full: ["/history/party/party-1", "/history/position/position-0"],
  },
  {
    page: "n/[negotiation]/positions/new",
    least: "analyst",
    addresses: () => [`${base}/positions/new?issue=flow`, `${base}/positions/new?issue=disputes`],
    full: ["/positions/new?issue=issue-0"],
    empty: ["/positions/new"],
  },
  {
    page: "n/[negotiation]/positions/[id]/edit",
    least: "analyst",
    addresses: () => [`${base}/positions/osmark-flow-3/edit`, `${base}/positions/osmark-flow-3/edit?withdraw=1`],
    full: ["/positions/position-0/edit"],
  },
  {
    page: "n/[negotiation]/events/new",
    least: "analyst",
    addresses: () => [`${base}/events/new`],
    full: ["/events/new"],
    empty: ["/events/new"],
  },
  {
    page: "n/[negotiation]/events/[id]/edit",
    least: "analyst",
    addresses: () => [`${base}/events/round-1/edit`],
    full: ["/events/event-5/edit"],
  },
  {
    page: "n/[negotiation]/records/[kind]/new",
    least: "analyst",
    addresses: () =>
      ["proposal", "issue?code=TOLLS", "issue", "party", "source", "speaker", "salience"].map(
        (kind) => `${base}/records/${kind.replace("?", "/new?")}${kind.includes("?") ? "" : "/new"}`,
      ),
    full: ["/records/speaker/new"],
    empty: ["/records/party/new", "/records/proposal/new"],
  },
  {
    page: "n/[negotiation]/records/[kind]/[id]/edit",
    least: "analyst",
    addresses: () => [`${base}/records/issue/flow/edit`, `${base}/records/negotiation/sample/edit`],
    full: ["/records/issue/issue-0/edit", "/records/proposal/proposal-1/edit", "/records/party/party-1/edit"],
  },
  {
    page: "n/[negotiation]/desk",
    least: "analyst",
    addresses: () => [`${base}/desk`],
    full: ["/desk"],
    empty: ["/desk"],
  },
  {
    page: "n/[negotiation]/desk/withdrawn",
    least: "analyst",
    addresses: () => [`${base}/desk/withdrawn`],
    full: ["/desk/withdrawn"],
    empty: ["/desk/withdrawn"],
  },
  {
    page: "n/[negotiation]/desk/[changeset]",
    least: "analyst",
    addresses: ({ changeset }) => [`${base}/desk/${changeset}`],
  },
  {
    page: "n/[negotiation]/desk/[changeset]/recode/[issue]",
    least: "analyst",
    addresses: ({ recoding, changeset }) => [
      `${base}/desk/${recoding}/recode/flow`,
      `${base}/desk/${changeset}/recode/flow`,
    ],
  },
  {
    page: "n/[negotiation]/admin",
    least: "admin",
    addresses: () => [`${base}/admin`],
    full: ["/admin"],
    empty: ["/admin"],
  },
  // For whoever builds screens; there is no such page in production.
  { page: "stories", least: "nobody", addresses: () => ["/stories"] },
];

/** The folders that hold a page, as Next reads them. */
export function listPages(): string[] {
  const app = join(import.meta.dirname, "../apps/web/src/app");
  return readdirSync(app, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "page.tsx")
    .map(({ parentPath }) => parentPath.slice(app.length + 1))
    .sort();
}
