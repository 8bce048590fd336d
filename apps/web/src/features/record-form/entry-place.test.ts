import { expect, it } from "vitest";
import { type EntryPlace, speakerAfter } from "./entry-place";

const last: Record<string, string> = { osmark: "marant", veldra: "rehn" };
const place = { lastSpeaker: (party: string | null) => last[party ?? ""] ?? null } as EntryPlace;

it("goes over to who spoke last for the other party", () => {
  expect(speakerAfter(place, { party: "osmark", speaker: "marant" }, "veldra")).toEqual({ speaker: "rehn" });
  expect(speakerAfter(place, { party: null, speaker: null }, "osmark")).toEqual({ speaker: "marant" });
});

it("names nobody where nobody spoke for it yet", () => {
  expect(speakerAfter(place, { party: "osmark", speaker: "marant" }, "tavia")).toEqual({ speaker: null });
});

it("leaves alone who was chosen here, and forms on pages of their own", () => {
  expect(speakerAfter(place, { party: "osmark", speaker: "deputy" }, "veldra")).toEqual({});
  expect(speakerAfter(place, { party: "osmark", speaker: "marant" }, "osmark")).toEqual({});
  expect(speakerAfter(null, { party: "osmark", speaker: "marant" }, "veldra")).toEqual({});
});
