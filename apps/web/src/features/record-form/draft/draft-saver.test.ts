import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftSaver, type SaveAnswer, type SaveInput } from "./draft-saver";

const place = { changeset: null, version: null, id: null };
const answer = (version: number): SaveAnswer => ({
  changeset: "c1",
  version,
  kind: "position",
  id: "p1",
  problems: [],
});
const refused = (reason: string) =>
  Object.assign(new Error(reason), { data: { reason, text: `${reason}.`, fields: [], requestId: "r1" } });

type Send = (input: SaveInput) => Promise<SaveAnswer>;
const saverWith = (send: Send) => new DraftSaver({ negotiation: "n", kind: "position", place, send });
const say = (summary: string) => ({ body: { summary }, baseVersion: 0 });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("saving a draft while somebody types", () => {
  it("saves the last of what was typed, once, after a pause", async () => {
    const send = vi.fn<Send>().mockResolvedValue(answer(1));
    const saver = saverWith(send);
    for (const words of ["a", "ab", "abc"]) saver.change(say(words));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(send.mock.calls.map(([input]) => input.change.body)).toEqual([{ summary: "abc" }]);
    expect(saver.state()).toMatchObject({ phase: "saved", changeset: "c1", version: 1, id: "p1" });
    expect(saver.isUnsaved()).toBe(false);
  });

  it("saves what was typed during a save afterwards, into the same draft and onto its version", async () => {
    const send = vi.fn<Send>().mockResolvedValueOnce(answer(1)).mockResolvedValueOnce(answer(2));
    const saver = saverWith(send);
    saver.change(say("first"));
    vi.advanceTimersByTime(800);
    saver.change(say("second"));
    expect(saver.isUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(send).toHaveBeenCalledTimes(2);
    expect(send.mock.calls[1]?.[0]).toMatchObject({ changeset: "c1", version: 1, change: { id: "p1" } });
  });

  it("sends a save that got no answer again under the same id, and then what came since", async () => {
    const send = vi
      .fn<Send>()
      .mockRejectedValueOnce(new TypeError("Failed to fetch"))
      .mockResolvedValueOnce(answer(1))
      .mockResolvedValueOnce(answer(2));
    const saver = saverWith(send);
    saver.change(say("before"));
    await vi.advanceTimersByTimeAsync(900);
    expect(saver.state().phase).toBe("retrying");
    saver.change(say("after"));
    await vi.advanceTimersByTimeAsync(5_000);
    const sent = send.mock.calls.map(([input]) => input);
    expect(sent.map(({ change }) => change.body)).toEqual([
      { summary: "before" },
      { summary: "before" },
      { summary: "after" },
    ]);
    expect(sent[1]?.commandId).toBe(sent[0]?.commandId);
    expect(sent[2]?.commandId).not.toBe(sent[0]?.commandId);
    expect(saver.state()).toMatchObject({ phase: "saved", version: 2, failure: null });
  });

  it("tries again at once when asked to, as when the network is back", async () => {
    const send = vi.fn<Send>().mockRejectedValueOnce(new TypeError("offline")).mockResolvedValueOnce(answer(1));
    const saver = saverWith(send);
    saver.change(say("words"));
    await vi.advanceTimersByTimeAsync(801);
    expect((await saver.flush()).phase).toBe("saved");
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("stops where the draft was saved elsewhere, keeps every word, and goes on from their version", async () => {
    const send = vi.fn<Send>().mockRejectedValueOnce(refused("stale")).mockResolvedValueOnce(answer(8));
    const saver = saverWith(send);
    saver.change(say("mine"));
    await vi.advanceTimersByTimeAsync(900);
    expect(saver.state()).toMatchObject({ phase: "stopped", failure: { reason: "stale" } });
    saver.change(say("mine, and more"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(saver.isUnsaved()).toBe(true);
    saver.resume(7, say("both"));
    await vi.advanceTimersByTimeAsync(10);
    expect(send.mock.calls[1]?.[0]).toMatchObject({ version: 7, change: { body: { summary: "both" } } });
    expect(saver.state().phase).toBe("saved");
  });

  it("does not repeat what is refused as it stands, and saves again once it is changed", async () => {
    const send = vi.fn<Send>().mockRejectedValueOnce(refused("too_large")).mockResolvedValueOnce(answer(1));
    const saver = saverWith(send);
    saver.change(say("x".repeat(100)));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(saver.isUnsaved()).toBe(true);
    saver.change(say("short"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saver.state()).toMatchObject({ phase: "saved", failure: null });
  });

  it("waits for somebody who was signed out to sign in again elsewhere", async () => {
    const send = vi.fn<Send>().mockRejectedValueOnce(refused("unauthenticated")).mockResolvedValueOnce(answer(1));
    const saver = saverWith(send);
    saver.change(say("kept"));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(saver.state().phase).toBe("saved");
  });

  it("has nothing left to save when flushing is done, however much was typed meanwhile", async () => {
    let version = 0;
    const saver = saverWith(async () => {
      version += 1;
      if (version === 1) saver.change(say("typed during the save"));
      return answer(version);
    });
    saver.change(say("first"));
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    await flushed;
    expect(saver.isUnsaved()).toBe(false);
    expect(saver.savedBody()).toEqual({ summary: "typed during the save" });
  });

  it("tells at each change what the server does not have, and nothing once it has all", async () => {
    let answer1 = (_: SaveAnswer) => {};
    const send = vi.fn<Send>(() => new Promise((done) => (answer1 = done)));
    const saver = saverWith(send);
    const told: (string | null)[] = [];
    saver.subscribe(() => told.push((saver.unsaved()?.content.body.summary as string | undefined) ?? null));
    saver.change(say("first"));
    await vi.advanceTimersByTimeAsync(900);
    saver.change(say("second, during the save"));
    expect(told.at(-1)).toBe("second, during the save");
    expect(saver.unsaved()?.sent?.change.body).toEqual({ summary: "first" });
    answer1(answer(1));
    await vi.advanceTimersByTimeAsync(900);
    answer1(answer(2));
    await vi.advanceTimersByTimeAsync(1);
    expect([saver.unsaved(), told.at(-1)]).toEqual([null, null]);
  });

  it("goes on with what another page sent and never heard of: the same save under its id, then the rest", async () => {
    const lost = saverWith(vi.fn<Send>().mockRejectedValue(new TypeError("offline")));
    lost.change(say("sent"));
    await vi.advanceTimersByTimeAsync(900);
    lost.change(say("sent, and typed on"));
    lost.stop();
    const unsaved = lost.unsaved();
    const send = vi.fn<Send>().mockResolvedValueOnce(answer(1)).mockResolvedValueOnce(answer(2));
    const saver = saverWith(send);
    if (unsaved?.sent) saver.resend(unsaved.sent);
    saver.change(unsaved?.content ?? say(""));
    await vi.advanceTimersByTimeAsync(3_000);
    const sent = send.mock.calls.map(([input]) => input);
    expect(sent[0]).toEqual(unsaved?.sent);
    expect(sent[1]).toMatchObject({
      changeset: "c1",
      version: 1,
      change: { id: "p1", body: { summary: "sent, and typed on" } },
    });
    expect(saver.isUnsaved()).toBe(false);
  });
});
