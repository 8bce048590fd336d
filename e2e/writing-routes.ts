import type { PageLine } from "./routes";

const base = "/n/sample";

/** Pages of the desk, the forms and the admin. */
export const writingRoutes: PageLine[] = [
  {
    page: "n/[negotiation]/positions/new",
    asks: "record:propose",
    addresses: () => [`${base}/positions/new?issue=flow`, `${base}/positions/new?issue=disputes`],
    full: ["/positions/new?issue=issue-0"],
    empty: ["/positions/new"],
  },
  {
    page: "n/[negotiation]/positions/[id]/edit",
    asks: "record:propose",
    addresses: () => [`${base}/positions/osmark-flow-3/edit`, `${base}/positions/osmark-flow-3/edit?withdraw=1`],
    full: ["/positions/position-0/edit"],
  },
  {
    page: "n/[negotiation]/events/new",
    asks: "record:propose",
    addresses: () => [`${base}/events/new`],
    full: ["/events/new"],
    empty: ["/events/new"],
  },
  {
    page: "n/[negotiation]/events/[id]/edit",
    asks: "record:propose",
    addresses: () => [`${base}/events/round-1/edit`],
    full: ["/events/event-5/edit"],
  },
  {
    page: "n/[negotiation]/records/[kind]/new",
    asks: "record:propose",
    addresses: () =>
      ["proposal", "issue?code=TOLLS", "issue", "party", "source", "speaker", "salience"].map(
        (kind) => `${base}/records/${kind.replace("?", "/new?")}${kind.includes("?") ? "" : "/new"}`,
      ),
    full: ["/records/speaker/new"],
    empty: ["/records/party/new", "/records/proposal/new"],
  },
  {
    page: "n/[negotiation]/records/[kind]/[id]/edit",
    asks: "record:propose",
    addresses: () => [`${base}/records/issue/flow/edit`, `${base}/records/negotiation/sample/edit`],
    full: ["/records/issue/issue-0/edit", "/records/proposal/proposal-1/edit", "/records/party/party-1/edit"],
  },
  {
    page: "n/[negotiation]/desk",
    asks: "desk:read",
    addresses: () => [`${base}/desk`],
    full: ["/desk"],
    empty: ["/desk"],
  },
  {
    page: "n/[negotiation]/desk/withdrawn",
    asks: "desk:read",
    addresses: () => [`${base}/desk/withdrawn`],
    full: ["/desk/withdrawn"],
    empty: ["/desk/withdrawn"],
  },
  {
    page: "n/[negotiation]/desk/import",
    asks: "record:propose",
    addresses: () => [`${base}/desk/import`],
    empty: ["/desk/import"],
  },
  {
    page: "n/[negotiation]/desk/code/[source]",
    asks: "record:propose",
    addresses: () => [
      `${base}/desk/code/courier-2031-03-14`,
      `${base}/desk/code/courier-2031-07-18?kind=position&start=784&end=868`,
    ],
    full: ["/desk/code/source-0"],
  },
  {
    page: "n/[negotiation]/desk/double-coding",
    asks: "desk:read",
    addresses: () => [`${base}/desk/double-coding`],
    empty: ["/desk/double-coding"],
  },
  {
    page: "n/[negotiation]/desk/double-coding/new",
    asks: "record:propose",
    addresses: () => [`${base}/desk/double-coding/new`],
  },
  {
    page: "n/[negotiation]/desk/double-coding/[sample]",
    asks: "desk:read",
    addresses: ({ sample }) => [`${base}/desk/double-coding/${sample}`],
  },
  {
    page: "n/[negotiation]/desk/[changeset]",
    asks: "desk:read",
    addresses: ({ changeset }) => [`${base}/desk/${changeset}`],
  },
  {
    page: "n/[negotiation]/desk/[changeset]/recode/[issue]",
    asks: "record:propose",
    addresses: ({ recoding, changeset }) => [
      `${base}/desk/${recoding}/recode/flow`,
      `${base}/desk/${changeset}/recode/flow`,
    ],
  },
  { page: "log", asks: "audit:read", addresses: () => ["/log", "/log?what=roles&who=nobody%20of%20this%20name"] },
  {
    page: "n/[negotiation]/admin/log",
    asks: "audit:read",
    addresses: () => [`${base}/admin/log`, `${base}/admin/log?what=record&before=1`],
    full: ["/admin/log"],
    empty: ["/admin/log"],
  },
  {
    page: "n/[negotiation]/admin",
    asks: "people:manage",
    addresses: () => [`${base}/admin`],
    full: ["/admin"],
    empty: ["/admin"],
  },
];
