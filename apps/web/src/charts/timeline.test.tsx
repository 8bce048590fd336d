import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { prepareTimeline, type TimelineEvent } from "./prepare-timeline";
import { Timeline } from "./timeline";

const event = (id: string, first: string | null, last: string, fields: Partial<TimelineEvent> = {}) => ({
  ...{ id, title: `Round ${id}`, status: "held" as const, first, last, dateWords: last, note: "" },
  ...fields,
});
const noFolds = () => [];
const rows = (events: TimelineEvent[]) => prepareTimeline(events, "2031-06-01", noFolds).rows;

it("puts the earliest first, each at its day", () => {
  const found = rows([event("b", "2031-05-01", "2031-05-01"), event("a", "2031-01-01", "2031-01-01")]);
  expect(found.map(({ id, from }) => [id, from < 0.5])).toEqual([
    ["a", true],
    ["b", false],
  ]);
});

it("is as wide as the date, and leaves an unknown beginning open", () => {
  const [lasting, upTo] = rows([event("a", "2031-01-01", "2031-02-01"), event("b", null, "2031-03-01")]);
  expect(lasting && lasting.to > lasting.from).toBe(true);
  expect(upTo).toMatchObject({ open: true });
  expect(upTo?.from).toBe(upTo?.to);
});

it("lets the words of late events stand to their left, and cuts no word in two", () => {
  const long = "Meeting of the joint technical commission on the release of water in the dry season ".repeat(3);
  const [, late] = rows([
    event("a", "2031-01-01", "2031-01-01"),
    event("b", "2031-05-01", "2031-05-01", { title: long }),
  ]);
  expect(late?.leftward).toBe(true);
  expect(late?.label.endsWith(" …")).toBe(true);
  expect(long.startsWith(late?.label.slice(0, -2) ?? "?")).toBe(true);
});

it("marks the day of reading only where it is on the axis, and draws nothing of nothing", () => {
  const events = [event("a", "2031-01-01", "2031-01-01")];
  expect(prepareTimeline(events, "2031-01-05", noFolds).today).toBeGreaterThan(0.5);
  expect(prepareTimeline(events, "2035-01-01", noFolds).today).toBeNull();
  expect(prepareTimeline([], "2031-01-05", noFolds).rows).toEqual([]);
});

it("draws what is planned hollow, what was cancelled struck through, and each as a link", () => {
  const model = prepareTimeline(
    [
      event("a", "2031-01-01", "2031-01-01", { status: "planned" }),
      event("b", "2031-02-01", "2031-02-01", { status: "cancelled" }),
    ],
    "2031-06-01",
    noFolds,
  );
  const html = renderToStaticMarkup(<Timeline model={model} hrefOf={(id) => `/events/${id}`} />);
  expect(html).toContain('href="/events/a"');
  expect(html).toMatch(/data-status="planned"[\s\S]*fill-paper/);
  expect(html).toMatch(/data-event="b"[\s\S]*line-through/);
  expect(html).not.toContain("style=");
});
