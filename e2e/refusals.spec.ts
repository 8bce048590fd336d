import { expect, test, visit } from "./fixtures";

/** A figure that cannot be given, and what the reader is told in its place. */
type Refusal = {
  /** The paragraph of the method that the figure follows. */
  of: string;
  figure: string;
  says: RegExp;
};

const base = "/n/refusing";

/** By address: each figure with an input on which it must refuse. The issues of `refusing` are named after why. */
const refusals: Record<string, Refusal[]> = {
  "": [
    { of: "shift", figure: "latest moves", says: /Cannot tell: the words overlap what was said before/ },
    { of: "shift", figure: "latest moves", says: /Cannot tell: the evidence is in conflict with itself/ },
  ],
  "/matrix": [
    { of: "four-empties", figure: "cell without data", says: /On the silent\s+no data\s+no data\s+no data/ },
    { of: "four-empties", figure: "cell without an answer", says: /On the asked\s+no answer/ },
    { of: "four-empties", figure: "cell of somebody undecided", says: /\bundecided\s+213 d/ },
    { of: "in-force", figure: "cell in conflict", says: /conflicting: 0 parts; 50 parts/ },
    { of: "distance", figure: "distance column", says: /undefined: no stand of The south on record/ },
    { of: "distance", figure: "distance column", says: /undefined: options without an order have no distance/ },
  ],
  "/distance": [
    { of: "stated-overlap-and-gap", figure: "overlap", says: /not given: the sides stand crosswise/ },
    { of: "stated-overlap-and-gap", figure: "overlap", says: /not given: the evidence of a side conflicts/ },
    { of: "convergence", figure: "change of an issue", says: /no figure: the distance on 2 July 2033 is undefined/ },
    { of: "convergence", figure: "change of an issue", says: /cannot tell: 80 farther to 80 nearer/ },
    { of: "convergence", figure: "change of the mean", says: /Whether that is nearer .* nobody can tell/ },
  ],
  "/distance?a=north&b=west": [
    { of: "overall-distance", figure: "sentence", says: /were on 30 September 2033 cannot be said: on none of 8/ },
    { of: "overall-distance", figure: "chart over time", says: /Nothing can be drawn: up to 30 September 2033/ },
    { of: "distance", figure: "table by issue", says: /There is no figure: on no issue have both said/ },
    { of: "distance", figure: "issues without", says: /undefined: no stand of The west on record/ },
  ],
  "/distance?a=north&b=west&since=2033-04-01": [
    { of: "distance", figure: "issues without", says: /undefined: no stand of either on record/ },
  ],
  "/concessions": [
    { of: "concession-ledger", figure: "share", says: /no share: they first stood 0 apart/ },
    { of: "concession-ledger", figure: "effect", says: /held against nobody: nobody else stood on it that day/ },
    {
      of: "concession-ledger",
      figure: "sum",
      says: /At three further statements .* nobody can tell whether the stand did/,
    },
  ],
  "/concessions?party=west": [{ of: "concession-ledger", figure: "list", says: /No concession is on record here/ }],
  "/compare?from=2033-06-01&to=2033-05-01": [{ of: "compare", figure: "two days", says: /The later day stands first/ }],
  "/compare?was=2&is=1": [{ of: "compare", figure: "two editions", says: /The later edition stands first/ }],
  "/compare?from=2033-09-20&to=2033-09-21": [{ of: "compare", figure: "list", says: /nothing differs/ }],
  "/compare?from=2033-03-02&to=2033-09-30": [
    { of: "compare", figure: "verdict", says: /Cannot tell: the words overlap/ },
    { of: "compare", figure: "verdict", says: /A first stand: there was none before, so no shift/ },
  ],
  "/coverage": [
    {
      of: "coverage",
      figure: "gap",
      says: /The south stands here, The north does not|The north stands here, The south does not/,
    },
    { of: "coverage", figure: "gap", says: /neither of the two principals stands here/ },
    { of: "coverage", figure: "gap", says: /asked, and did not answer/ },
  ],
  "/events/planned": [{ of: "around-an-event", figure: "window", says: /can be said once it was held/ }],
  "/events/latest": [{ of: "around-an-event", figure: "window", says: /have not all passed on record/ }],
  "/events/undated": [{ of: "around-an-event", figure: "window", says: /On which day it began is not known/ }],
  "/events/straddled": [
    { of: "around-an-event", figure: "verdict", says: /cannot tell: one statement may have been said before or after/ },
    { of: "around-an-event", figure: "verdict", says: /cannot tell: the evidence of the eve conflicts/ },
  ],
  "/proposals/revised": [
    { of: "proposal-and-party", figure: "breaches", says: /cannot tell: none of it is covered/ },
    { of: "proposal-and-party", figure: "acceptability", says: /no figure: nothing is covered/ },
    {
      of: "proposal-and-party",
      figure: "party without a stand",
      says: /No figure for The west: nothing of it is covered/,
    },
    {
      of: "proposal-and-party",
      figure: "provision",
      says: /Not covered for The north and The south: nothing on record/,
    },
    { of: "proposal-and-party", figure: "provision on no issue", says: /On no issue of this record/ },
    { of: "sensitivity", figure: "list", says: /No doubtful statement of it touches the proposal/ },
  ],
  "/proposals/compare?ids=blank,revised": [
    { of: "proposal-and-party", figure: "summary", says: /no figure: nothing of it is coded/ },
    {
      of: "versions-of-a-proposal-and-who-wrote-it",
      figure: "what changed",
      says: /What changed is not told: nothing of the earlier version is coded/,
    },
    { of: "versions-of-a-proposal-and-who-wrote-it", figure: "authorship", says: /no claim on record/ },
  ],
  "/issues/silent": [
    { of: "evidence-strip", figure: "chart and strip", says: /Nobody has said anything on record about this yet/ },
  ],
  "/issues/conflict?view=table": [
    { of: "in-force", figure: "strip of stands", says: /conflicting: 20 parts; 80 parts/ },
    { of: "shift", figure: "verdict", says: /Cannot tell: the evidence conflicts/ },
  ],
  "/issues/overlap?view=table": [{ of: "shift", figure: "verdict", says: /Cannot tell: the words overlap/ }],
};

/** Paragraphs of the method that are no figures on a screen: rules that the figures share, and what the desk alone sees. */
const noFigures = ["which-statements-count", "order", "agreement-of-coders"];

test.describe.configure({ mode: "parallel" });
test.beforeAll(async ({ operator }) => {
  await operator("import-refusing", {});
});

test("every figure of the method has an input here on which it refuses", async ({ asViewer: { page } }) => {
  await visit(page, "/method");
  const links = page.getByRole("navigation", { name: "Contents" }).getByRole("link");
  const paragraphs = await links.evaluateAll((all) => all.map((each) => each.getAttribute("href")?.split("#")[1]));
  const refused = new Set(Object.values(refusals).flatMap((each) => each.map(({ of }) => of)));
  expect([...refused, ...noFigures].sort()).toEqual([...new Set(paragraphs)].sort());
});

for (const [address, told] of Object.entries(refusals)) {
  test(`what cannot be said is told at ${base}${address}`, { tag: "@walk" }, async ({ asViewer: { page } }) => {
    await visit(page, `${base}${address}`);
    const words = (await page.locator("main").innerText()).replace(/\s+/g, " ");
    for (const { of, figure, says } of told) expect(words, `${of}: ${figure}`).toMatch(says);
  });
}
